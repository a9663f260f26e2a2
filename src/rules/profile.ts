/** Which rules run, and with which meaning (rules.md section 2). */
export const profiles = ['guidance', 'baseline', 'restricted'] as const;
export type Profile = (typeof profiles)[number];

/**
 * The newest minor version of Kubernetes whose Pod Security Standards are known: what `latest` means.
 * Source: kubernetes/pod-security-admission v0.37.0-alpha.2, policy/check_*.go.
 */
export const newestPodSecurityVersion = 37;

/** `v1.37` for 37. */
export function podSecurityVersionText(minor: number): string {
  return `v1.${minor}`;
}

/**
 * The minor version that a text names: `latest`, or `v1.N` with N from 0 to the newest known; undefined for any other
 * text. A newer version than the newest known is not accepted: its controls are unknown here.
 */
export function parsePodSecurityVersion(text: string): number | undefined {
  if (text === 'latest') return newestPodSecurityVersion;
  const match = /^v1\.(0|[1-9]\d?)$/.exec(text);
  const minor = match === null ? Number.NaN : Number(match[1]);
  return minor <= newestPodSecurityVersion ? minor : undefined;
}
