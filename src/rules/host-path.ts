import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import type { Pod } from '../workload/pod.ts';
import { borrowedFrom } from './borrowed-from.ts';
import { noCure } from './cure.ts';
import { examplePod } from './example-pod.ts';
import { nodePathDanger } from './node-path.ts';
import { violation } from './report.ts';
import type { PodRule, Report } from './rule.ts';
import { onBothLevels } from './standards.ts';
import { quoted } from './wording.ts';

export const hostPath: PodRule = {
  id: 'host-path',
  subject: 'pod',
  severity: 'error',
  summary: 'A volume is a path of the node',
  control: onBothLevels({
    name: 'HostPath Volumes',
    since: 0,
    fails: 'a volume is a `hostPath`',
    source: 'check_hostPathVolumes.go, check_restrictedVolumes.go',
  }),

  check(pod) {
    const told = pod.volumes.filter(
      (volume) => !volume.get('hostPath').isAbsent && volume.get('$patch').string !== 'delete',
    );
    return told.map((volume) => {
      const whose = `Volume ${quoted(volume.get('name').display)}`;
      return pathReport(pod.object, volume.get('hostPath'), whose, mounts(pod, volume));
    });
  },

  checkObject(object, { profile }) {
    const field = object.root.at(['spec', 'hostPath']);
    if (profile !== 'guidance' || object.kind !== 'PersistentVolume' || field.isAbsent) return [];
    return [pathReport(object, field, `PersistentVolume ${quoted(object.name ?? '')}`, '')];
  },

  documentation: {
    guidance: 'Read-only root filesystem; no host network, PID or IPC.',
    details: [
      'A `hostPath` volume mounts a file or folder of the node. With a writable one, or with a socket of the container runtime, a process becomes root on the node. A read-only mount still shows what stands there, and a socket works as well when it is mounted read-only.',
      'The message names what well-known paths give away and whether all mounts are read-only. Under `guidance` PersistentVolumes with `hostPath` are told as well; the Standards look at pods only.',
    ].join('\n\n'),
    breaks: '',
    elsewhere: [
      'kube-linter’s `sensitive-host-mounts` and Checkov’s CKV_K8S_27 look at some paths only. Here every `hostPath` counts, as in the Standards, and the dangerous paths are named.',
    ],
    violates: examplePod({
      rest: 'volumes:\n  - name: runtime\n    hostPath:\n      path: /var/run/docker.sock',
    }),
    complies: examplePod({ rest: 'volumes:\n  - name: scratch\n    emptyDir: {}' }),
    references: {
      cis: '5.2.11 (v1.12)',
      nsa: 'Kubernetes Pod security: Pod security enforcement',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_27',
        Gatekeeper: 'K8sPSPHostFilesystem',
        KICS: 'aa8f7a35-9923-4cad-bd61-a19b7f6aac91',
        'kube-linter': 'sensitive-host-mounts',
        Kubescape: 'C-0048',
        Polaris: 'hostPathSet',
        Snyk: 'SNYK-CC-K8S-37',
        Trivy: 'KSV-0023',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      ],
    },
  },
};

/** The volume violates whatever its path is, so a placeholder in the path changes nothing. */
function pathReport(object: ManifestObject, volume: Field, whose: string, mounted: string): Report {
  const path = volume.get('path');
  const text = path.display ?? '';
  const danger = nodePathDanger(text);
  const shown = text === '' ? 'a path of the node' : `the node’s path ${quoted(text)}`;
  return violation(text === '' ? volume : path, {
    what: `${whose} is ${shown}${borrowedFrom(path, object)}${danger === undefined ? '' : `: ${danger}`}.${mounted}`,
    why: 'What a container reads or writes there is the node’s: the kubelet, the host and other pods trust it.',
    todo: 'Use a volume of the cluster instead: `emptyDir`, `configMap`, `projected` or a PersistentVolumeClaim.',
    value: text,
    isAbsence: false,
    cure: noCure('what should take its place is not known'),
  });
}

function mounts(pod: Pod, volume: Field): string {
  const name = volume.get('name').string;
  const all = pod.containers.flatMap(({ field }) => field.get('volumeMounts').items());
  const found = all.filter((mount) => name !== undefined && mount.get('name').string === name);
  // A patch does not show all mounts.
  if (found.length === 0) return pod.object.role === 'manifest' ? ' No container mounts it.' : '';
  return found.every((mount) => mount.get('readOnly').boolean === true)
    ? ' All mounts of it are read-only.'
    : ' It is mounted writable.';
}
