import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Pod } from '../workload/pod.ts';

/** Which application a workload belongs to, and what says so. */
export interface Application {
  readonly name: string;
  /** A label's key, `deployer`, `source` or `name`. */
  readonly by: string;
}

/** Labels that name an application, the widest first (rules.md section 4). */
const labelKeys = [
  'app.kubernetes.io/part-of',
  'argocd.argoproj.io/instance',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/name',
  'app',
  'k8s-app',
] as const;

/**
 * @param deployer the one object that deploys the file, where exactly one does
 * @param source the chart or kustomization that a committed rendering was made from
 */
export function applicationOf(
  object: ManifestObject,
  pods: readonly Pod[],
  deployer: string | undefined,
  source: string | undefined,
): Application {
  const own = labelled(object.root.get('metadata')) ?? pods.map(({ metadata }) => labelled(metadata)).find(Boolean);
  if (own !== undefined) return own;
  if (deployer !== undefined) return { name: deployer, by: 'deployer' };
  if (source !== undefined) return { name: source, by: 'source' };
  return { name: object.name ?? object.generateName ?? object.kind, by: 'name' };
}

function labelled(metadata: Field): Application | undefined {
  const labels = metadata.get('labels');
  for (const key of labelKeys) {
    const name = labels.get(key).string;
    if (name !== undefined && name !== '') return { name, by: key };
  }
  return undefined;
}
