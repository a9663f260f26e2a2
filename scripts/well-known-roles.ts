/**
 * Makes src/inventory/well-known-roles.json of the cluster roles that Kubernetes creates by itself.
 *
 * Takes a folder with the files `plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata/cluster-roles.yaml` and
 * `controller-roles.yaml` of k8s.io/kubernetes at several tags, named `v1.36.0.yaml` and `v1.36.0-c.yaml` (the module
 * zips of proxy.golang.org hold them).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface PolicyRule {
  readonly verbs?: readonly string[];
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
}

interface ClusterRole {
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly aggregationRule?: {
    readonly clusterRoleSelectors: readonly { readonly matchLabels: Readonly<Record<string, string>> }[];
  };
  readonly rules: readonly PolicyRule[] | null;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/well-known-roles.ts FOLDER');

const versions = readdirSync(folder)
  .flatMap((file) => /^v1\.(\d+)\.0\.yaml$/.exec(file)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);
/** By role: its rules since a minor version; null where the role is gone. */
const roles = new Map<string, { since: number; rules: readonly string[] | null }[]>();

for (const version of versions) {
  const all = new Map(read(version).map((role) => [role.metadata.name, role]));
  for (const name of new Set([...roles.keys(), ...all.keys()])) {
    const role = all.get(name);
    const rules = role === undefined ? null : rulesOf(role, all, new Set()).map(ruleText);
    const known = roles.get(name) ?? [];
    if (JSON.stringify(known.at(-1)?.rules ?? null) === JSON.stringify(rules)) continue;
    // Nobody runs anything older than the first version that was read.
    known.push({ since: version === versions[0] ? 0 : version, rules });
    roles.set(name, known);
  }
}

function read(version: number): readonly ClusterRole[] {
  return [`v1.${version}.0.yaml`, `v1.${version}.0-c.yaml`].flatMap(
    (file): readonly ClusterRole[] => parse(readFileSync(join(folder ?? '', file), 'utf8')).items,
  );
}

/** What the controller that aggregates roles would write into it. */
function rulesOf(role: ClusterRole, all: ReadonlyMap<string, ClusterRole>, seen: Set<string>): readonly PolicyRule[] {
  if (seen.has(role.metadata.name)) return [];
  seen.add(role.metadata.name);
  const selected = (role.aggregationRule?.clusterRoleSelectors ?? []).flatMap(({ matchLabels }) =>
    [...all.values()].filter(({ metadata: { labels = {} } }) =>
      Object.entries(matchLabels).every(([key, value]) => labels[key] === value),
    ),
  );
  return [...(role.rules ?? []), ...selected.flatMap((other) => rulesOf(other, all, seen))];
}

/** `verbs|apiGroups|resources|resourceNames|nonResourceURLs`, items by comma. */
function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: PolicyRule): string {
  const lists = [verbs, apiGroups, resources, resourceNames, nonResourceURLs].map((list) => (list ?? []).join());
  return lists.join('|').replace(/\|+$/, '');
}

const sorted = [...roles].sort(([a], [b]) => (a < b ? -1 : 1));
const table = [...new Set(sorted.flatMap(([, changes]) => changes.flatMap(({ rules }) => rules ?? [])))];
const place = new Map(table.map((rule, index) => [rule, index]));
const compact = sorted.map(([name, changes]): [string, readonly unknown[]] => [
  name,
  changes.map(({ since, rules }) => [since, rules?.map((rule) => place.get(rule)) ?? null]),
]);
const lines = (items: readonly string[]) => items.map((item) => `    ${item}`).join(',\n');
const rulesText = `  "rules": [\n${lines(table.map((rule) => JSON.stringify(rule)))}\n  ]`;
const rolesText = `  "roles": {\n${lines(compact.map(([name, changes]) => `${JSON.stringify(name)}: ${JSON.stringify(changes)}`))}\n  }`;
writeFileSync('src/inventory/well-known-roles.json', `{\n${rulesText},\n${rolesText}\n}\n`);
