import type { TextRule } from './rule.ts';

export const unreadableDocument: TextRule = {
  id: 'unreadable-document',
  subject: 'text',
  severity: 'error',
  summary: 'A document cannot be read, so it is not checked',
  control: null,

  documentation: {
    guidance: 'Nothing slips by unchecked.',
    details:
      'Text that looks like a Kubernetes object and is not valid YAML, not UTF-8, or larger, deeper or more aliased than can be checked. It runs under every profile and cannot be turned off. Templates and other files are listed, and do not touch the verdict.',
    breaks: '',
    violates: 'apiVersion: v1\nkind: Pod\nspec: {',
    complies: 'apiVersion: v1\nkind: Pod\nspec: {}',
    references: { links: ['https://yaml.org/spec/1.2.2/'] },
  },
};
