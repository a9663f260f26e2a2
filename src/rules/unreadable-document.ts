import type { TextRule } from './rule.ts';

export const unreadableDocument: TextRule = {
  id: 'unreadable-document',
  subject: 'text',
  severity: 'error',
  summary: 'A document cannot be read, so it is not checked',
  control: null,

  documentation: {
    guidance: 'Enforced by PodSecurityPolicy, Pod Security Admission or OPA Gatekeeper.',
    details: [
      'Text that looks like a Kubernetes object and is not valid YAML or JSON, is not UTF-8, holds characters that readers take for different things, or is larger, deeper or more aliased than can be checked. Nothing in it can be judged, so it must not pass for good. The other documents of the file are still read.',
      'The rule runs under every profile and cannot be turned off. Templates (`{{`, `{%`, `<%`) and text that is no Kubernetes object are listed in the report’s coverage, without finding and without effect on the verdict.',
    ].join('\n\n'),
    breaks: '',
    violates: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec: {containers: [',
    complies: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: app\nspec: {containers: []}',
    references: { links: ['https://yaml.org/spec/1.2.2/'] },
  },
};
