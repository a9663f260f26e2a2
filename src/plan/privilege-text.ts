import type { PrivilegeChange, PrivilegeChanges } from '../findings/privilege-change.ts';

export type PrivilegeVerb = 'gains' | 'drops';

/** Rights of an account that one sentence tells; the report has them all. */
const mostRights = 6;

/** Changes of one workload or container as a sentence; names stand in backticks. */
export function privilegeSentence(changes: readonly PrivilegeChange[], verb: PrivilegeVerb): string {
  const first = changes[0];
  if (first === undefined) return '';
  const { resource, container, account } = first;
  const phrases = changes.map(({ phrase }) => phrase);
  if (account !== null) {
    const now = verb === 'gains' ? 'can now' : 'can no longer';
    const shown =
      phrases.length > mostRights ? [...phrases.slice(0, mostRights), `${phrases.length - mostRights} more`] : phrases;
    return `The account \`${account}\` ${now} ${listed(shown)}.`;
  }
  const name = resource.name ?? resource.kind;
  const whose = `\`${resource.namespace === null ? name : `${resource.namespace}/${name}`}\``;
  const type = container === null || container.type === 'regular' ? '' : `${container.type} `;
  const who = container === null ? whose : `${whose} ${type}container \`${container.name}\``;
  return `${who} ${verb} ${listed(phrases)}.`;
}

function listed(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence for every workload and container that gains or drops something, gains first. */
export function privilegeSentences({ gained, dropped }: PrivilegeChanges): readonly string[] {
  return [...grouped(gained, 'gains'), ...grouped(dropped, 'drops')];
}

function grouped(changes: readonly PrivilegeChange[], verb: PrivilegeVerb): readonly string[] {
  const groups = new Map<string, PrivilegeChange[]>();
  for (const change of changes) {
    const key = JSON.stringify(change.account ?? [change.resource, change.container, change.place.file]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [change]);
    else known.push(change);
  }
  return [...groups.values()].map((group) => privilegeSentence(group, verb));
}
