import type { PrivilegeChange, PrivilegeChanges } from '../findings/privilege-change.ts';

export type PrivilegeVerb = 'gains' | 'drops';

/** Changes of one workload or container as a sentence; names stand in backticks. */
export function privilegeSentence(changes: readonly PrivilegeChange[], verb: PrivilegeVerb): string {
  const first = changes[0];
  if (first === undefined) return '';
  const { resource, container } = first;
  const name = resource.name ?? resource.kind;
  const whose = `\`${resource.namespace === null ? name : `${resource.namespace}/${name}`}\``;
  const type = container === null || container.type === 'regular' ? '' : `${container.type} `;
  const who = container === null ? whose : `${whose} ${type}container \`${container.name}\``;
  return `${who} ${verb} ${listed(changes.map(({ phrase }) => phrase))}.`;
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
    const key = JSON.stringify([change.resource, change.container, change.place.file]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [change]);
    else known.push(change);
  }
  return [...groups.values()].map((group) => privilegeSentence(group, verb));
}
