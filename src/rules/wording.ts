import type { Field } from '../manifest/field.ts';
import type { Container } from '../workload/pod.ts';

const longest = 80;

/** The first characters of a value, in backticks. */
export function quoted(text: string | undefined): string {
  const value = text === undefined || text === '' ? '""' : text;
  return `\`${value.length > longest ? `${value.slice(0, longest - 1)}…` : value}\``;
}

const names = { regular: 'Container', init: 'Init container', ephemeral: 'Ephemeral container' } as const;

/** How a sentence begins that is about a container. */
export function containerName({ type, name }: Container): string {
  return `${names[type]} ${quoted(name)}`;
}

/** A field as it is written: `privileged: true`, with quotes where a text looks like something else. */
export function statement(field: Field): string {
  const key = String(field.path.at(-1));
  if (field.isMap) return `\`${key}\` to a map`;
  if (field.isList) return `\`${key}\` to a list`;
  const text = field.display ?? '';
  const looksOtherwise = /^(?:|true|false|yes|no|on|off|null|~)$/i.test(text) || !Number.isNaN(Number(text));
  return quoted(`${key}: ${field.string !== undefined && looksOtherwise ? JSON.stringify(text) : text}`);
}

/** A sentence for a value of a type that the API server refuses, else ''. */
export function refusal(isRightType: boolean, wanted: string): string {
  return isRightType ? '' : ` The API server refuses it, for it is not ${wanted}.`;
}

/** `a`, `b` and `c`; at most five of them by name. */
export function listed(items: readonly string[]): string {
  const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** `Deployment shop/api`, in backticks. */
export function resourceName({
  objectKind,
  name,
}: {
  readonly objectKind: string;
  readonly name: string | null;
}): string {
  return quoted(name === null ? objectKind : `${objectKind}/${name}`);
}
