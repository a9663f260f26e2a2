/**
 * What a comment of ours says about itself, hidden in its last line: hex digits only, so nothing in it can end the HTML
 * comment. Two digits of state, sixteen of the text's digest, then sixteen for each finding.
 */
export interface Marker {
  readonly state: 'open' | 'fixed' | 'moved';
  /** Digest of the text that was posted. */
  readonly digest: string;
  /** The first sixteen digits of each finding's fingerprint. */
  readonly findings: readonly string[];
}

const states = ['open', 'fixed', 'moved'] as const;
const digits = 16;

/** Findings that a marker names at most; a comment is recognised by any of them. */
const mostFindings = 200;

const pattern = /<!-- kpr:([0-9a-f]{18,}) -->\s*$/;

/** How a fingerprint stands in a marker. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, digits).padEnd(digits, '0');
}

export function writeMarker(marker: Marker): string {
  const state = states.indexOf(marker.state).toString(16).padStart(2, '0');
  const findings = [...new Set(marker.findings.map(shortFingerprint))].slice(0, mostFindings);
  return `<!-- kpr:${state}${marker.digest}${findings.join('')} -->`;
}

/** The marker at the end of a comment, or undefined where there is none that we would write. */
export function readMarker(body: string): Marker | undefined {
  const hex = pattern.exec(body)?.[1];
  if (hex === undefined || (hex.length - 2) % digits !== 0) return undefined;
  const state = states[Number.parseInt(hex.slice(0, 2), 16)];
  if (state === undefined) return undefined;
  const findings: string[] = [];
  for (let at = 2 + digits; at < hex.length; at += digits) findings.push(hex.slice(at, at + digits));
  return { state, digest: hex.slice(2, 2 + digits), findings };
}
