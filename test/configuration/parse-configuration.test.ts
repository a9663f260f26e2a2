import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/configuration/parse-configuration.ts';
import { ruleSignatures } from '../../src/configuration/rule-signature.ts';

const rules = ruleSignatures([
  { id: 'privileged' },
  { id: 'host-network' },
  { id: 'read-only-root-filesystem' },
  { id: 'capabilities-add', options: ['allow'] },
  { id: 'unreadable-document' },
]);

function problems(text: string): readonly string[] {
  const parsed = parseConfiguration(text, 'c.yaml', rules, '2026-11-26');
  if (parsed.kind !== 'problems') return [];
  return parsed.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
}

const documented = `# yaml-language-server: $schema=kube-privilege-review.schema.json
profile: [guidance]
pod-security-version: latest
fail-on: error
include: ["**/*.yaml", "**/*.yml", "**/*.json"]
exclude: ["**/testdata/**"]
selinux: false
rules:
  read-only-root-filesystem: warning        # level, or off
  capabilities-add: { level: error, allow: [NET_BIND_SERVICE, CHOWN] }
namespaces:
  system: ["kube-system/**"]
  plan: { shop: [api, web], billing: [ledger] }
workloads:
  - { apiVersion: example.com/v1, kind: Worker, podSpec: spec.worker.podTemplate.spec }
helm:
  - { chart: charts/api, releases: [{ name: api, namespace: shop, values: [charts/api/values-prod.yaml] }] }
waivers:
  - rule: host-network
    file: "infra/cni/**"
    reason: The CNI agent configures the node's network.
    until: 2027-03-31
    owner: "@org/network"
waivers-from: base
honour: [kube-linter, checkov, polaris, kube-score, terrascan, datree]
external:
  namespaces: [monitoring]
  accounts: [{ namespace: shop, name: ci }]
  bindings: [{ account: { namespace: shop, name: ci }, clusterRole: view, namespace: shop }]
`;

describe('the documented example', () => {
  const parsed = parseConfiguration(documented, 'c.yaml', rules, '2026-11-26');

  test('gives the keys in force', () => {
    expect(parsed).toMatchObject({
      kind: 'configuration',
      configuration: {
        file: 'c.yaml',
        profile: ['guidance'],
        podSecurityVersion: 37,
        failOn: 'error',
        exclude: ['**/testdata/**'],
        selinux: false,
      },
    });
    const settings = parsed.kind === 'configuration' ? [...parsed.configuration.rules] : [];
    expect(settings).toEqual([
      ['read-only-root-filesystem', { level: 'warning', options: {} }],
      ['capabilities-add', { level: 'error', options: { allow: ['NET_BIND_SERVICE', 'CHOWN'] } }],
    ]);
  });

  test('says which keys are not applied yet', () => {
    const notes = parsed.kind === 'configuration' ? parsed.notYet : [];
    expect(notes.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '16: "helm" is read and not applied in this version.',
    ]);
  });
});

test.each(['', '# nothing\n', '---\n', 'profile:\nrules:\n', '\uFEFFselinux: true\r\n', '{"fail-on": "never"}'])(
  'reads %j',
  (text) => {
    expect(problems(text)).toEqual([]);
  },
);

test('takes one profile or one pattern without a list, and `off` however an editor wrote it', () => {
  const parsed = parseConfiguration(
    'profile: restricted\ninclude: k8s/**\nrules: { privileged: false }',
    'c',
    rules,
    '2026-11-26',
  );
  expect(parsed).toMatchObject({ configuration: { profile: ['restricted'], include: ['k8s/**'] } });
  const level = parsed.kind === 'configuration' ? parsed.configuration.rules.get('privileged')?.level : undefined;
  expect(level).toBe('off');
});

