import type { Field } from '../manifest/field.ts';
import { riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';

export const selinuxOptions: PodRule = {
  id: 'selinux-options',
  subject: 'pod',
  severity: 'error',
  summary: 'SELinux options leave the container’s confinement',
  control: { name: 'SELinux', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod, { profile, version }) {
    if (profile === 'guidance' && pod.isWindows) return [];
    const levels = [pod.securityContext, ...pod.containers.map(({ securityContext }) => securityContext)];
    return levels.flatMap((context) => {
      const options = context.get('seLinuxOptions');
      const wrong = ['type', 'user', 'role'].map((key) => options.get(key)).filter((field) => isWrong(field, version));
      return wrong.map((field) => {
        const key = String(field.path.at(-1));
        return report(field, {
          what: `\`seLinuxOptions.${key}\` is ${quoted(field.display)}.`,
          why: 'Another type, user or role takes the process out of the confinement that SELinux gives containers.',
          todo:
            key === 'type'
              ? `Remove it, or use one of ${typesAt(version).map(quoted).join(', ')}.`
              : 'Remove it; `level` alone is free.',
          value: field.display ?? 'written',
          cure: riskyCure(
            'Keep SELinux’s confinement',
            'A node with SELinux may then deny accesses that the option allowed; see its audit log.',
            { op: 'remove', path: field.path },
          ),
        });
      });
    });
  },

  documentation: {
    guidance: 'Use SELinux options for more fine-grained process controls.',
    details:
      'The Standards let `type` be one of `container_t`, `container_init_t`, `container_kvm_t` and, since v1.31, `container_engine_t`; `user` and `role` must be empty; `level` is free. A value on the pod counts even where containers override it.',
    breaks:
      'On nodes with SELinux, accesses that the option allowed are denied; `ausearch -m avc` on the node shows them.',
    violates:
      'securityContext:\n  seLinuxOptions:\n    type: spc_t\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  seLinuxOptions:\n    level: "s0:c123,c456"\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.6.3 (v1.12)',
      tools: { Kubescape: 'C-0211', Polaris: 'linuxHardening', Trivy: 'KSV-0025' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};

/** Source: pod-security-admission policy/check_seLinuxOptions.go. */
function typesAt(version: number): readonly string[] {
  const types = ['container_t', 'container_init_t', 'container_kvm_t'];
  return version >= 31 ? [...types, 'container_engine_t'] : types;
}

function isWrong(field: Field, version: number): boolean {
  const text = field.display ?? '';
  if (text === '') return false;
  return field.path.at(-1) !== 'type' || !typesAt(version).includes(text);
}
