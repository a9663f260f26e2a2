import type { Field } from '../manifest/field.ts';
import type { Pod } from '../workload/pod.ts';
import { noCure } from './cure.ts';
import { quoted } from './decide.ts';
import { report } from './report.ts';
import type { PodRule, Report } from './rule.ts';

/** What a path of the node gives away, most telling first. */
const dangerous: readonly (readonly [RegExp, string])[] = [
  [
    /(docker|containerd|crio|cri-dockerd|podman)[^/]*\.sock$/,
    'the container runtime’s socket: with it any container can be started on the node',
  ],
  [/^\/+$/, 'the node’s whole file system'],
  [/^\/proc(\/|$)|^\/sys(\/|$)/, 'the node’s kernel interface'],
  [/^\/etc(\/|$)/, 'the node’s configuration, with its users and keys'],
  [
    /^\/var\/lib\/(kubelet|etcd|docker|containerd)(\/|$)/,
    'data of the kubelet, etcd or the container runtime, other pods’ Secrets among it',
  ],
  [/^\/(root|home|boot|dev|usr|lib|bin|sbin)(\/|$)/, 'the node’s own programs, devices or users'],
  [/^\/(var\/)?run(\/|$)/, 'sockets of the node’s services'],
  [/^\/var\/log(\/|$)/, 'the node’s logs, through which links can be followed'],
];

export const hostPath: PodRule = {
  id: 'host-path',
  subject: 'pod',
  severity: 'error',
  summary: 'A volume is a path of the node',
  control: { name: 'HostPath Volumes', baseline: { since: 0 }, restricted: { since: 0 } },

  check(pod) {
    return pod.spec
      .get('volumes')
      .items()
      .filter((volume) => !volume.get('hostPath').isAbsent)
      .map((volume) =>
        pathReport(volume.get('hostPath'), `Volume \`${volume.get('name').display ?? ''}\``, mounts(pod, volume)),
      );
  },

  checkObject(object, { profile }) {
    const field = object.root.at(['spec', 'hostPath']);
    if (profile !== 'guidance' || object.kind !== 'PersistentVolume' || field.isAbsent) return [];
    return [pathReport(field, `PersistentVolume \`${object.name ?? ''}\``, '')];
  },

  documentation: {
    guidance: 'No container reaches the node that it runs on.',
    details:
      'A `hostPath` volume mounts a file or folder of the node. With a writable one, or with a socket of the container runtime, a process gets root on the node. A read-only mount still shows what stands there. Under `guidance` PersistentVolumes with `hostPath` are told as well.',
    breaks: '',
    violates:
      'containers:\n  - name: app\n    image: example/app:1.0\nvolumes:\n  - name: runtime\n    hostPath:\n      path: /var/run/docker.sock',
    complies: 'containers:\n  - name: app\n    image: example/app:1.0\nvolumes:\n  - name: scratch\n    emptyDir: {}',
    references: {
      cis: '5.2.11 (v1.12)',
      attack: 'T1611 Escape to Host',
      tools: {
        Checkov: 'CKV_K8S_27',
        KICS: 'aa8f7a35-9923-4cad-bd61-a19b7f6aac91',
        'kube-linter': 'sensitive-host-mounts',
        Kubescape: 'C-0048',
        Polaris: 'hostPathSet',
        Trivy: 'KSV-0023',
      },
      links: [
        'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
        'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
      ],
    },
  },
};

function pathReport(hostPathField: Field, whose: string, mounted: string): Report {
  const path = hostPathField.get('path');
  const text = path.string ?? '';
  const danger = dangerous.find(([pattern]) => pattern.test(text))?.[1];
  return report(path.isWritten ? path : hostPathField, {
    what: `${whose} is the node’s path ${quoted(text)}${danger === undefined ? '' : `: ${danger}`}.${mounted}`,
    why: 'What a container reads or writes there is the node’s: other pods, the kubelet and the host trust it.',
    todo: 'Use a volume of the cluster (`emptyDir`, `configMap`, a PersistentVolumeClaim) instead.',
    value: text,
    isAbsence: false,
    cure: noCure('what should stand there instead is not known'),
  });
}

function mounts(pod: Pod, volume: Field): string {
  const name = volume.get('name').string;
  const found = pod.containers.flatMap(({ field }) =>
    field
      .get('volumeMounts')
      .items()
      .filter((mount) => mount.get('name').string === name),
  );
  if (name === undefined || found.length === 0) return ' Nothing mounts it.';
  return found.every((mount) => mount.get('readOnly').boolean === true)
    ? ' All mounts of it are read-only.'
    : ' It is mounted writable.';
}
