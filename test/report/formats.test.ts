import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderWorkflowCommands } from '../../src/report/workflow-commands.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

/** A pod whose names try to leave where they are shown. */
const hostile = `apiVersion: v1
kind: Pod
metadata:
  name: "</td><script>alert(1)</script>\\n::error::x"
  namespace: shop
spec:
  hostNetwork: true
  containers:
    - name: "a\\"><img src=x onerror=y>"
      image: i
`;
const path = 'deploy/ä b%,:.yaml';
const input = (text: string, file = path) => ({ kind: 'text', path: file, text, validUtf8: true }) as const;
const waived = {
  configured: [
    {
      rule: 'host-network',
      file: null,
      kind: null,
      namespace: null,
      name: null,
      container: null,
      reason: 'Needed <b>.',
      until: '2027-01-01',
      owner: null,
      at: { file: 'c.yaml', line: 1 },
    },
  ],
  from: 'base' as const,
  honour: new Set<never>(),
  today: '2026-11-26',
};
const judgement = judgePaths(
  treeOf([input(hostile), input('apiVersion: v1\nkind: Pod\nspec: [', 'broken.yaml')]),
  settings({ waivers: waived }),
);

describe('SARIF', () => {
  const log = JSON.parse(renderSarif(judgement));
  const [run] = log.runs;

  test('has a rule for every result, at the place of the finding', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.results).toHaveLength(judgement.inScope.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(result.partialFingerprints['kubePrivilegeReview/v1']).toMatch(/^[0-9a-f]{64}$/);
    }
    const escalation = run.results.find(({ ruleId }: { readonly ruleId: string }) => ruleId === 'privilege-escalation');
    expect(escalation).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'deploy/%C3%A4%20b%25%2C%3A.yaml' }, region: { startLine: 9 } },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ insertedContent: { text: expect.stringContaining('securityContext') } }] },
          ],
        },
      ],
    });
  });

  test('suppresses what is waived and says what was not checked', () => {
    const network = run.results.find(({ ruleId }: { readonly ruleId: string }) => ruleId === 'host-network');
    expect(network.suppressions).toEqual([{ kind: 'external', justification: 'Needed <b>.' }]);
    expect(run.results.some(({ ruleId }: { readonly ruleId: string }) => ruleId === 'unreadable-document')).toBe(true);
    const left = renderSarif({ ...judgement, verdict: 'incomplete', incomplete: ['a.yaml:1 was not checked.'] });
    expect(JSON.parse(left).runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'a.yaml:1 was not checked.' } }],
      },
    ]);
  });
});

test('a page of HTML shows names as text, loads nothing and runs nothing', () => {
  const html = renderHtml(judgement);
  expect(html).toContain('&lt;img src=x onerror=y&gt;');
  expect(html.match(/<(?:script|img|iframe|a|link)\b/g)).toBeNull();
  expect(html).toContain("default-src 'none'");
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag = '']) => tag);
  const ours = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'h1',
    'h2',
    'p',
    'small',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'code',
    'strong',
    'span',
    'br',
    'ul',
    'li',
  ];
  expect(tags.filter((tag) => !ours.includes(tag))).toEqual([]);
});

test('workflow commands stand on a line each, the worst first, and no name gives another one', () => {
  const lines = renderWorkflowCommands(judgement).trimEnd().split('\n');
  const counting = judgement.inScope.filter(({ waiver }) => waiver === null).length;
  expect(lines).toHaveLength(counting + judgement.incomplete.length);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::[^\r\n]*$/);
  expect(lines.join('\n')).toContain('file=deploy/ä b%25%2C%3A.yaml');
  expect(lines[0]).toMatch(/^::error /);
});

test('Markdown is the job’s summary with every finding in its table', () => {
  const markdown = renderMarkdown(judgement);
  expect(markdown).toContain('| Level | Where | What | Rule | Told in |');
  expect(markdown).toMatch(/^## ❌ Found /);
  expect(markdown).toContain('**Waived:**');
});
