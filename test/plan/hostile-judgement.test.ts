import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/judgement/judgement.ts';
import type { ListedWaiver } from '../../src/judgement/waiver-report.ts';
import { planCheckRun, planJobSummary } from '../../src/plan/check-run.ts';
import { planReview } from '../../src/plan/plan-review.ts';
import { reviewBody } from '../../src/plan/review-body.ts';
import { finding, hunksBetween, judgement, options } from './samples.ts';

const parser = new MarkdownIt({ html: true, linkify: true });
parser.linkify.set({ fuzzyLink: false });

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '`',
      '```',
      '~~~',
      '|',
      '<b>',
      '<!--',
      '-->',
      '@octo',
      '#12',
      '[a](b)',
      '![x](y)',
      '\n',
      '\n\n# h\n',
      '\r',
      '\\',
      'https://x.test',
      '</details>',
      '<script>',
      '- ',
      '"]',
      ';',
      '%%',
      'end',
      '\u202e',
      '::error::',
      ' --> n1',
    ),
  ),
  minLength: 1,
  maxLength: 8,
});

const file = 'deploy/api.yaml';

/** A judgement in which everything that a pull request can name is this text. */
function judgementOf(name: string): Judgement {
  const resource = { apiVersion: 'v1', kind: name, namespace: name, name };
  const place = { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const waiver: ListedWaiver = {
    rule: 'privileged',
    by: 'annotation',
    file: name,
    line: 1,
    reason: name,
    until: '2027-01-01',
    owner: name,
    fingerprints: ['a'.repeat(64)],
    problem: `${JSON.stringify(name)} cannot be.`,
  };
  const right = { verbs: [name], apiGroups: [name], resources: [name], names: [name], urls: [], scope: name };
  const gained = {
    resource,
    container: { name, type: 'regular' as const },
    account: null,
    what: 'capability',
    before: null,
    after: name,
    phrase: `\`${name}\``,
    place,
  };
  return judgement({
    findings: [
      finding({
        file,
        line: 1,
        resource,
        fingerprint: 'b'.repeat(64),
        container: { name, type: 'init' },
        message: {
          what: `Container \`${name}\` is \`${name}\`.`,
          why: `It is \`${name}\`.`,
          todo: `Remove \`${name}\`.`,
        },
        addition: { file: 'default-deny.yaml', text: 'a: b\n', cures: true },
      }),
      finding({
        file: name,
        fingerprint: 'c'.repeat(64),
        rule: 'pod-security-label-weakened',
        resource,
        fixRefusal: name,
      }),
    ],
    privileges: { gained: [gained, { ...gained, container: null, account: name }], dropped: [] },
    namespaces: [
      {
        name,
        applications: [{ name, by: name, accounts: [name] }],
        accounts: [{ name, rights: [right], notable: [] }],
        strictest: 'baseline',
        enforced: { level: 'restricted', version: 'v1.30' },
        defaultDeny: { ingress: true, egress: false },
        workloads: 1,
      },
    ],
    waivers: { used: [waiver], unused: [waiver], expired: [waiver], expiring: [waiver], added: [waiver] },
    incomplete: [`${name}:1 was not checked: ${name}`],
    texts: new Map([[file, 'a: 1\n']]),
  });
}

/** The elements of a text, in order; text itself and code spans left out. */
function elements(markdown: string): readonly string[] {
  return parser.parse(markdown, {}).flatMap((token) => {
    const inline = (token.children ?? []).map((child) => (child.type === 'html_inline' ? child.content : child.type));
    // The marker's hash is of the text.
    const own = token.type === 'html_block' ? token.content.replace(/(?<=<!-- kpr:)[0-9a-f]+/, '…') : token.type;
    return [own, ...inline.filter((kind) => !/^(?:text|text_special|code_inline|softbreak)$/.test(kind))];
  });
}

function rendered(name: string): readonly string[] {
  const all = judgementOf(name);
  const plan = planReview(all, new Map([[file, hunksBetween('', 'a: 1\n')]]), [], options);
  const facts = {
    unplaced: plan.unplaced,
    notes: [`About \`${name}\`.`],
    links: options.links,
    ownersOf: () => [name],
    reviewUrl: undefined,
  };
  const check = planCheckRun(all, facts);
  return [
    planJobSummary(all, facts),
    check.summary,
    reviewBody(all, plan, 'https://github.test/checks'),
    ...plan.post.map(({ body }) => body),
  ];
}

const expected = rendered('api').map(elements);

test('whatever a pull request names, it adds no element and closes none', () => {
  expect(expected.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(hostile, (name) => {
      expect(rendered(name).map(elements)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
