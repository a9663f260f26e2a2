import { type DeclaredKinds, groupOf } from '../manifest/manifest-object.ts';
import { kindsWithoutPods, workloadKind } from '../workload/kinds.ts';
import type { ConfigurationNode } from './configuration-tree.ts';
import { requireKeys } from './later-keys.ts';
import { quoted, type ValueReader } from './value-reader.ts';

const keys = ['apiVersion', 'kind', 'podSpec'] as const;
const stepPattern = /^[A-Za-z_][\w-]*$/;

/** `workloads`: kinds of the user's own whose pod spec stands at a path of keys (`spec.worker.podTemplate.spec`). */
export function readWorkloads(reader: ValueReader, node: ConfigurationNode): DeclaredKinds {
  const declared = new Map<string, readonly string[]>();
  for (const item of reader.items(node, 'workloads') ?? []) {
    const entries = reader.entries(item, 'an entry of workloads', keys);
    requireKeys(reader, item, 'An entry of workloads', entries, keys);
    const texts = new Map(entries.map(({ key, value }) => [key, reader.text(value, `workloads.${key}`)]));
    const [apiVersion, kind, podSpec] = keys.map((key) => texts.get(key));
    if (apiVersion === undefined || kind === undefined || podSpec === undefined) continue;
    const path = podSpec.split('.');
    const problem = problemOf(apiVersion, kind, podSpec, declared);
    if (problem !== undefined) reader.problem(item.at, problem);
    else declared.set(`${apiVersion} ${kind}`, path);
  }
  return declared;
}

function problemOf(apiVersion: string, kind: string, podSpec: string, declared: DeclaredKinds): string | undefined {
  if (!/^(?:[a-z0-9.-]+\/)?v\w+$/.test(apiVersion)) {
    return `workloads.apiVersion cannot be ${quoted(apiVersion)}. Allowed: a group and a version as in example.com/v1.`;
  }
  if (!podSpec.split('.').every((step) => stepPattern.test(step))) {
    return `workloads.podSpec cannot be ${quoted(podSpec)}. Allowed: keys with dots between, as in spec.template.spec.`;
  }
  const name = `${kind} of ${apiVersion}`;
  if (workloadKind(groupOf(apiVersion), kind) !== undefined) {
    return `workloads: ${quoted(name)} is known already; the place of its pods cannot be changed. Remove the entry.`;
  }
  if (kindsWithoutPods.has(kind)) return `workloads: ${quoted(name)} has no pod. Remove the entry.`;
  if (declared.has(`${apiVersion} ${kind}`)) return `workloads: ${quoted(name)} is declared twice.`;
  return undefined;
}
