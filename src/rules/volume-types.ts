import { noCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule } from './rule.ts';

/** Source: pod-security-admission policy/check_restrictedVolumes.go. */
const allowed: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

export const volumeTypes: PodRule = {
  id: 'volume-types',
  subject: 'pod',
  severity: 'notice',
  summary: 'A volume is of a type outside the restricted set',
  control: { name: 'Volume Types', restricted: { since: 0 } },

  check(pod) {
    return pod.spec
      .get('volumes')
      .items()
      .flatMap((volume) => {
        const sources = volume.keys().filter((key) => key !== 'name' && !volume.get(key).isAbsent);
        // A volume without a source is an emptyDir; a hostPath has a rule of its own.
        if (sources.length === 0 || sources.some((key) => allowed.has(key) || key === 'hostPath')) return [];
        return sources.slice(0, 1).map((key) =>
          report(volume.get(key), {
            what: `Volume ${quoted(volume.get('name').display)} is of type \`${key}\`.`,
            why: 'Volumes of this type name storage directly, past the claims by which a cluster decides who may use it.',
            todo: 'Use a PersistentVolumeClaim, or another type of the restricted set.',
            value: key,
            isAbsence: false,
            cure: noCure('which claim should take its place is not known'),
          }),
        );
      });
  },

  documentation: {
    guidance: 'Set by security context, enforced by Pod Security Admission.',
    details:
      'The restricted level takes `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, `persistentVolumeClaim`, `projected` and `secret` volumes. `hostPath` has the rule `host-path`.',
    breaks: '',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\nvolumes:\n  - name: data\n    nfs:\n      server: nfs.example.com\n      path: /data',
    complies:
      'containers:\n  - name: app\n    image: example/app:1.0\nvolumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data',
    references: {
      tools: { Trivy: 'KSV-0028' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
