import { isKustomizationName, nameOf, nearestFolder, type Ownership, type PatchTarget } from './ownership.ts';

/**
 * What a file is by ownership and name, before its content is looked at. Charts and kustomizations are `source` files
 * of a root that has to be rendered; a patch is judged only for what it states.
 */
export type FileRole =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'patch'; readonly root: string; readonly target: PatchTarget | undefined }
  | { readonly kind: 'source'; readonly renderer: 'helm' | 'kustomize'; readonly root: string }
  | { readonly kind: 'other'; readonly what: string };

export function fileRole(path: string, ownership: Ownership): FileRole {
  if (path === '.github' || path.startsWith('.github/'))
    return { kind: 'other', what: 'a file of the repository’s own automation' };
  const chart = chartRole(path, ownership);
  if (chart !== undefined) return chart;
  const kustomization = nearestFolder(path, ownership.kustomizations);
  if (kustomization !== undefined && (isKustomizationName(path) || ownership.parts.has(path))) {
    return { kind: 'source', renderer: 'kustomize', root: kustomization };
  }
  if (ownership.patches.has(path))
    return { kind: 'patch', root: kustomization ?? '.', target: ownership.patches.get(path) };
  return isOtherByName(path) ? { kind: 'other', what: 'not a manifest by its name' } : { kind: 'manifest' };
}

/** Files below a Chart.yaml: templates, values and metadata have to be rendered; `crds/` is applied as it stands. */
function chartRole(path: string, { charts }: Ownership): FileRole | undefined {
  const root = nearestFolder(path, charts);
  if (root === undefined) return undefined;
  const inside = root === '.' ? path : path.slice(root.length + 1);
  const name = nameOf(path);
  const isSource =
    /^(Chart|requirements)\.(yaml|yml)$|^Chart\.lock$|^values[^/]*\.(ya?ml|json)$/.test(inside) ||
    inside.startsWith('templates/') ||
    inside.startsWith('ci/') ||
    inside.startsWith('charts/') ||
    /values[^/]*\.ya?ml$/.test(name);
  return isSource ? { kind: 'source', renderer: 'helm', root } : undefined;
}

function isOtherByName(path: string): boolean {
  const name = nameOf(path);
  return /^(docker-)?compose[^/]*\.ya?ml$|^(package|package-lock|tsconfig[^/]*|composer)\.json$|^Chart\.yaml$|\.schema\.json$/.test(
    name,
  );
}
