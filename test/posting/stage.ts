import type { Hunk } from '../../src/diff/hunk.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import { type Client, createClient } from '../../src/posting/client.ts';
import { TimeBudget } from '../../src/posting/time-budget.ts';
import type { Hub } from '../hub/hub.ts';
import type { Permissions } from '../hub/state.ts';
import { edit, finding, fix, hunksBetween, judgement } from '../plan/samples.ts';

export const allowed: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' };

/** A client for the embedded GitHub that does not wait between writes. */
export function clientOf(hub: Hub, permissions: Permissions = allowed): Client {
  return createClient({
    token: hub.issueToken(permissions).value,
    apiUrl: hub.apiUrl,
    graphqlUrl: hub.graphqlUrl,
    version: 'test',
    budget: new TimeBudget(10),
    isPaced: false,
  });
}

export const file = 'deploy/api.yaml';

/** Lines `key-1: 1` and so on. */
export function manyLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `key-${index + 1}: ${index + 1}\n`).join('');
}

/** A judgement with a finding and a fix on each of these lines of the text. */
export function judged(text: string, lines: readonly number[]) {
  const source = new SourceText(file, text);
  const findings = lines.map((line) =>
    finding({
      line,
      fix: `f${line}`,
      container: { name: `c${line}`, type: 'regular' },
      fingerprint: line.toString(16).padStart(16, '0').repeat(4),
    }),
  );
  const fixes = lines.map((line) =>
    fix(`f${line}`, [edit(source, source.lineStart(line), source.lineEnd(line), `fixed-${line}: true`)], {
      container: { name: `c${line}`, type: 'regular' },
    }),
  );
  return judgement({ findings, fixes, texts: new Map([[file, text]]) });
}

export function hunksOf(text: string): ReadonlyMap<string, readonly Hunk[]> {
  return new Map([[file, hunksBetween('', text)]]);
}
