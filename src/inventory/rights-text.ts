import { allows, type Right } from './policy-rule.ts';

/** Rules that are written out; the others are counted. */
const shownRules = 4;

/** What rights allow, as a clause: "can get and list `pods` everywhere"; names in backticks. */
export function rightsText(rights: readonly Right[]): string {
  if (rights.length === 0) return 'has no rights';
  if (rights.length <= shownRules) return `can ${rights.map(rightText).join(', ')}`;
  const notes = notableRights(rights);
  const shown = notes.length > 0 ? notes : rights.slice(0, shownRules).map(rightText);
  return `can ${shown.join(', ')} and more (${rights.length} rules)`;
}

/** One rule's right, as a clause. */
export function rightText({ verbs, apiGroups, resources, names, urls, scope }: Right): string {
  const where = scope === 'cluster' ? 'everywhere' : `in ${code(scope)}`;
  const does = verbs.includes('*') ? 'do everything with' : few(verbs);
  if (resources.length === 0) return `${does} ${few(urls.map(code))}`;
  const groups = apiGroups.filter((group) => group !== '');
  const what = resources.includes('*')
    ? `every resource${apiGroups.includes('*') ? '' : ` of ${few(apiGroups.map((group) => (group === '' ? 'the core group' : code(group))))}`}`
    : few(
        resources.map((resource) =>
          code(groups.length === 1 && apiGroups.length === 1 ? `${resource}.${groups[0]}` : resource),
        ),
      );
  const only = names.length === 0 ? '' : ` named ${few(names.map(code))}`;
  return `${does} ${what}${only} ${where}`;
}

function few(items: readonly string[]): string {
  const shown = items.length > 5 ? [...items.slice(0, 4), `${items.length - 4} more`] : items;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

const writing = ['create', 'update', 'patch', 'delete'];

/** What a reader asks of many rights first: Secrets, commands in pods, other accounts, roles, workloads. */
const notable: readonly {
  readonly phrase: string;
  readonly verbs: readonly string[];
  readonly group: string;
  readonly resources: readonly string[];
}[] = [
  { phrase: 'read Secrets', verbs: ['get', 'list', 'watch'], group: '', resources: ['secrets'] },
  { phrase: 'run commands in pods', verbs: ['create'], group: '', resources: ['pods/exec', 'pods/attach'] },
  {
    phrase: 'act as other accounts',
    verbs: ['impersonate'],
    group: '',
    resources: ['serviceaccounts', 'users', 'groups'],
  },
  { phrase: 'create tokens', verbs: ['create'], group: '', resources: ['serviceaccounts/token'] },
  {
    phrase: 'change roles and bindings',
    verbs: writing,
    group: 'rbac.authorization.k8s.io',
    resources: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
  },
  {
    phrase: 'change workloads',
    verbs: writing,
    group: 'apps',
    resources: ['deployments', 'statefulsets', 'daemonsets'],
  },
  { phrase: 'read ConfigMaps', verbs: ['get', 'list', 'watch'], group: '', resources: ['configmaps'] },
];

/** The most telling of what rights allow, as clauses that follow "can"; empty where nothing of it is there. */
export function notableRights(rights: readonly Right[]): readonly string[] {
  const isAll = ({ verbs, apiGroups, resources, names }: Right) =>
    names.length === 0 && [verbs, apiGroups, resources].every((list) => list.includes('*'));
  if (rights.some(isAll)) return ['do everything'];
  return notable
    .filter(({ verbs, group, resources }) =>
      verbs.some((verb) =>
        resources.some((resource) => rights.some((right) => allows(right, { verb, group, resource }))),
      ),
    )
    .map(({ phrase }) => phrase);
}

function code(text: string): string {
  return `\`${text}\``;
}
