import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { type Cure, noCure, riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report, wrongType } from './report.ts';
import { everyContainerHasOtherUser, isOtherUser } from './root-user.ts';
import type { PodRule, Report } from './rule.ts';
import { type SecurityContextLevel, securityContextsOf } from './security-contexts.ts';
import { standards } from './standards.ts';
import { statement } from './wording.ts';

const why = 'Root in a container is root on the node as soon as anything else in the isolation fails.';

export const runAsRootUser: PodRule = {
  id: 'run-as-root-user',
  subject: 'pod',
  severity: 'error',
  summary: 'A container is told to run as user 0',
  control: {
    name: 'Running as Non-root user',
    restricted: { since: 23, fails: '`runAsUser` of pod or container is 0' },
    changes: [{ since: standards.ownUsersRelaxed, what: 'pods with `hostUsers: false` pass' }],
    source: 'check_runAsUser.go',
  },

  check(pod, { profile, version }) {
    if (pod.hasOwnUsers && (profile === 'guidance' || version >= standards.ownUsersRelaxed)) return [];
    return securityContextsOf(pod).flatMap((level): readonly Report[] => {
      const field = level.context.get('runAsUser');
      if (field.isAbsent || isOtherUser(field)) return [];
      return [field.integer === undefined ? wrongType(field, 'a number', why) : rootReport(pod, level, field)];
    });
  },

  documentation: {
    guidance: 'No process as root.',
    details: [
      '`runAsUser: 0` starts the process as root whatever the image says. On the pod it counts even where every container overrides it, as in the Pod Security Standards.',
      'Ids are read as the cluster reads them: `0x0`, `00`, `0o0` and `0.0` are 0. From v1.35 on, and under `guidance`, pods with `hostUsers: false` pass: their root is an unprivileged user of the node.',
    ].join('\n\n'),
    breaks:
      'A fix is offered only where the other level (pod or container) already has another user: the id is removed and that one counts. The process may then miss rights on files that the image gives to root; change their owner in the image, or use `fsGroup` for volumes.',
    elsewhere: [
      'kube-linter tells `runAsUser: 0` beside `runAsNonRoot: true` as a mistake of its own; KICS tells low user ids as well. Here only user 0 counts, on the pod even where every container overrides it, as in the Standards.',
    ],
    violates: examplePod({ container: 'securityContext:\n  runAsUser: 0' }),
    complies: examplePod({ container: 'securityContext:\n  runAsUser: 10001\n  runAsNonRoot: true' }),
    references: {
      cis: '5.2.7 (v1.12)',
      nsa: 'Kubernetes Pod security: “Non-root” containers and “rootless” container engines',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_40',
        'kube-linter': 'run-as-non-root',
        Kubescape: 'C-0013',
        Polaris: 'runAsRootAllowed',
        Trivy: 'KSV-0105',
      },
      links: [
        'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      ],
    },
  },
};

function rootReport(pod: Pod, level: SecurityContextLevel, field: Field): Report {
  return report(field, {
    what: `${level.whose} sets ${statement(field)}${borrowedFrom(field, pod.object)}, which is root.`,
    why,
    todo: 'Run as a user other than 0 that the image is made for.',
    cure: whereTaken(level.isTaken, cure(pod, level, field)),
  });
}

/** Removed where the other level has a user that counts then; an id is never invented. */
function cure(pod: Pod, level: SecurityContextLevel, field: Field): Cure {
  const isOnPod = level.context === pod.securityContext;
  const hasOther = isOnPod ? everyContainerHasOtherUser(pod) : isOtherUser(pod.securityContext.get('runAsUser'));
  if (!hasOther) return noCure('which other user the image can run as is not known');
  return riskyCure(
    'Remove the root user',
    isOnPod
      ? 'Nothing changes for the containers listed here; one that is injected later (a sidecar) no longer runs as root.'
      : 'The process runs as the pod’s user and may miss rights on files that the image gives to root (“Permission denied”).',
    { op: 'remove', path: field.path },
  );
}
