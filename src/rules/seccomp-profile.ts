import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { type Cure, noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule, Policy, Report } from './rule.ts';

const why = 'Without the filter a process may make every system call, also those in which kernel holes are found.';

export const seccompProfile: PodRule = {
  id: 'seccomp-profile',
  subject: 'pod',
  severity: 'error',
  summary: 'System calls are not filtered',
  control: { name: 'Seccomp', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod, policy) {
    const { profile, version } = policy;
    if (pod.isWindows && (profile === 'guidance' || (profile === 'restricted' && version >= 25))) return [];
    // Fields are there since v1.19; before it only annotations count, later they count for nothing.
    if (profile !== 'guidance' && version < 19) return annotationReports(pod);
    const written = [pod.securityContext, ...pod.containers.map(({ securityContext }) => securityContext)]
      .map((context) => context.get('seccompProfile'))
      .filter((field) => !field.isAbsent && !isValid(field))
      .map((field) => writtenReport(field));
    if (profile === 'baseline') return written;
    const isInherited = !pod.securityContext.get('seccompProfile').isAbsent;
    const unset = isInherited
      ? []
      : pod.containers.filter(({ securityContext }) => securityContext.get('seccompProfile').isAbsent);
    return [...written, ...unset.map((container) => unsetReport(container, policy))];
  },

  documentation: {
    guidance: 'No process has more of the kernel than it needs; set by security context.',
    details:
      '`seccompProfile.type` must be `RuntimeDefault` or `Localhost`, on the pod or on every container. Unset means unconfined unless the kubelet runs with `--seccomp-default`, so it is a warning under `guidance` and an error under `restricted`. The old annotations count only before v1.19.',
    breaks:
      'Rarely a program needs a system call that the default profile denies and fails with “Operation not permitted”; a `Localhost` profile allows it.',
    violates:
      'securityContext:\n  seccompProfile:\n    type: Unconfined\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  seccompProfile:\n    type: RuntimeDefault\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      cis: '5.6.2 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_31',
        KICS: 'f377b83e-bd07-4f48-a591-60c82b14a78b',
        Kubescape: 'C-0210',
        Polaris: 'linuxHardening',
        Trivy: 'KSV-0104',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tutorials/security/seccomp/',
      ],
    },
  },
};

function isValid(profile: Field): boolean {
  return ['RuntimeDefault', 'Localhost'].includes(profile.get('type').string ?? '');
}

function writtenReport(profile: Field): Report {
  const type = profile.get('type');
  const field = type.isWritten ? type : profile;
  return report(field, {
    what: `\`seccompProfile.type\` is ${quoted(type.display)}, so system calls are not filtered.`,
    why,
    todo: 'Set it to `RuntimeDefault`.',
    value: type.display ?? '',
    isAbsence: false,
    cure: riskyCure('Filter system calls', 'Rarely a program needs a system call that the default profile denies.', {
      op: 'set',
      path: [...profile.path, 'type'],
      value: 'RuntimeDefault',
    }),
  });
}

function unsetReport(container: Container, { profile }: Policy): Report {
  return report(container.securityContext.get('seccompProfile'), {
    what: `Container \`${container.name}\` has no \`seccompProfile\`, on itself or its pod.`,
    why,
    todo: 'Set `seccompProfile: { type: RuntimeDefault }` on the pod.',
    value: 'unset',
    cure: cure(container),
    ...(profile === 'guidance' ? { severity: 'warning' as const } : {}),
  });
}

function cure({ pod, securityContext }: Container): Cure {
  const caution = 'Rarely a program needs a system call that the default profile denies.';
  const set = (path: Field['path']) =>
    riskyCure('Filter system calls', caution, {
      op: 'set',
      path: [...path, 'seccompProfile', 'type'],
      value: 'RuntimeDefault',
    });
  if (pod.api.podSecurityContext) return set(pod.securityContext.path);
  return pod.api.containerSecurityContext ? set(securityContext.path) : noCure('the kind’s API has no such field here');
}

const prefix = 'container.seccomp.security.alpha.kubernetes.io/';

function annotationReports(pod: Pod): readonly Report[] {
  const annotations = pod.metadata.get('annotations');
  const keys = ['seccomp.security.alpha.kubernetes.io/pod', ...pod.containers.map(({ name }) => prefix + name)];
  return keys
    .map((key) => annotations.get(key))
    .filter(
      (field) => !field.isAbsent && !/^(runtime\/default|docker\/default|localhost\/.*)$/.test(field.display ?? ''),
    )
    .map((field) =>
      report(field, {
        what: `The annotation sets the seccomp profile ${quoted(field.display)}.`,
        why,
        todo: 'Set it to `runtime/default`.',
        value: field.display ?? '',
        cure: noCure('use the field `seccompProfile`, which newer clusters read'),
      }),
    );
}
