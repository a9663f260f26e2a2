/** Bytes above which a file beside the judged ones is not read. */
export const contextBytes = 8 * 1024 * 1024;

const manifest = /\.(?:ya?ml|json)$/i;
const source = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization|Chart\.yaml)$/;
const kind = /\bkind\b/;

/** Whether a file beside the judged ones may matter by its name. Templates of a chart are no manifests. */
export function mayBeContext(path: string, charts: ReadonlySet<string>): boolean {
  if (source.test(path)) return true;
  return manifest.test(path) && !isTemplate(path, charts);
}

/** Whether its text may hold an object that says more about a judged one: an account, a binding, a workload beside it. */
export function isContext(path: string, text: string): boolean {
  return source.test(path) || kind.test(text);
}

/** Folders that hold a Chart.yaml, with `/` at the end; `` for the root. */
export function chartFolders(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    if (path === 'Chart.yaml' || path.endsWith('/Chart.yaml')) folders.add(path.slice(0, -'Chart.yaml'.length));
  }
  return folders;
}

function isTemplate(path: string, charts: ReadonlySet<string>): boolean {
  let at = path.startsWith('templates/') ? 0 : path.indexOf('/templates/') + 1;
  while (at > 0 || (at === 0 && path.startsWith('templates/'))) {
    if (charts.has(path.slice(0, at))) return true;
    const next = path.indexOf('/templates/', at);
    if (next < 0) return false;
    at = next + 1;
  }
  return false;
}
