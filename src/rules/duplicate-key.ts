import { type Field, isMergeKey, keyText } from '../manifest/field.ts';
import type { Node } from '../manifest/node.ts';
import { noCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { ObjectRule, Report } from './rule.ts';
import { isSecurityKey } from './security-fields.ts';

export const duplicateKey: ObjectRule = {
  id: 'duplicate-key',
  subject: 'object',
  severity: 'warning',
  summary: 'Two equal keys stand in one map',
  control: null,

  check(object) {
    return [...duplicates(object.root)].map(({ field, first }): Report => {
      const key = String(field.path.at(-1));
      const isSecurity = isSecurityKey(key);
      return {
        ...report(field, {
          what: `The key ${quoted(key)} stands twice in this map; the cluster takes this one and passes over line ${object.source.lineAt(first)}.`,
          why: 'What stands first looks as if it counted, to readers and to tools that take the first or refuse both.',
          todo: 'Remove one of the two.',
          value: 'duplicate',
          isAbsence: false,
          cure: noCure('which of the two is meant is not known'),
          ...(isSecurity ? { severity: 'error' as const } : {}),
        }),
        outcome: 'violates',
      };
    });
  },

  documentation: {
    guidance: 'What is written must mean the same to everybody.',
    details:
      'kubectl takes the last of two equal keys, and a strict server refuses them. The rule is an error for security fields and the maps that hold them, a warning elsewhere.',
    breaks: '',
    violates: 'hostNetwork: false\ncontainers:\n  - name: app\n    image: example/app:1.0\nhostNetwork: true',
    complies: 'hostNetwork: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: { links: ['https://yaml.org/spec/1.2.2/#3213-node-comparison'] },
  },
};

/** The last of each set of equal keys in an object, with the offset of the first; aliases are not followed. */
function* duplicates(root: Field): Generator<{ field: Field; first: number }> {
  const visit = function* (field: Field, node: Node | undefined): Generator<{ field: Field; first: number }> {
    if (node?.type === 'list') {
      for (const [index, item] of field.items().entries()) yield* visit(item, node.items[index]);
    } else if (node?.type === 'map') {
      const seen = new Map<string, number>();
      const told = new Set<string>();
      for (const { key } of node.entries) {
        if (isMergeKey(key)) continue;
        const text = keyText(key);
        const first = seen.get(text);
        if (first === undefined) seen.set(text, key.span.start);
        else if (!told.has(text)) {
          told.add(text);
          yield { field: field.get(text), first };
        }
      }
      for (const text of seen.keys()) {
        const child = field.get(text);
        if (child.node?.type === 'map' || child.node?.type === 'list') yield* visit(child, child.node);
      }
    }
  };
  yield* visit(root, root.node);
}
