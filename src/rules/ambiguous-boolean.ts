import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { safeCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ObjectRule, Report } from './rule.ts';
import { contextBooleans, podSpecBooleans } from './security-fields.ts';
import { quoted } from './wording.ts';

export const ambiguousBoolean: ObjectRule = {
  id: 'ambiguous-boolean',
  subject: 'object',
  severity: 'warning',
  summary: 'A security field is a boolean to the cluster and text to other tools',
  control: null,

  check(object, _policy, pods) {
    const account = object.kind === 'ServiceAccount' ? [object.root.get('automountServiceAccountToken')] : [];
    return [...pods.flatMap(booleansOf), ...account].flatMap((field) => ambiguous(field, object));
  },

  documentation: {
    guidance: 'Set by security context.',
    details:
      'kubectl, Helm and the API server’s clients read `yes`, `on` and `y` as true and `no`, `off` and `n` as false, as YAML 1.1 does. Kustomize and many linters read YAML 1.2, in which they are text: they miss what the cluster does, or the server refuses what they write. What the value means to the cluster is judged by the other rules.',
    breaks: '',
    elsewhere: [
      'Tools that read YAML 1.2 (Trivy, KICS, terrascan, Kubescape) see a text in `hostNetwork: yes` and say nothing.',
    ],
    violates: examplePod({ spec: 'hostNetwork: no' }),
    complies: examplePod({ spec: 'hostNetwork: false' }),
    references: { links: ['https://yaml.org/type/bool.html'] },
  },
};

/** The fields of a pod that are booleans to its security, written or not. */
function booleansOf({ spec, securityContext, containers }: Pod): readonly Field[] {
  const own = containers.map((container) => container.securityContext);
  return [
    ...podSpecBooleans.map((key) => spec.get(key)),
    securityContext.get('runAsNonRoot'),
    ...own.flatMap((context) => contextBooleans.map((key) => context.get(key))),
    ...[securityContext, ...own].map((context) => context.at(['windowsOptions', 'hostProcess'])),
  ];
}

function ambiguous(field: Field, object: ManifestObject): readonly Report[] {
  const { value, boolean } = field;
  const isPlain = value?.type === 'scalar' && value.style === 'plain' && boolean !== undefined;
  if (!isPlain || /^(?:true|false)$/i.test(value.text)) return [];
  return [
    report(field, {
      what: `${quoted(`${String(field.path.at(-1))}: ${value.text}`)}${borrowedFrom(field, object)} is \`${boolean}\` to the cluster and the text “${value.text}” to other tools.`,
      why: 'Reviewers and tools that read it otherwise do not see what the cluster does.',
      todo: `Write \`${boolean}\`.`,
      cure: safeCure('Write the boolean plainly', { op: 'set', path: field.path, value: boolean }),
    }),
  ];
}
