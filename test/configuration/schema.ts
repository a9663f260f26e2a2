import { globLimits } from '../../src/configuration/select-files.ts';
import { severities } from '../../src/findings/finding.ts';
import { failLevels } from '../../src/findings/settings.ts';
import { profiles } from '../../src/rules/profile.ts';
import type { Rule } from '../../src/rules/rule.ts';

const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
const globs = {
  type: 'array',
  maxItems: globLimits.patterns,
  items: { type: 'string', minLength: 1, maxLength: globLimits.characters },
};

/** The JSON Schema of the configuration, for editors. The parser is what counts; a test compares the two. */
export function configurationSchema(rules: readonly Rule[]) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'kube-privilege-review',
    description:
      'Configuration of kube-privilege-review: .github/kube-privilege-review.yaml, read from the base branch.',
    ...closed({
      profile: described('Rule profiles.', { oneOf: [{ enum: profiles }, list({ enum: profiles }, 1)] }),
      'pod-security-version': described('Version of the Pod Security Standards.', {
        type: 'string',
        pattern: '^(latest|v1\\.(0|[1-9][0-9]?))$',
      }),
      'fail-on': described('Lowest level that fails a run.', { enum: failLevels }),
      include: described('Files to judge.', { oneOf: [text, globs] }),
      exclude: described('Files to leave out.', { oneOf: [text, globs] }),
      selinux: described('Whether containers without SELinux options are findings each.', { type: 'boolean' }),
      rules: described('Levels and options by rule.', closed(Object.fromEntries(rules.map(ruleEntry)))),
      ...laterKeys,
    }),
  };
}

function ruleEntry({ id, summary, options = [] }: Rule) {
  const level = id === 'unreadable-document' ? { enum: ['error'] } : { enum: ['off', ...severities] };
  const properties = { level, ...Object.fromEntries(options.map((option) => [option, texts])) };
  return [id, described(`${summary}.`, { oneOf: [level, closed(properties)] })] as const;
}

const account = closed({ namespace: text, name: text }, ['namespace', 'name']);

const laterKeys = {
  namespaces: described(
    'Namespaces of the system, and which applications belong where. Not applied yet.',
    closed({ system: texts, plan: { type: 'object', additionalProperties: texts } }),
  ),
  workloads: described(
    'Kinds that hold a pod spec. Not applied yet.',
    list(closed({ apiVersion: text, kind: text, podSpec: text }, ['apiVersion', 'kind', 'podSpec'])),
  ),
  helm: described(
    'Charts and their releases. Not applied yet.',
    list(closed({ chart: text, releases: list(closed({ name: text, namespace: text, values: texts })) }, ['chart'])),
  ),
  waivers: described(
    'Findings that are accepted for a time. Not applied yet.',
    list(
      closed(
        {
          rule: text,
          file: text,
          kind: text,
          namespace: text,
          name: text,
          container: text,
          reason: text,
          until: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
          owner: text,
        },
        ['rule', 'reason', 'until'],
      ),
    ),
  ),
  'waivers-from': described('Whose waivers count. Not applied yet.', { enum: ['base', 'head'] }),
  honour: described(
    'Tools whose suppressions count. Not applied yet.',
    list({ enum: ['kube-linter', 'checkov', 'polaris', 'kube-score', 'terrascan', 'datree'] }),
  ),
  external: described(
    'What lives outside this repository. Not applied yet.',
    closed({
      namespaces: texts,
      accounts: list(account),
      bindings: list(closed({ account, clusterRole: text, namespace: text }, ['clusterRole'])),
    }),
  ),
};

function closed(properties: object, required: readonly string[] = []) {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

function list(items: object, minItems = 0) {
  return { type: 'array', items, ...(minItems > 0 ? { minItems } : {}) };
}

function described(description: string, schema: object) {
  return { description, ...schema };
}
