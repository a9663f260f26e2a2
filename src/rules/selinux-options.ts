import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { type SecurityContextLevel, securityContextsOf } from './security-contexts.ts';
import { onBothLevels, standards } from './standards.ts';
import { quoted, statement } from './wording.ts';

/** Types that pass at every version, and one that came later. */
const types = ['container_t', 'container_init_t', 'container_kvm_t'];
const engineType = 'container_engine_t';

export const selinuxOptions: PodRule = {
  id: 'selinux-options',
  subject: 'pod',
  severity: 'error',
  summary: 'SELinux options leave the confinement of containers',
  control: onBothLevels({
    name: 'SELinux',
    since: 0,
    fails: `a \`type\` is set that is not ${types.map(quoted).join(', ')}, or any \`user\` or \`role\``,
    changes: [{ since: standards.engineType, what: `the type ${quoted(engineType)} passes` }],
    source: 'check_seLinuxOptions.go',
  }),

  check(pod, { profile, version }) {
    if (profile === 'guidance' && pod.isWindows) return [];
    return securityContextsOf(pod).flatMap((level) => {
      const options = ['type', 'user', 'role'].map((key) => level.context.at(['seLinuxOptions', key]));
      return options
        .filter((field) => isWrong(field, version))
        .map((field) => optionReport(pod, level, field, version));
    });
  },

  documentation: {
    guidance: 'SELinux options for more fine-grained process controls.',
    details:
      'The Standards let `type` be `container_t`, `container_init_t`, `container_kvm_t` and, from v1.31 on, `container_engine_t`; `user` and `role` must be empty; `level` is free. A value on the pod counts even where containers override it. Whether options are there at all is the rule `selinux-options-unset`. Windows pods are exempt under `guidance`.',
    breaks:
      'On nodes with SELinux, accesses that the option allowed are denied; `ausearch -m avc` on the node shows them. Elsewhere nothing changes.',
    elsewhere: [
      'Trivy does not know the type `container_engine_t` and flags an empty one; Kubescape wants options to be present. Here missing options are told only where the configuration asks for it (`selinux-options-unset`).',
    ],
    violates: examplePod({ spec: 'securityContext:\n  seLinuxOptions:\n    type: spc_t' }),
    complies: examplePod({ spec: 'securityContext:\n  seLinuxOptions:\n    level: "s0:c123,c456"' }),
    references: {
      cis: '5.6.3 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      tools: {
        Gatekeeper: 'K8sPSPSELinuxV2',
        Kubescape: 'C-0211',
        Polaris: 'linuxHardening',
        Trivy: 'KSV-0025',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
      ],
    },
  },
};

/** Source: pod-security-admission policy/check_seLinuxOptions.go. */
function typesAt(version: number): readonly string[] {
  return version >= standards.engineType ? [...types, engineType] : types;
}

function isWrong(field: Field, version: number): boolean {
  const text = field.display ?? '';
  if (text === '') return false;
  return field.path.at(-1) !== 'type' || !typesAt(version).includes(text);
}

function optionReport(pod: Pod, level: SecurityContextLevel, field: Field, version: number): Report {
  const isType = field.path.at(-1) === 'type';
  return report(field, {
    what: `${level.whose} sets ${statement(field)} in \`seLinuxOptions\`${borrowedFrom(field, pod.object)}.`,
    why: 'Another type, user or role can take the process out of the confinement that SELinux gives containers.',
    todo: isType
      ? `Remove it, or use one of ${typesAt(version).map(quoted).join(', ')}.`
      : 'Remove it; `level` is free to choose.',
    value: field.display ?? 'written',
    cure: whereTaken(
      level.isTaken,
      riskyCure(
        'Keep SELinux’s confinement',
        'A node with SELinux then denies accesses that the option allowed; its audit log names them.',
        { op: 'remove', path: field.path },
      ),
    ),
  });
}
