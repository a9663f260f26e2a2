import { borrowedFrom } from './borrowed-from.ts';
import { riskyCure, whereTaken } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { containerName, statement } from './wording.ts';

/** Where a host can stand. Source: pod-security-admission policy/check_hostProbesAndhostLifecycle.go. */
const places = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
].flatMap((path) => [
  [...path, 'httpGet', 'host'],
  [...path, 'tcpSocket', 'host'],
]);

export const probeHost: ContainerRule = {
  id: 'probe-host',
  subject: 'container',
  severity: 'warning',
  summary: 'A probe or hook names a host',
  control: onBothLevels({
    name: 'Host Probes / Lifecycle Hooks',
    since: 34,
    fails: 'a `host` is written in an `httpGet` or `tcpSocket` of a probe or lifecycle hook',
    source: 'check_hostProbesAndHostLifecycle.go',
  }),

  check(container) {
    const { pod } = container;
    const fields = places.map((path) => container.field.at(path));
    return fields
      .filter((field) => !field.isAbsent && field.display !== '')
      .map((field) =>
        report(field, {
          what: `${containerName(container)} sets ${statement(field)} in \`${field.path.slice(container.field.path.length, -1).join('.')}\`${borrowedFrom(field, pod.object)}.`,
          why: 'The kubelet connects from the node, so whoever writes the pod can make the node reach hosts that pods cannot.',
          todo: 'Remove `host`: the pod’s own address is used then.',
          cure: whereTaken(
            pod.api.podSpec,
            riskyCure(
              'Probe the pod itself',
              'A program that listens on the named host only (always so for a loopback address under host network) fails its probe, and the kubelet restarts it.',
              { op: 'remove', path: field.path },
            ),
          ),
        }),
      );
  },

  documentation: {
    guidance: 'No host network.',
    details:
      'From v1.34 on the Standards forbid a `host` in `httpGet` and `tcpSocket` of the three probes and the two lifecycle hooks. Without one the kubelet connects to the pod’s own address. An empty host complies. A header `Host` in `httpHeaders` chooses a virtual host and is fine.',
    breaks:
      'A program that listens on that host only, a loopback address for example, fails its probe: `kubectl describe pod` shows “connection refused”. Let it listen on the pod’s address, or probe it with `exec`.',
    elsewhere: ['No linter has this control of the Standards; Gatekeeper’s library has `host-probes-lifecycle`.'],
    violates: examplePod({
      container: 'livenessProbe:\n  httpGet:\n    host: 10.0.0.1\n    port: 80',
    }),
    complies: examplePod({ container: 'livenessProbe:\n  httpGet:\n    port: 80' }),
    references: {
      tools: { Gatekeeper: 'host-probes-lifecycle' },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
      ],
    },
  },
};