test.each([
  [
    'fail_on: error',
    'c.yaml:1:1: Unknown key "fail_on" in the configuration. Did you mean "fail-on"? Allowed: profile, ' +
      'pod-security-version, fail-on, include, exclude, selinux, rules, workloads, namespaces, external, waivers, ' +
      'waivers-from, honour, helm.',
  ],
  [
    'profile: [guidance, restrictd]',
    'c.yaml:1:21: profile cannot be "restrictd". Did you mean "restricted"? Allowed: guidance, baseline, restricted.',
  ],
  ['profile: []', 'c.yaml:1:10: profile is empty. Allowed: guidance, baseline, restricted.'],
  [
    'pod-security-version: v1.99',
    'c.yaml:1:23: pod-security-version cannot be "v1.99". Allowed: latest, or v1.0 to v1.37.',
  ],
  ['pod-security-version: 1.30', 'c.yaml:1:23: pod-security-version must be a text.'],
  ['fail-on: high', 'c.yaml:1:10: fail-on cannot be "high". Allowed: error, warning, notice, never.'],
  ['selinux: yes', 'c.yaml:1:10: selinux must be true or false.'],
  ['include: {a: b}', 'c.yaml:1:10: include must be a list.'],
  ['include: [1]', 'c.yaml:1:11: include must be a text.'],
  ['exclude:\n  - "!a/**"', 'c.yaml:2:5: exclude: "!a/**" starts with "!", which excludes nothing here; use exclude.'],
  [
    'rules:\n  privilegd: error',
    'c.yaml:2:3: Unknown rule "privilegd". Did you mean "privileged"? "kube-privilege-review rules" lists them.',
  ],
  [
    'rules:\n  privileged: warn',
    'c.yaml:2:15: The level of privileged cannot be "warn". Allowed: off, error, warning, notice.',
  ],
  [
    'rules: { privileged: { level: off, allow: [x] } }',
    'c.yaml:1:36: Unknown key "allow" in the rule privileged. Allowed: level.',
  ],
  ['rules: { capabilities-add: { allow: CHOWN } }', 'c.yaml:1:37: capabilities-add.allow must be a list.'],
  ['rules: { privileged: }', 'c.yaml:1:22: privileged has no level. Allowed: off, error, warning, notice.'],
  [
    'rules: { unreadable-document: off }',
    'c.yaml:1:31: unreadable-document is always an error: a document that cannot be read was not checked.',
  ],
  [
    'waivers: [{ rule: privileged, reason: r, until: 2027-02-30 }]',
    'c.yaml:1:49: until cannot be "2027-02-30". Allowed: a date as in 2027-03-31.',
  ],
  ['waivers: [{ rule: privileged }]', 'c.yaml:1:11: A waiver needs reason, until.'],
  [
    'honour: [kube-lint]',
    'c.yaml:1:10: honour cannot be "kube-lint". Did you mean "kube-linter"? Allowed: kube-linter, checkov, polaris, kube-score, terrascan, datree.',
  ],
  ['profile: guidance\nprofile: baseline', 'c.yaml:2:1: The key "profile" stands twice; only one can count.'],
  ['a: &x [1]\nrules: *x', 'c.yaml:2:8: Anchors and aliases are not read in the configuration; write the value out.'],
  ['selinux: true\n---\nselinux: true', 'c.yaml:2:1: The configuration is one YAML document, not several.'],
  ['- profile', 'c.yaml:1:1: the configuration must be a map of keys'],
  ['rules: [', 'c.yaml:1:9: Not valid YAML'],
])('tells what is wrong with %j', (text, expected) => {
  expect(problems(text)).toContainEqual(expect.stringContaining(expected));
});

test('tells every mistake of a file, in the order of the text', () => {
  const text = 'rules:\n  nope: error\nfail-on: x\nexclude: 3\n';
  expect(problems(text).map((problem) => problem.split(': ')[0])).toEqual(['c.yaml:2:3', 'c.yaml:3:10', 'c.yaml:4:10']);
});

test.each([
  ['a long text', `exclude: [${'a'.repeat(300_000)}]`],
  ['many keys', Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['one long list', `include: [${'1, '.repeat(80_000)}]`],
  ['deep flow lists', '['.repeat(10_000)],
  ['deep block lists', '- '.repeat(20_000)],
  ['deep keys', '? '.repeat(400)],
  ['nested aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nrules: *c'],
  ['a pattern without end', `include: ["${'*a'.repeat(600)}"]`],
  ['too many patterns', `include: [${'"a",'.repeat(201)}]`],
])('refuses %s fast', (_, text) => {
  const start = performance.now();
  expect(problems(text).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(3_000);
});
