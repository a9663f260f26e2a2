import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { containerName } from './wording.ts';

export const selinuxOptionsUnset: ContainerRule = {
  id: 'selinux-options-unset',
  subject: 'container',
  severity: 'notice',
  summary: 'No SELinux options are given',
  control: null,

  check(container, { options }) {
    const { pod, securityContext } = container;
    // The engine hands this over where the configuration says `selinux: true`.
    const isAsked = options.selinux !== undefined;
    const field = securityContext.get('seLinuxOptions');
    if (!isAsked || pod.isWindows || !field.isAbsent || !pod.securityContext.get('seLinuxOptions').isAbsent) return [];
    return [
      report(field, {
        what: `${containerName(container)} has no \`seLinuxOptions\`, of its own or from its pod.`,
        why: 'A level of its own keeps the processes of one application from the files of another.',
        todo: 'Give it a level, for example `seLinuxOptions: { level: "s0:c123,c456" }`.',
        cure: noCure('the level is for the site to choose'),
      }),
    ];
  },

  documentation: {
    guidance: 'SELinux options for more fine-grained process controls.',
    details:
      'Without options the runtime picks a level at random, which keeps containers apart on nodes with SELinux and means nothing on others. So the summary of a run counts the containers without options in one line; with `selinux: true` in the configuration each of them is a notice. Windows pods are exempt.',
    breaks: '',
    violates: examplePod({}),
    complies: examplePod({ spec: 'securityContext:\n  seLinuxOptions:\n    level: "s0:c123,c456"' }),
    references: {
      cis: '5.6.3 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      tools: { Kubescape: 'C-0211', Polaris: 'linuxHardening' },
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
  },
};
