import type { Field } from './field.ts';
import { folderOf, joinPath, nameOf } from './ownership.ts';
import type { Span } from './place.ts';

/** What wrote a document that is committed as a tool's output, and the source of it where the repository has it. */
export interface CommittedOutput {
  readonly renderer: 'helm' | 'kustomize';
  /** Folder of the chart or kustomization; null where the repository does not have it. */
  readonly root: string | null;
  /** Path of the template or base in the repository; null where it does not have it. */
  readonly template: string | null;
  /** As the output names it, for people. */
  readonly label: string;
}

/** The paths of a tree, to be found by how they end. */
export class TreePaths {
  readonly #all: ReadonlySet<string>;
  #byName: Map<string, string[]> | undefined;

  constructor(paths: ReadonlySet<string>) {
    this.#all = paths;
  }

  has(path: string): boolean {
    return this.#all.has(path);
  }

  /** The paths that are `end`, or end with it after a slash. */
  endingWith(end: string): readonly string[] {
    if (this.#byName === undefined) {
      this.#byName = new Map();
      for (const path of this.#all) {
        const known = this.#byName.get(nameOf(path));
        if (known === undefined) this.#byName.set(nameOf(path), [path]);
        else known.push(path);
      }
    }
    return (this.#byName.get(nameOf(end)) ?? []).filter((path) => path === end || path.endsWith(`/${end}`));
  }
}

const sourceComment = /^# Source: (\S[^\r\n]*)$/m;

/**
 * Recognises output of `helm template` (its `# Source:` comments) and of `kustomize build` (origin annotation,
 * managed-by label) by what the tools write into it.
 *
 * @param text the file's text; `span` the document's slice
 * @param paths every path of the tree, by its name
 */
export function committedOutput(
  text: string,
  span: Span,
  root: Field,
  file: string,
  paths: TreePaths,
): CommittedOutput | undefined {
  const slice = text.slice(span.start, span.end);
  const source = slice.includes('# Source: ') ? sourceComment.exec(slice)?.[1]?.trim() : undefined;
  if (source !== undefined && /^[^/]+\/.*(templates|crds)\//.test(source)) return helmOutput(source, file, paths);
  const metadata = root.get('metadata');
  const origin = metadata.get('annotations').get('config.kubernetes.io/origin').string;
  if (origin !== undefined) return kustomizeOutput(origin, file, paths);
  const manager = metadata.get('labels').get('app.kubernetes.io/managed-by').string;
  if (manager?.startsWith('kustomize-') === true)
    return { renderer: 'kustomize', root: null, template: null, label: manager };
  return undefined;
}

/** `# Source:` names the chart by its name, not by its folder: the template's path inside the chart must be there once. */
function helmOutput(source: string, file: string, paths: TreePaths): CommittedOutput {
  const inside = source.slice(source.indexOf('/') + 1);
  const chart = source.slice(0, source.indexOf('/'));
  const candidates = paths.endingWith(inside).filter((path) => path !== file);
  const roots = candidates
    .map((path) => ({ path, root: path === inside ? '.' : path.slice(0, -inside.length - 1) }))
    .filter(({ root }) => paths.has(joinPath(root, 'Chart.yaml')));
  const named = roots.filter(({ root }) => nameOf(root) === chart);
  const found = named.length === 1 ? named[0] : roots.length === 1 ? roots[0] : undefined;
  return { renderer: 'helm', root: found?.root ?? null, template: found?.path ?? null, label: source };
}

function kustomizeOutput(origin: string, file: string, paths: TreePaths): CommittedOutput {
  const named = /^path: (\S+)$/m.exec(origin)?.[1];
  if (named === undefined) return { renderer: 'kustomize', root: null, template: null, label: 'kustomize' };
  const clean = named.replace(/^(\.\.\/)+/, '');
  const candidates = paths.endingWith(clean).filter((path) => path !== file);
  const template = candidates.length === 1 ? (candidates[0] ?? null) : null;
  return { renderer: 'kustomize', root: template === null ? null : folderOf(template), template, label: named };
}
