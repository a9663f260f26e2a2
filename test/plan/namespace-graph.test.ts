import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NamespaceSummary } from '../../src/findings/namespace-summary.ts';
import { namespaceGraph } from '../../src/plan/namespace-graph.ts';

function namespace(name: string, application: string, account: string, verb = 'get'): NamespaceSummary {
  return {
    name,
    applications: [{ name: application, by: 'app', accounts: [account] }],
    accounts: [
      {
        name: account,
        rights: [{ verbs: [verb], apiGroups: [''], resources: ['pods'], names: [], urls: [], scope: name }],
        notable: [],
      },
    ],
    strictest: 'restricted',
    enforced: null,
    defaultDeny: { ingress: false, egress: false },
    workloads: 1,
  };
}

test('draws applications, accounts and rights', () => {
  expect(namespaceGraph([namespace('shop', 'api', 'runner')])?.text).toBe(
    [
      'flowchart LR',
      '  subgraph n1["shop (no Pod Security level, open network)"]',
      '    n2(["account runner"])',
      '    n4["api"]',
      '  end',
      '  n2 --> n3{{"get pods here"}}',
      '  n4 --> n2',
    ].join('\n'),
  );
  expect(namespaceGraph([])).toBeUndefined();
});

test('folds a large picture, and says what it leaves out', () => {
  const many = Array.from({ length: 100 }, (_, index) => namespace(`n${index}`, 'a', 'b'));
  expect(namespaceGraph(many)).toMatchObject({ isLarge: true, left: 70 });
});

test('no name can leave its label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, application, verb) => {
      const text = namespaceGraph([namespace(name, application, 'x', verb)])?.text ?? '';
      expect(text.split('\n')).toHaveLength(7);
      const labels = text.replace(/"[\p{L}\p{N} .,/:*…#;()-]*"/gu, '""');
      expect(labels).toBe(
        'flowchart LR\n  subgraph n1[""]\n    n2([""])\n    n4[""]\n  end\n  n2 --> n3{{""}}\n  n4 --> n2',
      );
    }),
  );
});
