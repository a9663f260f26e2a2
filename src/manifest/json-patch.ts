import { Field } from './field.ts';
import type { ManifestObject } from './manifest-object.ts';
import type { ListNode, MapNode, Node, ScalarNode } from './node.ts';
import type { PatchTarget } from './ownership.ts';
import type { SourceText } from './source-text.ts';

/** Items before an index that a patch writes into; a larger index is not followed. */
const maxIndex = 50;

/**
 * What a JSON 6902 patch states, as objects of its target's kind with nothing but the written value in each: one for
 * every `add` and `replace`. Places are those of the operation's path and value.
 *
 * @param target the kind (and name) that the kustomization names for the patch; without a kind nothing can be said
 */
export function jsonPatchObjects(
  root: Node,
  source: SourceText,
  document: number,
  target: PatchTarget | undefined,
): readonly ManifestObject[] {
  const kind = target?.kind;
  if (root.type !== 'list' || kind === undefined) return [];
  return Field.root(root)
    .items()
    .flatMap((operation): readonly ManifestObject[] => {
      const op = operation.get('op').string;
      const path = operation.get('path').value;
      const value = operation.get('value').node;
      if ((op !== 'add' && op !== 'replace') || path?.type !== 'scalar' || value === undefined) return [];
      const stated = stateAt(path, value);
      if (stated?.type !== 'map') return [];
      const apiVersion = apiVersionOf(target);
      return [
        {
          source,
          document,
          root: Field.root(stated),
          apiVersion,
          kind,
          name: target?.name ?? null,
          generateName: null,
          namespace: target?.namespace ?? null,
          role: 'json-patch',
        },
      ];
    });
}

/** Groups of the kinds that patches usually name without one. */
const usualGroups: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Rollout: 'argoproj.io/v1alpha1',
};

export function apiVersionOf(target: PatchTarget | undefined): string {
  const usual = usualGroups[target?.kind ?? ''] ?? 'v1';
  if (target?.group === undefined) return usual;
  return `${target.group}/${target.version ?? 'v1'}`;
}

function stateAt(path: ScalarNode, value: Node): Node | undefined {
  const steps = path.text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduceRight<Node | undefined>(
    (inner, step) => (inner === undefined ? undefined : wrap(step, inner, path)),
    value,
  );
}

/** A map with one key, or a list with the value at an index, whose only place is the operation's path. */
function wrap(step: string, inner: Node, path: ScalarNode): Node | undefined {
  const { span } = path;
  const written = { span: { start: span.start, end: inner.span.end }, anchor: undefined, tag: undefined };
  if (step !== '-' && !/^\d+$/.test(step)) {
    const key: ScalarNode = { type: 'scalar', style: 'double', text: step, span, anchor: undefined, tag: undefined };
    return { type: 'map', flow: true, entries: [{ name: step, key, value: inner }], ...written } satisfies MapNode;
  }
  const index = step === '-' ? 0 : Number(step);
  if (index > maxIndex) return undefined;
  const empty: MapNode = { type: 'map', flow: true, entries: [], ...written };
  return { type: 'list', flow: true, items: [...Array<Node>(index).fill(empty), inner], ...written } satisfies ListNode;
}
