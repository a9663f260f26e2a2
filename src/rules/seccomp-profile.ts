import type { Field } from '../manifest/field.ts';
import type { Container, Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { PodRule, Policy, Report } from './rule.ts';
import { seccompAnnotationReports } from './seccomp-annotations.ts';
import { type SecurityContextLevel, securityContextsOf } from './security-contexts.ts';
import { standards } from './standards.ts';
import { containerName, statement } from './wording.ts';

const key = 'seccompProfile';
const why = 'Without the filter a process may make every system call, also those in which kernel holes are found.';

export const seccompProfile: PodRule = {
  id: 'seccomp-profile',
  subject: 'pod',
  severity: 'error',
  summary: 'System calls are not filtered',
  control: {
    name: 'Seccomp',
    baseline: { since: 0, fails: 'a profile is set that is neither `RuntimeDefault` nor `Localhost`' },
    restricted: {
      since: 0,
      fails: `baseline fails, or (from v1.${standards.seccompFields} on) a container has no profile, of its own or of its pod`,
    },
    changes: [
      {
        since: standards.seccompFields,
        what: '`seccompProfile` fields are looked at; before, the `seccomp.security.alpha.kubernetes.io` annotations',
      },
      { since: standards.windowsExempt, what: 'restricted leaves out pods with `spec.os.name: windows`' },
    ],
    source: 'check_seccompProfile_baseline.go, check_seccompProfile_restricted.go',
  },

  check(pod, policy) {
    const { profile, version } = policy;
    if (pod.isWindows && (profile === 'guidance' || (profile === 'restricted' && version >= standards.windowsExempt)))
      return [];
    // Fields are there since v1.19; before it only annotations count, later they count for nothing.
    if (profile !== 'guidance' && version < standards.seccompFields) return seccompAnnotationReports(pod, why);
    const levels = securityContextsOf(pod).filter(({ context }) => !context.get(key).isAbsent);
    const written = levels
      .filter(({ context }) => !isValid(context.get(key)))
      .map((level) => writtenReport(pod, level));
    if (profile === 'baseline' || !pod.securityContext.get(key).isAbsent) return written;
    const unset = pod.containers.filter(({ securityContext }) => securityContext.get(key).isAbsent);
    return [...written, ...unset.map((container) => unsetReport(container, policy))];
  },

  documentation: {
    guidance: 'Set by security context, enforced by Pod Security Admission.',
    details: [
      '`seccompProfile.type` must be `RuntimeDefault` or `Localhost`, on the pod or on every container. `Unconfined` is an error wherever it is written, also on a pod whose containers all override it.',
      'Unset means unconfined unless the kubelet runs with `--seccomp-default`, so it is a warning under `guidance`, an error under `restricted` (from v1.19 on) and fine under `baseline`. The old annotations `seccomp.security.alpha.kubernetes.io/pod` and `container.seccomp.security.alpha.kubernetes.io/<name>` count before v1.19 only: clusters of today do not read them. Windows pods are exempt under `guidance` and, from v1.25 on, under `restricted`.',
    ].join('\n\n'),
    breaks:
      'Rarely a program needs a system call that the default profile denies (debuggers, `io_uring`, nested containers) and fails with “Operation not permitted”. The node’s audit log names the call; a `Localhost` profile can allow it.',
    elsewhere: [
      'Checkov’s CKV_K8S_31 fails `Localhost`; kube-score accepts any value on the pod, `Unconfined` too. Here `RuntimeDefault` and `Localhost` pass, as in the Standards.',
    ],
    violates: examplePod({ spec: 'securityContext:\n  seccompProfile:\n    type: Unconfined' }),
    complies: examplePod({ spec: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' }),
    references: {
      cis: '5.6.2 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_31',
        Gatekeeper: 'K8sPSPSeccompV2',
        KICS: 'f377b83e-bd07-4f48-a591-60c82b14a78b',
        'kube-score': 'container-seccomp-profile',
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

function filtering(path: Field['path']): Cure {
  return riskyCure(
    'Filter system calls',
    'Rarely a program needs a system call that the default profile denies; it fails with “Operation not permitted”.',
    { op: 'set', path: [...path, key, 'type'], value: 'RuntimeDefault' },
  );
}

function writtenReport(pod: Pod, { whose, context, isTaken }: SecurityContextLevel): Report {
  const profile = context.get(key);
  const type = profile.get('type');
  const what = type.isAbsent
    ? `${whose} has a \`${key}\` without a \`type\`, which the API server refuses`
    : `${whose} sets ${statement(type)} in \`${key}\``;
  return report(type.isWritten ? type : profile, {
    what: `${what}${borrowedFrom(type, pod.object)}.`,
    why,
    todo: 'Set `type` to `RuntimeDefault`.',
    value: type.display ?? 'unset',
    isAbsence: type.isAbsent,
    cure: whereTaken(isTaken, filtering(context.path)),
  });
}

function unsetReport(container: Container, { profile }: Policy): Report {
  const { pod, securityContext } = container;
  const { podSecurityContext, containerSecurityContext } = pod.api;
  const isAnnotated = pod.metadata
    .get('annotations')
    .keys()
    .some((name) => name.includes('seccomp.security.alpha.'));
  const annotated = isAnnotated ? ' The annotation that is there is no longer read.' : '';
  return report(securityContext.get(key), {
    what: `${containerName(container)} has no \`${key}\`, of its own or from its pod.${annotated}`,
    why,
    todo: `Set \`${key}: { type: RuntimeDefault }\` in the pod’s \`securityContext\`.`,
    cure:
      podSecurityContext && !pod.isWindows
        ? filtering(pod.securityContext.path)
        : whereTaken(containerSecurityContext && !pod.isWindows, filtering(securityContext.path)),
    ...(profile === 'guidance' ? { severity: 'warning' as const } : {}),
  });
}
