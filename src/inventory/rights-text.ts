import type { Right } from './policy-rule.ts';

/** Rules that are written out; the others are counted. */
const shownRules = 4;

/** What rights allow, as a clause: "can get and list `pods` in the cluster"; names in backticks. */
export function rightsText(rights: readonly Right[]): string {
  if (rights.length === 0) return 'has no rights';
  const shown = rights.slice(0, shownRules).map(rightText);
  const more = rights.length - shown.length;
  return `can ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
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
  return items.length > 5 ? `${items.slice(0, 4).join('/')}/… (${items.length})` : items.join('/');
}

function code(text: string): string {
  return `\`${text}\``;
}
