import { noCure } from './cure.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

export const selinuxOptionsUnset: ContainerRule = {
  id: 'selinux-options-unset',
  subject: 'container',
  severity: 'notice',
  summary: 'No SELinux options are given',
  control: null,

  check({ pod, securityContext, name }, { options }) {
    const field = securityContext.get('seLinuxOptions');
    const isAsked = options.selinux !== undefined;
    if (!isAsked || pod.isWindows || !field.isAbsent || !pod.securityContext.get('seLinuxOptions').isAbsent) return [];
    return [
      report(field, {
        what: `Container \`${name}\` has no \`seLinuxOptions\`, on itself or its pod.`,
        why: 'A level of its own keeps the files of one application from the processes of another.',
        todo: 'Give it a level, for example `seLinuxOptions: { level: "s0:c123,c456" }`.',
        cure: noCure('the right level is the site’s to choose'),
      }),
    ];
  },

  documentation: {
    guidance: 'Use SELinux options for more fine-grained process controls.',
    details:
      'Without options the runtime picks a level at random, which keeps containers apart on nodes with SELinux and means nothing on others. So a run counts the containers without options in one line of its summary; with `selinux: true` in the configuration each is a notice.',
    breaks: '',
    violates: 'containers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  seLinuxOptions:\n    level: "s0:c123,c456"\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.6.3 (v1.12)',
      links: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
  },
};
