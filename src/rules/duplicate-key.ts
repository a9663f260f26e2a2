import { duplicateKeys } from '../manifest/duplicate-keys.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { violation } from './report.ts';
import type { ObjectRule } from './rule.ts';
import { isSecurityPath } from './security-fields.ts';
import { quoted } from './wording.ts';

export const duplicateKey: ObjectRule = {
  id: 'duplicate-key',
  subject: 'object',
  severity: 'warning',
  summary: 'Two equal keys stand in one map',
  control: null,

  check(object, _policy, pods) {
    return duplicateKeys(object.root).map(({ field, passedOver }) => {
      const lines = passedOver.map((start) => object.source.lineAt(start));
      const where = lines.length === 1 ? `the one on line ${lines[0]}` : `those on lines ${lines.join(', ')}`;
      return violation(field, {
        what: `The key ${quoted(String(field.path.at(-1)))} stands more than once in its map: the cluster takes this one and passes over ${where}.`,
        why: 'What stands first looks as if it counted, to readers and to tools that take the first.',
        todo: 'Keep the one that is meant, and remove the others.',
        value: 'duplicate',
        isAbsence: false,
        cure: noCure('which of them is meant is not known'),
        ...(isSecurityPath(field.path, pods) ? { severity: 'error' as const } : {}),
      });
    });
  },

  documentation: {
    guidance: 'Set by security context.',
    details:
      'kubectl takes the last of two equal keys, with a warning at most; other tools take the first or refuse the file. So one can stand there for the reader and another for the cluster. The rule is an error for a pod’s security fields and what holds them, and a warning elsewhere. All other rules judge the last one.',
    breaks: '',
    violates: examplePod({
      container: 'securityContext:\n  privileged: false\n  privileged: true',
    }),
    complies: examplePod({ container: 'securityContext:\n  privileged: false' }),
    references: { links: ['https://yaml.org/spec/1.2.2/#3213-node-comparison'] },
  },
};
