/** The safe sysctls, with the minor version since which each is. Source: pod-security-admission policy/check_sysctls.go. */
const safe: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
  ['net.ipv4.tcp_notsent_lowat', 37],
]);

/** Minor versions that made sysctls safe, rising. */
export const sysctlVersions: readonly number[] = [...new Set(safe.values())];

/** The sysctls that a minor version made safe. */
export function sysctlsSince(version: number): readonly string[] {
  return [...safe].flatMap(([name, since]) => (since === version ? name : []));
}

/** The minor version since which a sysctl is safe; undefined for one that never was. */
export function safeSysctlSince(name: string): number | undefined {
  return safe.get(name);
}
