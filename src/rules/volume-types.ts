import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { violation } from './report.ts';
import type { PodRule } from './rule.ts';
import { quoted } from './wording.ts';

/** Volume types of the restricted level. Source: pod-security-admission policy/check_restrictedVolumes.go. */
const allowed = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** The others, hostPath aside. A key that is none of all these is dropped by the API server. */
const forbidden = [
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'gitRepo',
  'nfs',
  'iscsi',
  'glusterfs',
  'rbd',
  'flexVolume',
  'cinder',
  'cephfs',
  'flocker',
  'fc',
  'azureFile',
  'vsphereVolume',
  'quobyte',
  'azureDisk',
  'photonPersistentDisk',
  'portworxVolume',
  'scaleIO',
  'storageos',
];

export const volumeTypes: PodRule = {
  id: 'volume-types',
  subject: 'pod',
  severity: 'notice',
  summary: 'A volume is of a type outside the restricted set',
  control: {
    name: 'Volume Types',
    restricted: { since: 0, fails: `a volume’s type is not ${allowed.map(quoted).join(', ')}` },
    source: 'check_restrictedVolumes.go',
  },

  check(pod) {
    return pod.volumes.flatMap((volume) => {
      const hasSource = (key: string) => !volume.get(key).isAbsent;
      // A hostPath has a rule of its own; a volume without a source is an emptyDir.
      if (hasSource('hostPath') || allowed.some(hasSource) || volume.get('$patch').string === 'delete') return [];
      const source = forbidden.find(hasSource);
      if (source === undefined) return [];
      const field = volume.get(source);
      return violation(field, {
        what: `Volume ${quoted(volume.get('name').display)} is of the type \`${source}\`${borrowedFrom(field, pod.object)}.`,
        why: 'Such a volume names its storage directly, past the claims by which a cluster decides who may use what.',
        todo: 'Use a PersistentVolumeClaim, or another type of the restricted set.',
        value: source,
        cure: noCure('which claim should take its place is not known'),
      });
    });
  },

  documentation: {
    guidance: 'Set by security context, enforced by Pod Security Admission.',
    details:
      'The restricted level takes volumes of the types `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, `persistentVolumeClaim`, `projected` and `secret`. A volume without a source is an `emptyDir` and complies. `hostPath` volumes are told by `host-path`, never by this rule.',
    breaks: '',
    violates: examplePod({
      rest: 'volumes:\n  - name: data\n    nfs:\n      server: nfs.example.com\n      path: /data',
    }),
    complies: examplePod({ rest: 'volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data' }),
    references: {
      tools: { Gatekeeper: 'K8sPSPVolumeTypes', Trivy: 'KSV-0028' },
      links: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/'],
    },
  },
};
