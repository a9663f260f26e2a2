import type { Control } from './rule.ts';

/** Where the Standards' controls were read: kubernetes/pod-security-admission, folder policy/, at this tag. */
export const standardsSource = 'v0.37.0-alpha.2';

/** Minor versions of Kubernetes with which the Standards changed what a control looks at. */
export const standards = {
  /** `seccompProfile` fields count, no longer the annotations (check_seccompProfile_*.go). */
  seccompFields: 19,
  /** Restricted looks at capabilities of its own (check_capabilities_restricted.go). */
  restrictedCapabilities: 22,
  /** Restricted leaves Windows pods out of privilege escalation, capabilities and seccomp. */
  windowsExempt: 25,
  /** The SELinux type `container_engine_t` passes (check_seLinuxOptions.go). */
  engineType: 31,
  /** `hostUsers: false` relaxes running as root, and /proc under baseline. */
  ownUsersRelaxed: 35,
} as const;

/** A control that both levels have alike. */
export function onBothLevels(control: {
  readonly name: string;
  readonly since: number;
  readonly fails: string;
  readonly changes?: NonNullable<Control['changes']>;
  readonly source: string;
}): Control {
  const { since, fails, ...rest } = control;
  return { ...rest, baseline: { since, fails }, restricted: { since, fails } };
}
