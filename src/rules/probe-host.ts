import type { Field } from '../manifest/field.ts';
import { noCure, riskyCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { ContainerRule } from './rule.ts';

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
  control: { name: 'Host Probes / Lifecycle Hooks', baseline: { since: 34 }, restricted: { since: 34 } },

  check(container) {
    const isWritten = (field: Field) => !field.isAbsent && field.display !== '';
    return places
      .map((path) => container.field.at(path))
      .filter(isWritten)
      .map((field) =>
        report(field, {
          what: `\`${field.path.slice(-3).join('.')}\` of container \`${container.name}\` is ${quoted(field.display)}.`,
          why: 'The kubelet opens the connection from the node, so the author of a pod can make it reach hosts that pods cannot.',
          todo: 'Remove `host`; the pod’s own address is used then.',
          value: 'written',
          cure: container.pod.api.containerSecurityContext
            ? riskyCure(
                'Probe the pod itself',
                'A program that listens on the named host only (always so for a loopback address under host network) fails its probe.',
                { op: 'remove', path: field.path },
              )
            : noCure('the kind’s API is not known'),
        }),
      );
  },

  documentation: {
    guidance: 'No container reaches further than it needs.',
    details: 'Since v1.34 the Standards forbid a `host` in `httpGet` and `tcpSocket` of probes and lifecycle hooks.',
    breaks: 'A program that listens on that host only fails its probe; let it listen on the pod’s address.',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\n    livenessProbe:\n      httpGet:\n        host: 10.0.0.1\n        port: 80',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\n    livenessProbe:\n      httpGet:\n        port: 80',
    references: {
      tools: { Gatekeeper: 'host-probes-lifecycle' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
