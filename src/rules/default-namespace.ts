import type { ManifestObject } from '../manifest/manifest-object.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { exampleConfigMap } from './example-namespace.ts';
import { violation } from './report.ts';
import type { ObjectRule } from './rule.ts';
import { quoted } from './wording.ts';

const systemNamespaces = ['kube-system', 'kube-public', 'kube-node-lease'];

export const defaultNamespace: ObjectRule = {
  id: 'default-namespace',
  subject: 'object',
  severity: 'warning',
  summary: 'An object stands in the default namespace or in one of the system’s',
  control: null,

  check(object, { repository }) {
    const { namespace } = object;
    if (namespace === null || repository.isNamespaced(object.apiVersion, object.kind) !== true) return [];
    const field = object.root.at(['metadata', 'namespace']);
    const from = field.display === namespace ? borrowedFrom(field, object) : ', by what deploys this file';
    if (namespace === 'default') {
      return [
        violation(field, {
          what: `The ${object.kind} stands in the namespace \`default\`${from}.`,
          why: 'Everybody who names no namespace lands there too, so nothing keeps applications apart: neither roles nor network policies nor a Pod Security level.',
          todo: 'Give the application a namespace of its own.',
          value: namespace,
          isAbsence: false,
          cure: noCure('which namespace is meant is not known'),
        }),
      ];
    }
    if (!systemNamespaces.includes(namespace) || repository.namespaces.isSystem(object.source.file)) return [];
    return [systemReport(object, namespace, from)];
  },

  documentation: {
    guidance: 'Namespaces planned: one application each is best.',
    details:
      'Looked at is every namespaced object whose `metadata.namespace` is `default`, `kube-system`, `kube-public` or `kube-node-lease`, or which a kustomization, an Argo CD Application or a Flux Kustomization puts there. Kinds of others count where their CustomResourceDefinition is among the files. Files that are meant to deploy to the system’s namespaces are listed in the configuration:\n\n```yaml\nnamespaces:\n  system: ["infra/**"]\n```',
    breaks: '',
    elsewhere: [
      'KICS, Checkov and kube-linter also flag an object without any namespace; here that is `missing-namespace`.',
    ],
    violates: exampleConfigMap('default'),
    complies: exampleConfigMap('shop'),
    references: {
      cis: '5.6.4 (v1.12)',
      tools: {
        Terrascan: 'AC_K8S_0086',
        Checkov: 'CKV_K8S_21',
        KICS: '611ab018-c4aa-4ba2-b0f6-a448337509a6',
        Kubescape: 'C-0061',
        Trivy: 'KSV-0110',
      },
      links: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
    },
  },
};

function systemReport(object: ManifestObject, namespace: string, from: string) {
  return violation(object.root.at(['metadata', 'namespace']), {
    what: `The ${object.kind} stands in ${quoted(namespace)}${from}, a namespace of the cluster’s own.`,
    why: 'What runs there stands beside the cluster’s own components, is often exempt from admission and is reached by their accounts.',
    todo: 'Give it a namespace of its own, or list this file under `namespaces.system` in the configuration if it belongs to the cluster.',
    value: namespace,
    isAbsence: false,
    cure: noCure('which namespace is meant is not known'),
  });
}
