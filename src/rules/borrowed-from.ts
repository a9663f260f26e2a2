import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';

/**
 * A clause for a value that is written elsewhere in the document: " through the alias `*hardened` (written on line 7)";
 * '' for a value that stands here.
 */
export function borrowedFrom(field: Field, { source }: ManifestObject): string {
  const { borrowed } = field;
  if (borrowed === undefined) return '';
  const text = source.text.slice(borrowed.at.start, borrowed.at.end);
  const by = borrowed.by === 'alias' ? 'the alias' : 'the merge key';
  const name = /^(?:\*[^\s,[\]{}`]{1,60}|<<)$/.test(text) ? ` \`${text}\`` : '';
  return ` through ${by}${name} (written on line ${source.lineAt(borrowed.anchor.start)})`;
}
