import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type ActionManifest = {
  readonly main: string;
  readonly using: string;
  /** Default of every input; undefined where it has none. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly outputs: ReadonlySet<string>;
};

/** Reads `action.yml` (or `action.yaml`) of a folder. */
export function readActionManifest(folder: string): ActionManifest {
  const text = ['action.yml', 'action.yaml'].map((name) => read(join(folder, name))).find((item) => item !== undefined);
  if (text === undefined) throw new Error(`There is no action.yml in ${folder}.`);
  const document = parse(text) as {
    readonly runs?: { readonly using?: string; readonly main?: string };
    readonly inputs?: { readonly [name: string]: { readonly default?: string | number | boolean } | null };
    readonly outputs?: { readonly [name: string]: unknown };
  };
  const { using, main } = document.runs ?? {};
  if (using === undefined || main === undefined)
    throw new Error(`The action in ${folder} has no runs.using or runs.main.`);
  const inputs = Object.entries(document.inputs ?? {}).map(([name, input]) => {
    const value = input?.default;
    return [name, value === undefined ? undefined : String(value)] as const;
  });
  return { main, using, inputs: new Map(inputs), outputs: new Set(Object.keys(document.outputs ?? {})) };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
