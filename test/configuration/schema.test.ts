import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfiguration } from '../../src/configuration/parse-configuration.ts';
import { ruleSignatures } from '../../src/configuration/rule-signature.ts';
import { rules } from '../../src/rules/index.ts';
import { configurationSchema } from './schema.ts';

test('the published schema is current (npm test -- -u writes it)', async () => {
  const text = `${JSON.stringify(configurationSchema(rules), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../kube-privilege-review.schema.json');
});

test.each([
  'profile: [guidance, restricted]',
  'profile: baseline',
  'profile: []',
  'profile: [strict]',
  'pod-security-version: v1.30',
  'pod-security-version: 1.30',
  'fail-on: never',
  'fail-on: high',
  'include: ["a/**"]',
  'include: a/**',
  'include: [1]',
  'selinux: true',
  'selinux: yes',
  'rules: { privilege-escalation: warning }',
  'rules: { privilege-escalation: off }',
  'rules: { privilege-escalation: { level: notice } }',
  'rules: { privilege-escalation: { levl: notice } }',
  'rules: { nope: error }',
  'waivers: [{ rule: privilege-escalation, reason: r, until: "2027-03-31" }]',
  'waivers: [{ rule: privilege-escalation, until: "2027-03-31" }]',
  'waivers-from: head',
  'honour: [checkov]',
  'honour: [snyk]',
  'namespaces: { plan: { shop: [api] } }',
  'external: { accounts: [{ namespace: shop, name: ci }] }',
  'external: { accounts: [{ name: ci }] }',
  'unknown: 1',
])('schema and parser agree on %s', (text) => {
  const isValid = new Ajv({ strict: false }).validate(configurationSchema(rules), parse(text));
  expect(isValid).toBe(
    parseConfiguration(text, 'c.yaml', ruleSignatures(rules), '2026-11-26').kind === 'configuration',
  );
});
