import { noCure } from './cure.ts';
import { exampleConfigMap } from './example-namespace.ts';
import { violation } from './report.ts';
import type { ObjectRule } from './rule.ts';

export const missingNamespace: ObjectRule = {
  id: 'missing-namespace',
  subject: 'object',
  severity: 'notice',
  summary: 'An object names no namespace',
  control: null,

  check(object, { repository }) {
    if (object.namespace !== null || object.isNamespaceGiven === true || object.role !== 'manifest') return [];
    if (repository.isNamespaced(object.apiVersion, object.kind) !== true) return [];
    const field = object.root.at(['metadata', 'namespace']);
    return [
      violation(field, {
        what: `The ${object.kind} names no namespace, and nothing among the files that deploys it gives it one.`,
        why: 'It lands in whichever namespace the person or the pipeline that applies it happens to use, and whose walls it has nobody can tell from here.',
        todo: 'Write `metadata.namespace`, or set `namespace` in the kustomization that deploys it.',
        value: 'unset',
        isAbsence: true,
        cure: noCure('which namespace is meant is not known'),
      }),
    ];
  },

  documentation: {
    guidance: 'Namespaces planned: one application each is best.',
    details:
      'Looked at is every namespaced object without `metadata.namespace`. The rule is silent where a kustomization (`namespace`), an Argo CD Application (`spec.destination.namespace`) or a Flux Kustomization (`spec.targetNamespace`) among the files deploys the file and gives it a namespace. Kinds of others count where their CustomResourceDefinition is among the files.',
    breaks: '',
    elsewhere: ['Other tools take a missing namespace for `default`; what it becomes depends on who applies the file.'],
    violates: exampleConfigMap(null),
    complies: exampleConfigMap('shop'),
    references: {
      cis: '5.6.4 (v1.12)',
      tools: { Checkov: 'CKV_K8S_21', KICS: '611ab018-c4aa-4ba2-b0f6-a448337509a6', Kubescape: 'C-0061' },
      links: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
    },
  },
};
