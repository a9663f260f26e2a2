import type { Coverage, RuleFailure, Unread } from '../findings/analysis.ts';
import { type Finding, messageText } from '../findings/finding.ts';
import type { NamespaceSummary } from '../findings/namespace-summary.ts';
import type { PrivilegeChange } from '../findings/privilege-change.ts';
import type { Fix, TextEdit } from '../fixes/fix.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { ListedWaiver } from '../judgement/waiver-report.ts';
import { type PrivilegeVerb, privilegeSentence } from '../plan/privilege-text.ts';
import { podSecurityVersionText } from '../rules/profile.ts';
import { tool } from './tool.ts';

export type Report = ReturnType<typeof report>;

/** The public report, schema 1 (interfaces.md section 2). The order of keys is part of it. */
export function report(judgement: Judgement) {
  const { mode, base, head, profiles, podSecurityVersion, verdict } = judgement;
  return {
    schema: 'kube-privilege-review/report@1',
    tool: { name: tool.name, version: tool.version },
    scope: { mode, base, head },
    profiles,
    podSecurityVersion: podSecurityVersionText(podSecurityVersion),
    verdict,
    findings: judgement.findings.map(reportedFinding),
    fixes: judgement.fixes.map(reportedFix),
    fixed: judgement.fixed.map(reportedFinding),
    privileges: {
      gained: judgement.privileges.gained.map((change) => reportedPrivilege(change, 'gains')),
      dropped: judgement.privileges.dropped.map((change) => reportedPrivilege(change, 'drops')),
    },
    namespaces: judgement.namespaces.map(reportedNamespace),
    plan: Object.fromEntries(
      judgement.namespaces
        .filter(({ applications }) => applications.length > 0)
        .map(({ name, applications }) => [name, applications.map((application) => application.name)]),
    ),
    coverage: reportedCoverage(judgement.coverage, judgement.failures),
    waivers: {
      used: judgement.waivers.used.map(reportedWaiver),
      unused: judgement.waivers.unused.map(reportedWaiver),
      expired: judgement.waivers.expired.map(reportedWaiver),
      expiring: judgement.waivers.expiring.map(reportedWaiver),
      added: judgement.waivers.added.map(reportedWaiver),
    },
  };
}

/** The report as the text of a file: a line for every key, and for every item of the lists. */
export function renderJson(judgement: Judgement): string {
  return [...jsonParts(judgement)].join('');
}

/** UTF-16 units of a part of the text, about. */
const partSize = 512 * 1024;

/** The same text part by part: a report of many findings is never held whole. */
export function* jsonParts(judgement: Judgement): Generator<string> {
  let part = '';
  for (const line of jsonLines(judgement)) {
    part += line;
    if (part.length < partSize) continue;
    yield part;
    part = '';
  }
  yield part;
}

function* jsonLines(judgement: Judgement): Generator<string> {
  const frame = report({ ...judgement, findings: [], fixes: [], fixed: [] });
  const lists: Readonly<Record<string, () => Iterable<unknown>>> = {
    findings: () => mapped(judgement.findings, reportedFinding),
    fixes: () => mapped(judgement.fixes, reportedFix),
    fixed: () => mapped(judgement.fixed, reportedFinding),
  };
  let before = '{';
  for (const [key, value] of Object.entries(frame)) {
    yield `${before}\n  ${JSON.stringify(key)}: `;
    before = ',';
    const list = lists[key]?.() ?? (Array.isArray(value) ? value : undefined);
    if (list === undefined) yield JSON.stringify(value);
    else yield* listLines(list);
  }
  yield '\n}\n';
}

function* mapped<T, R>(items: readonly T[], map: (item: T) => R): Generator<R> {
  for (const item of items) yield map(item);
}

function* listLines(list: Iterable<unknown>): Generator<string> {
  let before = '[\n';
  for (const item of list) {
    yield `${before}    ${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n  ]';
}

function reportedFinding(finding: Finding) {
  const { place, resource, container } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    profiles: finding.profiles,
    control: finding.control,
    message: messageText(finding.message),
    file: place.file,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    document: finding.document,
    resource:
      resource === null
        ? null
        : {
            apiVersion: resource.apiVersion,
            kind: resource.kind,
            namespace: resource.namespace,
            name: resource.name,
          },
    container: container === null ? null : { name: container.name, type: container.type },
    path: finding.path,
    status: finding.status,
    fingerprint: finding.fingerprint,
    origin: finding.origin,
    waiver: finding.waiver,
    fix: finding.fix,
    fixRefusal: finding.fixRefusal,
  };
}

function reportedPrivilege(change: PrivilegeChange, verb: PrivilegeVerb) {
  const { resource, container, account, what, before, after, place } = change;
  const { apiVersion, kind, namespace, name } = resource;
  return {
    resource: { apiVersion, kind, namespace, name },
    container: container === null ? null : { name: container.name, type: container.type },
    account,
    what,
    before,
    after,
    sentence: privilegeSentence([change], verb),
    file: place.file,
    line: place.line,
  };
}

function reportedNamespace({ name, applications, accounts, strictest, enforced, defaultDeny }: NamespaceSummary) {
  return {
    name,
    applications: applications.map((application) => ({ name: application.name, by: application.by })),
    accounts: accounts.map((account) => ({
      name: account.name,
      rights: account.rights.map(({ verbs, apiGroups, resources, names, scope }) => ({
        verbs,
        apiGroups,
        resources,
        names,
        scope,
      })),
    })),
    strictest,
    enforced: enforced === null ? null : { level: enforced.level, version: enforced.version },
    defaultDeny: { ingress: defaultDeny.ingress, egress: defaultDeny.egress },
  };
}

function reportedWaiver({ rule, by, file, line, reason, until, owner, fingerprints }: ListedWaiver) {
  return { rule, by, file, line, reason, until, owner, fingerprints };
}

function reportedFix({ id, title, risk, cautions, cures, edits }: Fix) {
  return { id, title, risk, cautions, cures, edits: edits.map(reportedEdit) };
}

function reportedEdit({ file, place, text }: TextEdit) {
  return {
    file,
    start: { line: place.line, column: place.column },
    end: { line: place.endLine, column: place.endColumn },
    text,
  };
}

/** A rule that failed leaves a file unchecked, so it is told where all that was not checked is. */
function reportedCoverage(coverage: Coverage, failures: readonly RuleFailure[]) {
  const { files, documents, workloads, rendered, unread } = coverage;
  const failed = failures.map(({ rule, file, reason }) => ({
    file,
    line: 1,
    code: 'rule-failed',
    reason: `${rule}: ${reason}`,
  }));
  return {
    files,
    documents,
    workloads,
    rendered: rendered.map(({ root, renderer, version, release, status, reason }) => ({
      root,
      renderer,
      version,
      release,
      status,
      reason,
    })),
    unread: [...unread, ...failed].map(reportedUnread),
  };
}

function reportedUnread({ file, line, code, reason }: Unread) {
  return { file, line, code, reason };
}
