import type { Path } from '../manifest/place.ts';
import { rules } from '../rules/index.ts';
import type { Finding, Message, Origin } from './finding.ts';
import { fingerprintOf, type ObjectIdentity } from './identity.ts';
import type { Found, FoundUnreadable, JudgedObject } from './judged-object.ts';
import type { Settings } from './settings.ts';

/** A finding with what it was found from; null for text that could not be read. */
export interface Attributed {
  readonly finding: Finding;
  readonly found: Found | null;
}

/** Where an object of a file is at home for its identity: its file, or that at base for a renamed file or moved object. */
export type HomeOf = (file: string, identity: ObjectIdentity | null) => string;

/** Makes a finding of what a rule answered, without status and fix. */
export function attribute(found: Found | FoundUnreadable, homeOf: HomeOf, settings: Settings): Attributed {
  if (found.kind === 'unreadable') return { finding: unreadableFinding(found, homeOf, settings), found: null };
  const { judged, rule, severity, outcome, container } = found;
  const { identity, resource, document } = judged;
  const isSoft = outcome === 'cannot-tell' && severity === 'error';
  const fingerprint = fingerprintOf(
    { rule: rule.id, outcome, value: found.value, object: identity, container, path: found.namedPath },
    homeOf(document.source.file, identity),
  );
  const finding: Finding = {
    rule: rule.id,
    severity: isSoft ? 'warning' : severity,
    outcome,
    isAbsence: found.isAbsence,
    profiles: found.profiles,
    control: rule.control?.name ?? null,
    message: found.message,
    place: found.place,
    document: document.index,
    resource,
    container,
    path: found.path,
    status: null,
    fingerprint,
    origin: originOf(judged, found.place.line),
    waiver: null,
    fix: null,
    fixRefusal: null,
    addition: found.addition,
    cause: null,
    secret: resource.kind === 'Secret' || isInEnv(found.path),
  };
  return { finding, found };
}

function isInEnv(path: Path): boolean {
  return path.includes('env') || path.includes('command') || path.includes('args');
}

function originOf({ document, output }: JudgedObject, line: number): Origin | null {
  if (output === undefined) return null;
  const { file } = document.source;
  return {
    renderer: 'committed',
    root: output.root ?? output.label,
    values: [],
    rendered: { file, line },
    template: output.template === null ? null : { file: output.template, line: 1 },
    written: { file, line },
    confidence: 'file',
  };
}

function unreadableFinding(found: FoundUnreadable, homeOf: HomeOf, settings: Settings): Finding {
  const rule = rules.find(({ id }) => id === 'unreadable-document');
  const message: Message = {
    what: `This document cannot be read: ${found.reason}`,
    why: 'What is not read is not checked, and kubectl may still read it.',
    todo: 'Correct the text, or split it, so that it can be checked.',
  };
  const identity = {
    rule: 'unreadable-document',
    outcome: 'violates',
    value: found.code,
    object: null,
    container: null,
    path: [found.document],
  };
  return {
    rule: rule?.id ?? 'unreadable-document',
    severity: 'error',
    outcome: 'violates',
    isAbsence: false,
    profiles: settings.profiles,
    control: null,
    message,
    place: found.place,
    document: found.document,
    resource: null,
    container: null,
    path: [],
    status: null,
    fingerprint: fingerprintOf(identity, homeOf(found.file, null)),
    origin: null,
    waiver: null,
    fix: null,
    fixRefusal: 'only its author can tell what the text should say',
    addition: null,
    cause: null,
    secret: true,
  };
}

/** Findings in the order of the report: by file, line, column and rule. */
export function inOrder(a: Finding, b: Finding): number {
  const byFile = a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0;
  const byPlace = byFile || a.place.line - b.place.line || a.place.column - b.place.column;
  return byPlace || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || (a.fingerprint < b.fingerprint ? -1 : 1);
}
