import type { Field } from '../manifest/field.ts';
import { podsOf } from '../workload/pod.ts';
import { safeCure } from './cure.ts';
import { report } from './report.ts';
import type { ObjectRule, Report } from './rule.ts';
import { booleanFields } from './security-fields.ts';

export const ambiguousBoolean: ObjectRule = {
  id: 'ambiguous-boolean',
  subject: 'object',
  severity: 'warning',
  summary: 'A security field is a boolean to the cluster and text to other tools',
  control: null,

  check(object) {
    const pods = podsOf(object).flatMap(({ spec, securityContext, containers }) => [
      spec,
      securityContext,
      securityContext.get('windowsOptions'),
      ...containers.flatMap((container) => [
        container.securityContext,
        container.securityContext.get('windowsOptions'),
      ]),
    ]);
    const account = object.kind === 'ServiceAccount' ? [object.root] : [];
    return [...pods, ...account].flatMap((map) => [...booleanFields].map((key) => map.get(key)).flatMap(ambiguous));
  },

  documentation: {
    guidance: 'What is written must mean the same to everybody.',
    details:
      'kubectl and Helm read YAML 1.1: `yes`, `on`, `y` are true, `no`, `off`, `n` are false. Kustomize and most linters read them as strings, so they miss what the cluster does.',
    breaks: '',
    violates: 'hostNetwork: no\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies: 'hostNetwork: false\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: { links: ['https://yaml.org/type/bool.html'] },
  },
};

function ambiguous(field: Field): readonly Report[] {
  const { value, boolean } = field;
  if (
    value?.type !== 'scalar' ||
    boolean === undefined ||
    value.style !== 'plain' ||
    /^(true|false)$/i.test(value.text)
  )
    return [];
  return [
    report(field, {
      what: `\`${String(field.path.at(-1))}: ${value.text}\` is \`${boolean}\` to the cluster and the text “${value.text}” to other tools.`,
      why: 'A reviewer or a tool that reads it otherwise does not see what the cluster does.',
      todo: `Write \`${boolean}\`.`,
      cure: safeCure('Write the boolean plainly', { op: 'set', path: field.path, value: boolean }),
    }),
  ];
}
