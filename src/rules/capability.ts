/** What each Linux capability lets a process do. Source: man 7 capabilities. */
const meanings: Readonly<Record<string, string>> = {
  ALL: 'do everything that root may do',
  AUDIT_CONTROL: 'switch kernel auditing off and change its rules',
  AUDIT_READ: 'read the kernel’s audit log',
  AUDIT_WRITE: 'write records into the kernel’s audit log',
  BLOCK_SUSPEND: 'keep the node from suspending',
  BPF: 'load BPF programs into the node’s kernel',
  CHECKPOINT_RESTORE: 'checkpoint and restore processes',
  CHOWN: 'give any file to any user',
  DAC_OVERRIDE: 'read, write and execute any file whatever its permissions',
  DAC_READ_SEARCH: 'read any file and open files of the node by handle',
  FOWNER: 'change permissions of files that it does not own',
  FSETID: 'keep set-user-ID bits on files that it changes',
  IPC_LOCK: 'lock memory without limit',
  IPC_OWNER: 'use any shared memory whatever its permissions',
  KILL: 'signal any process',
  LEASE: 'take leases on any file',
  LINUX_IMMUTABLE: 'change files marked immutable',
  MAC_ADMIN: 'change the mandatory access control policy',
  MAC_OVERRIDE: 'override mandatory access control',
  MKNOD: 'create device files',
  NET_ADMIN: 'change interfaces, routes and firewall rules, and sniff traffic',
  NET_BIND_SERVICE: 'listen on ports below 1024',
  NET_BROADCAST: 'send broadcasts',
  NET_RAW: 'send forged packets and sniff traffic',
  PERFMON: 'watch performance events of the whole kernel',
  SETFCAP: 'give capabilities to files',
  SETGID: 'become any group',
  SETPCAP: 'hand capabilities to other processes',
  SETUID: 'become any user',
  SYSLOG: 'read the kernel’s log and its addresses',
  SYS_ADMIN: 'mount file systems and do much of what root may do',
  SYS_BOOT: 'reboot the node',
  SYS_CHROOT: 'change its root folder',
  SYS_MODULE: 'load modules into the node’s kernel',
  SYS_NICE: 'raise its own priority over others',
  SYS_PACCT: 'switch process accounting',
  SYS_PTRACE: 'read and change the memory of other processes',
  SYS_RAWIO: 'read and write the node’s memory and devices',
  SYS_RESOURCE: 'override resource limits',
  SYS_TIME: 'set the node’s clock',
  SYS_TTY_CONFIG: 'configure the node’s terminals',
  WAKE_ALARM: 'wake the node up',
};

/** A capability's name without prefix, in capitals, as the kernel knows it. */
export function capabilityName(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

/** What a capability lets a process do, as a clause; undefined for a name that the kernel does not know. */
export function capabilityMeaning(text: string): string | undefined {
  const name = capabilityName(text);
  return Object.hasOwn(meanings, name) ? meanings[name] : undefined;
}

/** The capabilities that baseline lets a container add. Source: pod-security-admission policy/check_capabilities_baseline.go. */
export const baselineCapabilities: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);
