import type { Finding } from '../../src/findings/finding.ts';
import type { Fix } from '../../src/fixes/fix.ts';
import type { Judgement } from '../../src/judgement/judgement.ts';
import { noWaivers } from '../../src/judgement/waiver-report.ts';
import { SourceText } from '../../src/manifest/source-text.ts';

/** A finding of container `app` of Deployment `api`, with what a test says. */
export function sampleFinding(source: SourceText, at: string, changes: Partial<Finding>): Finding {
  const start = source.text.indexOf(at);
  return {
    rule: 'privileged',
    severity: 'error',
    outcome: 'violates',
    isAbsence: false,
    profiles: ['guidance', 'restricted'],
    control: 'Privileged Containers',
    message: {
      what: 'Container `app` runs privileged.',
      why: 'It can do all that the node can.',
      todo: 'Set it to false.',
    },
    place: source.place({ start, end: start + at.length }),
    document: 0,
    resource: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'api' },
    container: { name: 'app', type: 'regular' },
    path: ['spec', 'template', 'spec', 'containers', 0, 'securityContext', 'privileged'],
    status: null,
    fingerprint: 'ab'.repeat(32),
    origin: null,
    waiver: null,
    fix: null,
    fixRefusal: null,
    addition: null,
    cause: null,
    secret: false,
    ...changes,
  };
}

/** A fix that replaces the first `from` of a text by `to`. */
export function sampleFix(source: SourceText, from: string, to: string, changes: Partial<Fix> = {}): Fix {
  const start = source.text.indexOf(from);
  const span = { start, end: start + from.length };
  return {
    id: 'f1',
    title: 'Turn `privileged` off',
    risk: 'may-break',
    cautions: [],
    cures: ['ab'.repeat(32)],
    edits: [{ file: source.file, span, place: source.place(span), text: to }],
    container: { name: 'app', type: 'regular' },
    suggestible: true,
    ...changes,
  };
}

export function sampleJudgement(sources: readonly SourceText[], changes: Partial<Judgement>): Judgement {
  const findings = changes.findings ?? [];
  return {
    mode: 'paths',
    base: null,
    head: null,
    profiles: ['guidance'],
    podSecurityVersion: 37,
    failOn: 'error',
    scope: 'introduced',
    verdict: findings.length === 0 ? 'pass' : 'fail',
    incomplete: [],
    findings,
    inScope: findings,
    gating: findings,
    fixes: [],
    fixed: [],
    coverage: { files: sources.length, documents: sources.length, workloads: sources.length, rendered: [], unread: [] },
    privileges: { gained: [], dropped: [] },
    namespaces: [],
    waivers: noWaivers,
    containersWithoutSelinux: 0,
    failures: [],
    texts: new Map(sources.map(({ file, text }) => [file, text])),
    highest: findings[0]?.severity ?? null,
    ...changes,
  };
}

export const deployment = new SourceText(
  'deploy/api.yaml',
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: api
  namespace: shop
spec:
  template:
    spec:
      containers:
        - name: app
          image: registry.example/api:1.2.3
          securityContext:
            privileged: true
            runAsUser: 0
`,
);
