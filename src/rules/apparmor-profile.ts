import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { type SecurityContextLevel, securityContextsOf } from './security-contexts.ts';
import { onBothLevels } from './standards.ts';
import { quoted, statement } from './wording.ts';

const key = 'appArmorProfile';
const prefix = 'container.apparmor.security.beta.kubernetes.io/';
const why =
  'AppArmor’s default profile keeps a process from mounting file systems and writing to the node’s kernel interface.';
const caution =
  'What the default profile denies fails with “Permission denied” on nodes with AppArmor; the node’s kernel log names it.';

export const apparmorProfile: PodRule = {
  id: 'apparmor-profile',
  subject: 'pod',
  severity: 'error',
  summary: 'AppArmor does not confine the container',
  control: onBothLevels({
    name: 'AppArmor',
    since: 0,
    fails:
      '`appArmorProfile.type` of pod or container is neither `RuntimeDefault` nor `Localhost`, or an annotation `container.apparmor.security.beta.kubernetes.io/*` is neither empty, `runtime/default` nor `localhost/*`',
    source: 'check_appArmorProfile.go',
  }),

  check(pod, { profile }) {
    if (profile === 'guidance' && pod.isWindows) return [];
    const levels = securityContextsOf(pod).filter(({ context }) => {
      const field = context.get(key);
      return !field.isAbsent && !['RuntimeDefault', 'Localhost'].includes(field.get('type').string ?? '');
    });
    return [...levels.map((level) => fieldReport(pod, level)), ...annotationReports(pod)];
  },

  documentation: {
    guidance: 'Set by security context, enforced by Pod Security Admission.',
    details:
      'Unset means the runtime’s default profile on nodes with AppArmor, and complies. `Unconfined`, or a type that nobody knows, switches it off: in the field `appArmorProfile` of pod or container (Kubernetes 1.30 and newer), or in the older annotation `container.apparmor.security.beta.kubernetes.io/<container>`. A value on the pod counts even where containers override it. Windows pods are exempt under `guidance`.',
    breaks:
      'What the default profile denies (mounts, writing below `/proc/sys`) fails with “Permission denied” on nodes with AppArmor; the node’s kernel log names it. A `Localhost` profile can allow it.',
    violates: examplePod({ spec: 'securityContext:\n  appArmorProfile:\n    type: Unconfined' }),
    complies: examplePod({ spec: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault' }),
    references: {
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Gatekeeper: 'K8sPSPAppArmor',
        kubesec: 'ApparmorAny',
        Polaris: 'linuxHardening',
        Trivy: 'KSV-0002',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tutorials/security/apparmor/',
      ],
    },
  },
};

function fieldReport(pod: Pod, { whose, context, isTaken }: SecurityContextLevel): Report {
  const field = context.get(key);
  const type = field.get('type');
  const what = type.isAbsent
    ? `${whose} has an \`${key}\` without a \`type\`, which the API server refuses`
    : `${whose} sets ${statement(type)} in \`${key}\``;
  return report(type.isWritten ? type : field, {
    what: `${what}${borrowedFrom(type, pod.object)}.`,
    why,
    todo: 'Set `type` to `RuntimeDefault`, or remove the profile: the default applies then.',
    value: type.display ?? 'unset',
    isAbsence: type.isAbsent,
    cure: whereTaken(
      isTaken,
      riskyCure('Confine by AppArmor’s default profile', caution, {
        op: 'set',
        path: [...field.path, 'type'],
        value: 'RuntimeDefault',
      }),
    ),
  });
}

/** Source: pod-security-admission policy/check_appArmorProfile.go; the container named need not be there. */
function annotationReports(pod: Pod): readonly Report[] {
  const annotations = pod.metadata.get('annotations');
  const fields = annotations
    .keys()
    .filter((name) => name.startsWith(prefix))
    .map((name) => annotations.get(name));
  return fields
    .filter(({ display = '' }) => display !== '' && display !== 'runtime/default' && !display.startsWith('localhost/'))
    .map((field) =>
      report(field, {
        what: `The annotation for container ${quoted(String(field.path.at(-1)).slice(prefix.length))} sets the profile ${quoted(field.display)}${borrowedFrom(field, pod.object)}.`,
        why,
        todo: 'Remove the annotation: the default profile applies then.',
        value: field.display ?? '',
        cure: whereTaken(
          pod.known === 'kind',
          riskyCure('Confine by AppArmor’s default profile', caution, { op: 'remove', path: field.path }),
        ),
      }),
    );
}
