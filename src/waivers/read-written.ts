import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Node } from '../manifest/node.ts';
import type { Span } from '../manifest/place.ts';
import type { SourceText } from '../manifest/source-text.ts';
import type { Rule } from '../rules/rule.ts';
import type { Pod } from '../workload/pod.ts';
import { readSuppressions } from './suppressions.ts';
import { untilProblem, type WrittenWaiver } from './written-waiver.ts';

const prefix = 'kube-privilege-review/allow.';

/** The waivers in the annotations of an object and of its pod templates, other tools' suppressions among them. */
export function annotationWaivers(
  object: ManifestObject,
  pods: readonly Pod[],
  rules: readonly Rule[],
  today: string,
): readonly WrittenWaiver[] {
  const owners = [object.root.get('metadata'), ...pods.map(({ metadata }) => metadata)];
  const fields = owners.flatMap((metadata) => metadata.get('annotations').fields());
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const place = `${field.span?.start}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const key = String(field.step);
    if (key.startsWith(prefix)) return [annotationWaiver(field, key.slice(prefix.length), object, rules, today)];
    return readSuppressions(key, field.string ?? field.display ?? '', lineOf(field, object), rules);
  });
}

function lineOf(field: Field, { source }: ManifestObject): number {
  const span = field.keySpan ?? field.span;
  return span === undefined ? 1 : source.lineAt(span.start);
}

/** `container=app; until=2027-03-31; reason`, the parts in any order. */
function annotationWaiver(
  field: Field,
  id: string,
  object: ManifestObject,
  rules: readonly Rule[],
  today: string,
): WrittenWaiver {
  const parts = (field.string ?? '').split(';').map((part) => part.trim());
  const take = (key: string) =>
    parts
      .find((part) => part.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .trim();
  const reason = parts.filter((part) => part !== '' && !/^(?:container|until)=/.test(part)).join('; ');
  const container = take('container') ?? null;
  const rule = rules.find((one) => one.id === id);
  const needsContainer = rule?.subject === 'container' && container === null;
  const problem =
    ruleProblem(id, rule) ??
    (needsContainer ? `${id} is about containers: write container=NAME.` : undefined) ??
    untilProblem(take('until'), today) ??
    (reason === '' ? 'It needs a reason.' : undefined);
  return {
    by: 'annotation',
    rule: id,
    container,
    isForAll: false,
    reason,
    until: take('until') ?? null,
    line: lineOf(field, object),
    about: null,
    tool: null,
    problem: problem ?? null,
  };
}

function ruleProblem(id: string, rule: Rule | undefined): string | undefined {
  if (rule === undefined)
    return `There is no rule ${JSON.stringify(id.slice(0, 60))}; "kube-privilege-review rules" lists them.`;
  return rule.subject === 'text'
    ? `${id} cannot be waived: a document that cannot be read was not checked.`
    : undefined;
}

const commentMark = 'kube-privilege-review:';
const comment = /(?:^|\s)#[ \t]*kube-privilege-review:[ \t]*allow[ \t]+(\S+)[ \t]*(.*)$/;

/**
 * The waivers in the comments of a document: about their own line where something stands before them, else about the next
 * line that is no comment.
 *
 * @param root the document as it was read, to tell a comment from text in a value
 */
export function commentWaivers(
  source: SourceText,
  span: Span,
  root: Node,
  rules: readonly Rule[],
  today: string,
): readonly WrittenWaiver[] {
  const found: WrittenWaiver[] = [];
  const text = source.text.slice(span.start, span.end);
  for (let own = text.indexOf(commentMark); own >= 0; ) {
    const at = span.start + own;
    const line = source.lineAt(at);
    const match = comment.exec(source.line(line));
    if (match !== null && !isInScalar(root, at)) found.push(commentWaiver(source, line, match, rules, today));
    own = text.indexOf(commentMark, source.lineEnd(line) - span.start);
  }
  return found;
}

function commentWaiver(
  source: SourceText,
  line: number,
  [, id = '', rest = '']: RegExpExecArray,
  rules: readonly Rule[],
  today: string,
): WrittenWaiver {
  const words = rest.trim().split(/\s+/);
  const until = words.find((word) => word.startsWith('until='))?.slice('until='.length);
  const container = words.find((word) => word.startsWith('container='))?.slice('container='.length) ?? null;
  const reason = words.filter((word) => word !== '' && !/^(?:until|container)=/.test(word)).join(' ');
  const problem =
    ruleProblem(
      id,
      rules.find((rule) => rule.id === id),
    ) ??
    untilProblem(until, today) ??
    (reason === '' ? 'It needs a reason.' : undefined);
  const isAlone = source.line(line).trimStart().startsWith('#');
  let about = line;
  if (isAlone)
    do about += 1;
    while (about < source.lineCount && /^\s*(?:#|$)/.test(source.line(about)));
  return {
    by: 'comment',
    rule: id,
    container,
    isForAll: false,
    reason,
    until: until ?? null,
    line,
    about,
    tool: null,
    problem: problem ?? null,
  };
}

/** Whether an offset lies inside a scalar: then a `#` there starts no comment. */
function isInScalar(node: Node, offset: number): boolean {
  if (offset < node.span.start || offset >= node.span.end) return false;
  switch (node.type) {
    case 'scalar':
      return true;
    case 'list':
      return node.items.some((item) => isInScalar(item, offset));
    case 'map':
      return node.entries.some(({ key, value }) => isInScalar(key, offset) || isInScalar(value, offset));
    case 'alias':
      return false;
  }
}
