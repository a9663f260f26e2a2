import { decodeScalar } from '../manifest/scalar.ts';
import type { NewValue } from '../rules/cure.ts';

/** The order in which people write these keys; others follow as they come. */
const keyOrder = [
  'runAsNonRoot',
  'runAsUser',
  'runAsGroup',
  'allowPrivilegeEscalation',
  'privileged',
  'readOnlyRootFilesystem',
  'capabilities',
  'drop',
  'add',
  'procMount',
  'seLinuxOptions',
  'appArmorProfile',
  'seccompProfile',
];

export function sortKeys<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  const rank = (key: string) => (keyOrder.includes(key) ? keyOrder.indexOf(key) : keyOrder.length);
  return [...entries].sort(([a], [b]) => rank(a) - rank(b));
}

/** How a flow collection is written: with JSON's quotes or plainly, on one line or with a line for every entry. */
export interface FlowLayout {
  readonly isJson: boolean;
  /** Indentation of the line that the collection opens on and one step more; undefined for one line. */
  readonly lines: { readonly indent: string; readonly step: string; readonly eol: string } | undefined;
}

/** A scalar as YAML text that decodes to it again, quoted only where it must be. */
export function scalarText(value: string | boolean, isJson: boolean): string {
  if (typeof value === 'boolean') return String(value);
  const span = { start: 0, end: 0 };
  const plain = decodeScalar({ type: 'scalar', style: 'plain', text: value, span, anchor: undefined, tag: undefined });
  const isPlain = /^[A-Za-z][\w./-]*$/.test(value) && plain.type === 'string';
  return isPlain && !isJson ? value : JSON.stringify(value);
}

/** The lines of a map's entries in block style, every line indented by `column` spaces at least. */
export function blockLines(
  value: { readonly [key: string]: NewValue },
  column: number,
  step: number,
): readonly string[] {
  const indent = ' '.repeat(column);
  return sortKeys(Object.entries(value)).flatMap(([key, item]) => {
    if (typeof item === 'string' || typeof item === 'boolean') return [`${indent}${key}: ${scalarText(item, false)}`];
    if (isList(item)) return [`${indent}${key}: ${flowText(item, { isJson: false, lines: undefined })}`];
    return [`${indent}${key}:`, ...blockLines(item, column + step, step)];
  });
}

/** A value in flow style. Lists stay on one line and quote their strings, as Kubernetes' documentation does. */
export function flowText(value: NewValue, layout: FlowLayout): string {
  if (typeof value === 'string' || typeof value === 'boolean') return scalarText(value, layout.isJson);
  if (isList(value))
    return `[${value.map((item) => (typeof item === 'string' ? JSON.stringify(item) : flowText(item, layout))).join(', ')}]`;
  const { isJson, lines } = layout;
  const inner: FlowLayout =
    lines === undefined ? layout : { isJson, lines: { ...lines, indent: lines.indent + lines.step } };
  const entries = sortKeys(Object.entries(value)).map(([key, item]) => flowEntry(key, item, inner));
  if (lines === undefined) return isJson ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
  const open = `${lines.eol}${lines.indent}${lines.step}`;
  return `{${open}${entries.join(`,${open}`)}${lines.eol}${lines.indent}}`;
}

export function flowEntry(key: string, value: NewValue, layout: FlowLayout): string {
  return `${layout.isJson ? JSON.stringify(key) : key}: ${flowText(value, layout)}`;
}

export function isMapValue(value: NewValue): value is { readonly [key: string]: NewValue } {
  return typeof value === 'object' && !Array.isArray(value);
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}
