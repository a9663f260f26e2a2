import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';

/** A clause for a value that is written elsewhere in the document (" through an alias; the anchor stands on line 7"), else ''. */
export function borrowedFrom(field: Field, object: ManifestObject): string {
  const { borrowed } = field;
  if (borrowed === undefined) return '';
  const by = borrowed.by === 'alias' ? 'an alias' : 'a merge key';
  return ` through ${by}; its anchor stands on line ${object.source.lineAt(borrowed.anchor.start)}`;
}
