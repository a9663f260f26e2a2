/** What a path of the node gives to whoever has it mounted, the most telling first. */
const dangerous: readonly (readonly [RegExp, string])[] = [
  [
    /(?:docker|containerd|crio|cri-dockerd|podman|frakti)[^/]*\.sock$/,
    'the container runtime’s socket, through which any container can be started on the node',
  ],
  [/^\/$/, 'the node’s whole file system'],
  [/^\/(?:proc|sys)(?:\/|$)/, 'the node’s kernel interface'],
  [/^\/dev(?:\/|$)/, 'the node’s devices, its disks and memory among them'],
  [/^\/etc\/kubernetes(?:\/|$)/, 'the node’s Kubernetes credentials and static pods'],
  [/^\/etc(?:\/|$)/, 'the node’s configuration, with its users, keys and timers'],
  [
    /^\/var\/lib\/kubelet(?:\/|$)/,
    'the kubelet’s folder, with its credentials and the Secrets and tokens of all pods here',
  ],
  [/^\/var\/lib\/etcd(?:\/|$)/, 'etcd’s data, every Secret of the cluster among it'],
  [
    /^\/(?:var\/lib|run)\/(?:docker|containers?|containerd|crio|rancher|cni|k0s|k3s)(?:\/|$)/,
    'data of the container runtime, the files of all containers of the node among it',
  ],
  [/^\/(?:root|home)(?:\/|$)/, 'files of the node’s users, their keys among them'],
  [/^\/(?:boot|usr|lib|lib64|bin|sbin|opt)(?:\/|$)/, 'the node’s own programs'],
  [/^\/(?:var\/)?run(?:\/|$)/, 'the sockets of the node’s services'],
  [/^\/var\/log(?:\/|$)/, 'the node’s logs, where a planted link can lead the kubelet to any file'],
  [/^\/var(?:\/lib)?$/, 'the node’s data, that of the kubelet and the container runtime among it'],
];

/** What a path of the node gives away, as a clause; undefined for a path that is not known to be dangerous. */
export function nodePathDanger(path: string): string | undefined {
  const plain = path.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return dangerous.find(([pattern]) => pattern.test(plain))?.[1];
}
