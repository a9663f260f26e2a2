import type { Field } from '../manifest/field.ts';
import { groupOf, type ManifestObject } from '../manifest/manifest-object.ts';
import { accountOf } from '../workload/account.ts';
import type { Pod } from '../workload/pod.ts';
import { applicationOf } from './application.ts';
import type { Fact, PodSecurityJudge, SelectorTerm } from './fact.ts';
import { namespaceKey } from './namespace-key.ts';
import { networkDefault } from './network-policy.ts';
import { enforcedBy } from './pod-security-labels.ts';
import { policyRules } from './policy-rule.ts';

/** What is known of an object besides its own text. */
export interface ObjectContext {
  readonly deployer: string | undefined;
  /** A namespace that is written over every object's own. */
  readonly forced: string | undefined;
  readonly source: string | undefined;
  readonly podSecurity: PodSecurityJudge;
}

const rbacGroup = 'rbac.authorization.k8s.io';

/** What the inventory keeps of an object; undefined for objects that say nothing of namespaces, accounts or rights. */
export function factOf(object: ManifestObject, pods: readonly Pod[], contextOf: () => ObjectContext): Fact | undefined {
  if (object.role === 'json-patch') return undefined;
  const { apiVersion, kind: objectKind, name, root, source } = object;
  const group = groupOf(apiVersion);
  const nameSpan = root.at(['metadata', 'name']).span;
  const base = {
    apiVersion,
    objectKind,
    name,
    file: source.file,
    line: nameSpan === undefined ? 1 : source.lineAt(nameSpan.start),
    namespace: namespaceKey(object.namespace, source.file),
  };
  if (pods.length > 0) {
    if (object.role !== 'manifest') return undefined;
    const { deployer, source: rendered, podSecurity } = contextOf();
    return {
      kind: 'workload',
      ...base,
      application: applicationOf(object, pods, deployer, rendered),
      accounts: [...new Set(pods.map(accountOf))],
      passes: podSecurity.passes,
      failures: podSecurity.failures,
    };
  }
  if (group === '' && objectKind === 'Namespace') return { kind: 'namespace', ...base, enforced: enforcedBy(object) };
  if (group === '' && objectKind === 'ServiceAccount') return { kind: 'account', ...base };
  if (isRbac(group) && (objectKind === 'Role' || objectKind === 'ClusterRole')) {
    return {
      kind: 'role',
      ...base,
      rules: policyRules(root.get('rules')),
      aggregates: root.at(['aggregationRule', 'clusterRoleSelectors']).items().map(selectorTerms),
      labels: new Map(
        root
          .at(['metadata', 'labels'])
          .fields()
          .map((field) => [String(field.step), field.string ?? '']),
      ),
    };
  }
  if (isRbac(group) && (objectKind === 'RoleBinding' || objectKind === 'ClusterRoleBinding')) {
    return bindingFact(object, base, contextOf().forced);
  }
  const denies = networkDefault(object);
  if (denies !== undefined) return { kind: 'network', ...base, isClusterWide: denies.isClusterWide, denies };
  if (group === 'constraints.gatekeeper.sh') return { kind: 'policy', ...base };
  return undefined;
}

function isRbac(group: string): boolean {
  return group === rbacGroup || group === 'authorization.openshift.io';
}

function bindingFact(
  { root, kind, namespace }: ManifestObject,
  base: Omit<Extract<Fact, { kind: 'account' }>, 'kind'>,
  forced: string | undefined,
): Fact {
  const isClusterWide = kind === 'ClusterRoleBinding';
  const roleRef = root.get('roleRef');
  return {
    kind: 'binding',
    ...base,
    isClusterWide,
    roleKind: roleRef.get('kind').string ?? '',
    roleName: roleRef.get('name').display ?? '',
    subjects: root
      .get('subjects')
      .items()
      .flatMap((item) => {
        const subject = {
          kind: item.get('kind').string ?? '',
          name: item.get('name').display ?? '',
          namespace: item.get('namespace').display ?? (isClusterWide ? null : namespace),
        };
        // Kustomize writes the namespace into subjects whose account it builds too; which those are is not looked up.
        const isMoved = forced !== undefined && subject.kind === 'ServiceAccount' && subject.namespace !== forced;
        return isMoved ? [subject, { ...subject, namespace: forced }] : [subject];
      }),
  };
}

/** Source: LabelSelectorAsSelector in kubernetes v1.36, apimachinery/pkg/apis/meta/v1/helpers.go. */
function selectorTerms(selector: Field): readonly SelectorTerm[] {
  const labels = selector
    .get('matchLabels')
    .fields()
    .map((field): SelectorTerm => ({ key: String(field.step), operator: 'In', values: [field.string ?? ''] }));
  const expressions = selector
    .get('matchExpressions')
    .items()
    .map(
      (item): SelectorTerm => ({
        key: item.get('key').string ?? '',
        operator: item.get('operator').string ?? '',
        values: item
          .get('values')
          .items()
          .flatMap(({ string }) => string ?? []),
      }),
    );
  return [...labels, ...expressions];
}

/** Whether labels hold all terms of a selector. An unknown operator selects nothing: the API server refuses it. */
export function isSelected(labels: ReadonlyMap<string, string>, terms: readonly SelectorTerm[]): boolean {
  return terms.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}
