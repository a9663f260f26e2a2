import type { Pod } from '../workload/pod.ts';
import { noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';

const why =
  'AppArmor’s default profile keeps the process from writing to the node’s kernel interface and mounting file systems.';
const prefix = 'container.apparmor.security.beta.kubernetes.io/';

export const apparmorProfile: PodRule = {
  id: 'apparmor-profile',
  subject: 'pod',
  severity: 'error',
  summary: 'AppArmor does not confine the container',
  control: { name: 'AppArmor', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod, { profile }) {
    if (profile === 'guidance' && pod.isWindows) return [];
    const fields = [pod.securityContext, ...pod.containers.map(({ securityContext }) => securityContext)]
      .map((context) => context.get('appArmorProfile'))
      .filter((field) => !field.isAbsent && !['RuntimeDefault', 'Localhost'].includes(field.get('type').string ?? ''))
      .map((field) => {
        const type = field.get('type');
        return report(type.isWritten ? type : field, {
          what: `\`appArmorProfile.type\` is ${quoted(type.display)}.`,
          why,
          todo: 'Set it to `RuntimeDefault`, or remove the profile: the default applies then.',
          value: type.display ?? '',
          isAbsence: false,
          cure: riskyCure(
            'Confine by AppArmor’s default',
            'A program that the default profile denies something fails with “Permission denied”; see the node’s kernel log.',
            {
              op: 'set',
              path: [...field.path, 'type'],
              value: 'RuntimeDefault',
            },
          ),
        });
      });
    return [...fields, ...annotationReports(pod)];
  },

  documentation: {
    guidance: 'No process has more of the node than it needs; set by security context.',
    details:
      'An unset profile means the runtime’s default on nodes with AppArmor. `Unconfined`, or a name that nobody knows, switches it off: in the field `appArmorProfile` (since v1.30) or the older annotation.',
    breaks:
      'What the default profile denies fails with “Permission denied”; the node’s kernel log names it. A `Localhost` profile allows it.',
    violates:
      'securityContext:\n  appArmorProfile:\n    type: Unconfined\ncontainers:\n  - name: app\n    image: example/app:1.0',
    complies:
      'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault\ncontainers:\n  - name: app\n    image: example/app:1.0',
    references: {
      tools: { kubesec: 'ApparmorAny', Polaris: 'linuxHardening', Trivy: 'KSV-0002' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tutorials/security/apparmor/',
      ],
    },
  },
};

function annotationReports(pod: Pod): readonly Report[] {
  const annotations = pod.metadata.get('annotations');
  return annotations
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => annotations.get(key))
    .filter((field) => !/^(|runtime\/default|localhost\/.*)$/.test(field.display ?? ''))
    .map((field) =>
      report(field, {
        what: `The annotation for container ${quoted(String(field.path.at(-1)).slice(prefix.length))} sets the profile ${quoted(field.display)}.`,
        why,
        todo: 'Remove the annotation; the default profile applies then.',
        value: field.display ?? '',
        cure: noCure('what the annotation stands for is better said in the field `appArmorProfile`'),
      }),
    );
}
