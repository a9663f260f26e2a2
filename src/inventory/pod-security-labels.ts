import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';

export const podSecurityLevels = ['privileged', 'baseline', 'restricted'] as const;
export type PodSecurityLevel = (typeof podSecurityLevels)[number];

const prefix = 'pod-security.kubernetes.io/';

/** What a Namespace's labels say for one of the modes `enforce`, `warn` and `audit`. */
export interface PodSecurityLabel {
  readonly level: Field;
  readonly version: Field;
}

export function podSecurityLabel(namespace: ManifestObject, mode: 'enforce' | 'warn' | 'audit'): PodSecurityLabel {
  const labels = namespace.root.at(['metadata', 'labels']);
  return { level: labels.get(`${prefix}${mode}`), version: labels.get(`${prefix}${mode}-version`) };
}

export function podSecurityLabelKey(mode: 'enforce' | 'warn' | 'audit'): string {
  return `${prefix}${mode}`;
}

/** Source: ParseLevel in kubernetes/pod-security-admission, api/helpers.go: the words as they stand. */
export function parseLevel(text: string | undefined): PodSecurityLevel | undefined {
  return podSecurityLevels.find((level) => level === text);
}

/**
 * The version that a label names: `latest`, or a minor version.
 * Source: ParseVersion, api/helpers.go: `latest` or `v1.` and a number without leading zeros.
 */
export function parseVersion(text: string | undefined): number | 'latest' | undefined {
  if (text === 'latest') return 'latest';
  const minor = /^v1\.([0-9]|[1-9][0-9]*)$/.exec(text ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The level and version that a Namespace enforces; null where it names none that the API server takes. */
export interface Enforced {
  readonly level: PodSecurityLevel;
  readonly version: number | 'latest';
}

export function enforcedBy(namespace: ManifestObject): Enforced | null {
  const { level, version } = podSecurityLabel(namespace, 'enforce');
  const known = parseLevel(level.string);
  if (known === undefined) return null;
  return { level: known, version: version.isAbsent ? 'latest' : (parseVersion(version.string) ?? 'latest') };
}
