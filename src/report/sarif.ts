import { type Finding, messageText, type Severity } from '../findings/finding.ts';
import type { Fix } from '../fixes/fix.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { rules } from '../rules/index.ts';
import { tool } from './tool.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' };

/** GitHub orders alerts by this number (docs, "SARIF support for code scanning", security-severity). */
const weights: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', notice: '2.0' };

/**
 * The findings in scope as SARIF 2.1.0, which code scanning and editors take. Waived ones are suppressed results; what
 * could not be checked is a notification, and makes the execution unsuccessful.
 *
 * Source: OASIS SARIF 2.1.0; columns count UTF-16 units, as ours do.
 */
export function renderSarif(judgement: Judgement): string {
  const { inScope, fixes, incomplete } = judgement;
  const used = [...new Set(inScope.map(({ rule }) => rule))];
  const byId = new Map(fixes.map((fix) => [fix.id, fix]));
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        informationUri: 'https://github.com/kube-privilege-review/kube-privilege-review',
        rules: used.map(describeRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: inScope.map((finding) => result(finding, used.indexOf(finding.rule), byId.get(finding.fix ?? ''))),
    invocations: [
      {
        executionSuccessful: judgement.verdict !== 'incomplete',
        toolExecutionNotifications: incomplete.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(id: string) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return { id };
  const { summary, severity, documentation } = rule;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: documentation.guidance },
    help: { text: documentation.details, markdown: documentation.details },
    helpUri: `https://github.com/kube-privilege-review/kube-privilege-review/blob/v1/docs/rules/${id}.md`,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['security', 'kubernetes'], 'security-severity': weights[severity] },
  };
}

function result(finding: Finding, ruleIndex: number, fix: Fix | undefined) {
  const { rule, severity, message, place, fingerprint, waiver, status } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location(place.file),
          region: region(place.line, place.column, place.endLine, place.endColumn),
        },
      },
    ],
    partialFingerprints: { 'kubePrivilegeReview/v1': fingerprint },
    ...(status === null ? {} : { baselineState: status === 'introduced' ? 'new' : 'unchanged' }),
    ...(waiver === null
      ? {}
      : { suppressions: [{ kind: waiver.by === 'config' ? 'external' : 'inSource', justification: waiver.reason }] }),
    // A fix shows the lines that it writes; of a secret nothing is shown.
    ...(fix === undefined || finding.secret ? {} : { fixes: [sarifFix(fix)] }),
  };
}

function sarifFix({ title, edits }: Fix) {
  const [first] = edits;
  const replacements = edits.map(({ place, text }) => ({
    deletedRegion: region(place.line, place.column, place.endLine, place.endColumn),
    insertedContent: { text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: location(first?.file ?? ''), replacements }],
  };
}

/** A path as a relative reference: `%`, `?`, `#` and what is no ASCII are written as percent escapes. */
function location(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region(startLine: number, startColumn: number, endLine: number, endColumn: number) {
  return { startLine, startColumn, endLine, endColumn };
}
