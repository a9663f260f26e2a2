import type { Field } from '../manifest/field.ts';
import type { NewValue } from './cure.ts';

/**
 * A written value as one that a fix can write elsewhere; undefined where it holds anything but strings and booleans,
 * a placeholder, or what is borrowed from elsewhere in the document.
 */
export function newValueOf(field: Field): NewValue | undefined {
  if (field.borrowed !== undefined || field.isPlaceholder) return undefined;
  if (field.isList) return all(field.items().map(newValueOf));
  if (!field.isMap) return field.boolean ?? field.string;
  const keys = field.keys();
  const values = all(keys.map((key) => newValueOf(field.get(key))));
  return values && Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
}

function all(values: readonly (NewValue | undefined)[]): readonly NewValue[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
