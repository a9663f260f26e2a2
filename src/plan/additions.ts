import type { Finding } from '../findings/finding.ts';
import { folderOf, joinPath } from '../manifest/ownership.ts';

/** A manifest that cures findings when it is added. */
export interface NewManifest {
  readonly file: string;
  readonly text: string;
}

/**
 * The manifests that findings ask for, each once, beside the file of the finding and under a name that is free there.
 *
 * @param taken paths that exist
 */
export function newManifests(findings: readonly Finding[], taken: ReadonlySet<string>): readonly NewManifest[] {
  const made = new Map<string, NewManifest>();
  const used = new Set(taken);
  for (const { addition, place, resource } of findings) {
    if (addition === null) continue;
    const folder = folderOf(place.file);
    const key = JSON.stringify([folder, addition.text]);
    if (made.has(key)) continue;
    const owner = resource?.kind === 'Namespace' ? resource.name : resource?.namespace;
    const names = [addition.file, `${owner ?? 'namespace'}-${addition.file}`, `new-${made.size}-${addition.file}`];
    const file = names.map((name) => joinPath(folder, name)).find((path) => !used.has(path));
    if (file === undefined) continue;
    used.add(file);
    made.set(key, { file, text: addition.text });
  }
  return [...made.values()];
}

/** New files as a patch for `git apply`. */
export function additionPatch(manifests: readonly NewManifest[]): string {
  return manifests
    .map(({ file, text }) => {
      const lines = text.replace(/\n$/, '').split('\n');
      return `--- /dev/null\n+++ b/${file}\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}\n`).join('')}`;
    })
    .join('');
}
