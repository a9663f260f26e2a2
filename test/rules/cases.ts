/**
 * Cases of every rule. A text is a pod spec, or whole documents where it starts with `apiVersion`. `# expect` marks the
 * lines at which the rule must report, `# cannot-tell` those at which it must say that it cannot; no other line may be
 * reported. `profile` is `guidance` unless the case names another and a version.
 */
export interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly Case[];
}

export type Case =
  | string
  | { readonly text: string; readonly profile: 'baseline' | 'restricted'; readonly version: number };

const restricted = (text: string, version = 37): Case => ({ text, profile: 'restricted', version });
const baseline = (text: string, version = 37): Case => ({ text, profile: 'baseline', version });
const app = 'containers:\n  - name: app # expect\n    image: i\n';
const context = (lines: string) =>
  `containers:\n  - name: app\n    image: i\n    securityContext:\n      ${lines.replaceAll('\n', '\n      ')}\n`;
const cron = (spec: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c, namespace: shop}\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          ${spec.trimEnd().replaceAll('\n', '\n          ')}\n`;
const windows = (spec: string) => `os: {name: windows}\n${spec}`;

export const ruleCases: Readonly<Record<string, RuleCases>> = {
  'run-as-non-root': {
    valid: [
      `securityContext: {runAsNonRoot: true}\n${app.replace(' # expect', '')}`,
      context('runAsUser: 1000'),
      `securityContext: {runAsNonRoot: false}\n${context('runAsNonRoot: y')}`,
      restricted(`hostUsers: false\n${app.replace(' # expect', '')}`, 35),
    ],
    invalid: [
      app,
      cron(`initContainers:\n  - name: first # expect\n    image: i\n${context('runAsNonRoot: true')}`),
      `securityContext:\n  runAsNonRoot: off # expect\n${app.replace(' # expect', '')}`,
      context('runAsNonRoot: false # expect'),
      context('runAsNonRoot: ${NON_ROOT} # cannot-tell'),
      restricted('containers:\n  - name: app\n    image: i\n    securityContext: # expect\n      runAsUser: 1000\n'),
    ],
  },
  'run-as-root-user': {
    valid: [context('runAsUser: 10001'), app.replace(' # expect', ''), restricted(context('runAsUser: 0'), 22)],
    invalid: [
      context('runAsUser: 0x0 # expect'),
      `securityContext:\n  runAsUser: 0.0 # expect\n${context('runAsUser: 5')}`,
      cron(context('runAsUser: 00 # expect')),
      restricted(context('runAsUser: 0 # expect'), 23),
    ],
  },
  'privilege-escalation': {
    valid: [
      context('allowPrivilegeEscalation: No'),
      windows(app.replace(' # expect', '')),
      restricted(app.replace(' # expect', ''), 7),
    ],
    invalid: [
      app,
      context('allowPrivilegeEscalation: true # expect'),
      `x: &safe {allowPrivilegeEscalation: false}\ncontainers:\n  - name: app\n    image: i\n    securityContext:\n      <<: *safe\n      allowPrivilegeEscalation: yes # expect\n`,
      `securityContext: {allowPrivilegeEscalation: false}\n${app}`,
      restricted(windows(app), 24),
    ],
  },
  privileged: {
    valid: [context('privileged: off'), app.replace(' # expect', '')],
    invalid: [
      context('privileged: on # expect'),
      'containers: [{name: a, image: i, securityContext: {privileged: true}}] # expect\n',
      context('privileged: "true" # cannot-tell'),
      'x: &bad {privileged: true}\ncontainers:\n  - name: app\n    image: i\n    securityContext: *bad # expect\n',
      baseline('ephemeralContainers:\n  - name: e\n    securityContext:\n      privileged: true # expect\n', 0),
    ],
  },
  'read-only-root-filesystem': {
    valid: [
      context('readOnlyRootFilesystem: TRUE'),
      windows(app.replace(' # expect', '')),
      restricted(app.replace(' # expect', '')),
    ],
    invalid: [
      app,
      context('readOnlyRootFilesystem: false # expect'),
      'containers:\n  - name: app\n    image: i\n    securityContext: # expect\n      privileged: false\n',
    ],
  },
  'proc-mount': {
    valid: [
      context('procMount: Default'),
      app.replace(' # expect', ''),
      baseline(`hostUsers: false\n${context('procMount: Unmasked')}`, 35),
    ],
    invalid: [
      context('procMount: Unmasked # expect'),
      `hostUsers: false\n${context('procMount: Unmasked # expect')}`,
      restricted(`hostUsers: false\n${context('procMount: Unmasked # expect')}`),
    ],
  },
  'host-network': {
    valid: ['hostNetwork: false\ncontainers: []\n', 'containers: []\n'],
    invalid: [
      'hostNetwork: yes # expect\ncontainers: []\n',
      cron('hostNetwork: true # expect\ncontainers: []\n'),
      'hostNetwork: false\nhostNetwork: true # expect\ncontainers: []\n',
      'hostNetwork: ${NET} # cannot-tell\ncontainers: []\n',
    ],
  },
  'host-pid': {
    valid: ['hostPID: n\ncontainers: []\n', 'containers: []\n'],
    invalid: [
      'hostPID: true # expect\ncontainers: []\n',
      cron('hostPID: Y # expect\ncontainers: []\n'),
      'hostPID: "yes" # cannot-tell\ncontainers: []\n',
    ],
  },
  'host-ipc': {
    valid: ['hostIPC: No\ncontainers: []\n', 'containers: []\n'],
    invalid: [
      'hostIPC: true # expect\ncontainers: []\n',
      cron('hostIPC: on # expect\ncontainers: []\n'),
      'hostIPC: $(IPC) # cannot-tell\ncontainers: []\n',
    ],
  },
  'host-port': {
    valid: [
      'containers:\n  - name: a\n    ports: [{containerPort: 80, hostPort: 0}]\n',
      'containers:\n  - name: a\n    ports: [{containerPort: 80}]\n',
    ],
    invalid: [
      'containers:\n  - name: a\n    ports:\n      - containerPort: 80\n        hostPort: 8080 # expect\n      - hostPort: 0x1F90 # expect\n',
      'initContainers:\n  - name: a\n    ports: [{hostPort: 1}] # expect\n',
      baseline('containers:\n  - name: a\n    ports: [{hostPort: 1}] # expect\n', 0),
    ],
  },
  'host-path': {
    valid: [
      'volumes: [{name: a, emptyDir: {}}]\ncontainers: []\n',
      'volumes: [{name: a, hostPath: null}]\ncontainers: []\n',
    ],
    invalid: [
      'volumes:\n  - name: a\n    hostPath:\n      path: /var/run/docker.sock # expect\ncontainers: []\n',
      'volumes:\n  - name: a\n    hostPath: {} # expect\ncontainers: []\n',
      'apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: pv}\nspec:\n  hostPath:\n    path: /data # expect\n',
      restricted('volumes:\n  - {name: a, hostPath: {path: /}} # expect\ncontainers: []\n', 0),
    ],
  },
  'capabilities-drop-all': {
    valid: [
      context('capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}'),
      windows(app.replace(' # expect', '')),
      restricted(app.replace(' # expect', ''), 21),
    ],
    invalid: [
      app,
      context('capabilities:\n  drop: # expect\n    - NET_RAW'),
      context('capabilities:\n  drop:\n    - all # expect'),
      'containers:\n  - name: a\n    securityContext: # expect\n      capabilities: {}\n',
    ],
  },
  'capabilities-add': {
    valid: [
      context('capabilities: {add: [NET_BIND_SERVICE]}'),
      context('capabilities: {add: [cap_net_bind_service]}'),
      baseline(context('capabilities: {add: [CHOWN]}')),
    ],
    invalid: [
      context('capabilities:\n  add:\n    - NET_BIND_SERVICE\n    - CAP_SYS_ADMIN # expect\n    - ALL # expect'),
      baseline(context('capabilities:\n  add: [NET_RAW] # expect')),
      restricted(context('capabilities:\n  add: [CHOWN] # expect'), 22),
      restricted(context('capabilities:\n  add: [cap_net_bind_service] # expect')),
    ],
  },
  'selinux-options': {
    valid: [
      context('seLinuxOptions: {level: "s0:c1,c2"}'),
      baseline(context('seLinuxOptions: {type: container_engine_t}'), 31),
      context('seLinuxOptions: {type: "", user: ""}'),
    ],
    invalid: [
      context('seLinuxOptions:\n  type: spc_t # expect\n  role: r # expect'),
      baseline(context('seLinuxOptions:\n  type: container_engine_t # expect'), 30),
      `securityContext:\n  seLinuxOptions:\n    user: u # expect\n${context('seLinuxOptions: {type: container_t}')}`,
    ],
  },
  'selinux-options-unset': {
    valid: [app.replace(' # expect', ''), context('seLinuxOptions: {level: s0}')],
    invalid: [],
  },
  'seccomp-profile': {
    valid: [
      `securityContext: {seccompProfile: {type: RuntimeDefault}}\n${app.replace(' # expect', '')}`,
      context('seccompProfile: {type: Localhost}'),
      windows(app.replace(' # expect', '')),
      baseline(app.replace(' # expect', '')),
      restricted(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {seccomp.security.alpha.kubernetes.io/pod: docker/default}}\nspec:\n  containers: [{name: a}]\n',
        18,
      ),
    ],
    invalid: [
      app,
      `securityContext:\n  seccompProfile:\n    type: Unconfined # expect\n${context('seccompProfile: {type: RuntimeDefault}')}`,
      baseline(context('seccompProfile: {} # expect'), 19),
      restricted(
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    seccomp.security.alpha.kubernetes.io/pod: unconfined # expect\nspec:\n  containers: [{name: a}]\n',
        18,
      ),
    ],
  },
  'apparmor-profile': {
    valid: [app.replace(' # expect', ''), context('appArmorProfile: {type: RuntimeDefault}')],
    invalid: [
      context('appArmorProfile:\n  type: Unconfined # expect'),
      `securityContext:\n  appArmorProfile:\n    type: Unknown # expect\n${app.replace(' # expect', '')}`,
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  annotations:\n    container.apparmor.security.beta.kubernetes.io/a: unconfined # expect\nspec:\n  containers: [{name: a}]\n',
    ],
  },
  sysctls: {
    valid: [
      'securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: "1"}]}\ncontainers: []\n',
      baseline('securityContext: {sysctls: [{name: kernel.shm_rmid_forced, value: "1"}]}\ncontainers: []\n', 0),
    ],
    invalid: [
      'securityContext:\n  sysctls:\n    - name: kernel.msgmax # expect\n      value: "1"\ncontainers: []\n',
      baseline('securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_rmem # expect\ncontainers: []\n', 31),
      restricted('securityContext: {sysctls: [{name: net.ipv4.tcp_notsent_lowat}]} # expect\ncontainers: []\n', 36),
    ],
  },
  'volume-types': {
    valid: [
      'volumes: [{name: a, secret: {secretName: s}}, {name: b}]\ncontainers: []\n',
      'volumes: [{name: a, hostPath: {path: /}}]\ncontainers: []\n',
      baseline('volumes: [{name: a, nfs: {}}]\ncontainers: []\n'),
    ],
    invalid: [
      'volumes:\n  - name: a\n    nfs: {server: s, path: /} # expect\ncontainers: []\n',
      restricted('volumes:\n  - name: a\n    gcePersistentDisk: {pdName: d} # expect\ncontainers: []\n', 0),
      cron('volumes:\n  - name: a\n    iscsi: {} # expect\ncontainers: []\n'),
    ],
  },
  'probe-host': {
    valid: [
      'containers: [{name: a, livenessProbe: {httpGet: {port: 80, host: ""}}}]\n',
      baseline('containers: [{name: a, livenessProbe: {httpGet: {host: h}}}]\n', 33),
    ],
    invalid: [
      'containers:\n  - name: a\n    startupProbe:\n      tcpSocket:\n        host: 127.0.0.1 # expect\n',
      'initContainers:\n  - name: a\n    lifecycle:\n      preStop:\n        httpGet:\n          host: h # expect\n',
      baseline('containers:\n  - {name: a, readinessProbe: {httpGet: {host: h}}} # expect\n', 34),
    ],
  },
  'windows-host-process': {
    valid: [app.replace(' # expect', ''), context('windowsOptions: {hostProcess: false}')],
    invalid: [
      context('windowsOptions:\n  hostProcess: true # expect'),
      `securityContext:\n  windowsOptions:\n    hostProcess: on # expect\n${context('windowsOptions: {hostProcess: false}')}`,
      context('windowsOptions:\n  hostProcess: maybe # cannot-tell'),
    ],
  },
  'default-service-account': {
    valid: [
      'serviceAccountName: app\ncontainers: []\n',
      'serviceAccount: app\ncontainers: []\n',
      'automountServiceAccountToken: false\ncontainers: []\n',
    ],
    invalid: [
      'containers: # expect\n  - name: a\n',
      'serviceAccountName: default # expect\ncontainers: []\n',
      'serviceAccount: default # expect\ncontainers: []\n',
    ],
  },
  'service-account-token-automount': {
    valid: [
      'automountServiceAccountToken: off\ncontainers: []\n',
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: app}\nautomountServiceAccountToken: false\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {serviceAccountName: app, containers: []}\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: shop}\nsubjects: [{kind: ServiceAccount, name: app}]\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec: {serviceAccountName: app, containers: []}\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\nsubjects: [{kind: Group, name: "system:serviceaccounts:shop"}]\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec: {containers: []}\n',
      'serviceAccountName: app\ncontainers:\n  - name: a\n    volumeMounts: [{name: own, mountPath: /var/run/secrets/kubernetes.io/serviceaccount/}]\n',
    ],
    invalid: [
      'serviceAccountName: app\ncontainers: # expect\n  - name: a\n',
      'automountServiceAccountToken: true # expect\ncontainers: []\n',
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: other}\nsubjects: [{kind: ServiceAccount, name: app}]\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}\nspec:\n  serviceAccountName: app\n  containers: [] # expect\n',
    ],
  },
  'default-service-account-binding': {
    valid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\nsubjects:\n  - {kind: ServiceAccount, name: api}\n',
    ],
    invalid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\nsubjects:\n  - {kind: ServiceAccount, name: default} # expect\n',
    ],
  },
  'namespace-group-binding': {
    valid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\nsubjects:\n  - {kind: Group, name: team}\n',
    ],
    invalid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b}\nsubjects:\n  - {kind: Group, name: "system:serviceaccounts"} # expect\n',
    ],
  },
  'rbac-wildcard': {
    valid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules:\n  - {apiGroups: [""], resources: [pods], verbs: [get]}\n',
    ],
    invalid: [
      'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: r}\nrules:\n  - {apiGroups: [""], resources: [pods], verbs: ["*"]} # expect\n',
    ],
  },
  'ambiguous-boolean': {
    valid: [
      'hostNetwork: TRUE\ncontainers: []\n',
      'hostNetwork: "yes"\ncontainers: []\n',
      'nodeSelector: {a: yes}\ncontainers: []\n',
    ],
    invalid: [
      'hostNetwork: no # expect\ncontainers: []\n',
      context('privileged: off # expect\nrunAsNonRoot: y # expect'),
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\nautomountServiceAccountToken: no # expect\n',
    ],
  },
  'duplicate-key': {
    valid: ['containers: []\n', 'x: &x {a: 1}\ny:\n  <<: *x\n  a: 2\ncontainers: []\n'],
    invalid: [
      'hostPID: true\nhostPID: false # expect\ncontainers: []\n',
      'nodeSelector:\n  on: a\n  "true": b # expect\ncontainers: []\n',
      'containers:\n  - name: a\n    image: i\n    image: j # expect\n',
    ],
  },
  'misplaced-field': {
    valid: [context('readOnlyRootFilesystem: true'), 'securityContext: {fsGroup: 5}\ncontainers: []\n'],
    invalid: [
      'securityContext:\n  readOnlyRootFilesystem: true # expect\ncontainers: [{name: a}]\n',
      context('fsGroup: 5 # expect'),
      'containers:\n  - name: a\n    privileged: true # expect\n',
      'runAsNonRoot: true # expect\ncontainers: []\n',
    ],
  },
  'unreadable-document': {
    valid: ['containers: []\n', '{{ if x }}\napiVersion: v1\nkind: Pod\n{{ end }}\n'],
    invalid: [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: "a # expect\n',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: "\u0001"} # expect\n',
    ],
  },
};
