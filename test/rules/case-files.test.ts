import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/findings/settings.ts';
import type { InputFile } from '../../src/findings/tree.ts';
import { applyEdits } from '../../src/fixes/fix.ts';
import { judgePaths, judgeRange } from '../../src/judgement/judge.ts';
import type { Judgement } from '../../src/judgement/judgement.ts';
import { rules } from '../../src/rules/index.ts';
import { type Profile, parsePodSecurityVersion, profiles } from '../../src/rules/profile.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

/**
 * The cases of a rule: files in `valid` are silent; in `invalid` a comment `# expect: <rule> [cannot-tell] [level]`
 * stands on every line that is reported, several parted by commas. The first line may say `# profile: restricted v1.24`,
 * `# options: allow=CHOWN,SETUID`, `# role: patch` or `# plan: shop=api,web`. A rule on changes has the text before the
 * change in `before`, by the same name. `fixed` holds what the rule's own fixes make of an invalid file.
 */
const folder = join(import.meta.dirname, '../../__fixtures__/rules');

function casesOf(id: string, kind: 'valid' | 'invalid'): readonly string[] {
  return readdirSync(join(folder, id, kind))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function headerOf(text: string, key: string): string | undefined {
  return new RegExp(`^# ${key}: (.*)$`).exec(text.split('\n', 1)[0] ?? '')?.[1];
}

function settingsOf(id: string, text: string): Settings {
  const [name = 'guidance', versionText = 'latest'] = headerOf(text, 'profile')?.split(' ') ?? [];
  const profile = profiles.find((known): known is Profile => known === name);
  const podSecurityVersion = parsePodSecurityVersion(versionText);
  if (profile === undefined || podSecurityVersion === undefined)
    throw new Error(`no such profile: ${name} ${versionText}`);
  const options = Object.fromEntries(
    (headerOf(text, 'options')?.split(' ') ?? []).map((option) => {
      const [key = '', values = ''] = option.split('=');
      return [key, values.split(',')];
    }),
  );
  const plan = headerOf(text, 'plan')
    ?.split(' ')
    .map((part): [string, readonly string[]] => {
      const [namespace = '', applications = ''] = part.split('=');
      return [namespace, applications.split(',')];
    });
  return settings({
    namespaces: { isSystem: () => false, plan: plan === undefined ? undefined : new Map(plan) },
    profiles: [profile],
    podSecurityVersion,
    selinux: options.selinux !== undefined,
    rules: new Map([[id, { level: undefined, options }]]),
    only: new Set([id]),
  });
}

function judge(id: string, file: string, text: string): Judgement {
  const input = (path: string, content: string): InputFile => ({ kind: 'text', path, text: content, validUtf8: true });
  const kustomization = `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [base]\npatches:\n  - path: ${file}\n`;
  const isPatch = headerOf(text, 'role') === 'patch';
  const tree = treeOf([input(file, text)], isPatch ? [input('kustomization.yaml', kustomization)] : []);
  const before = join(folder, id, 'before', file);
  const judgement = existsSync(before)
    ? judgeRange(
        {
          base: treeOf([input(file, readFileSync(before, 'utf8'))]),
          head: tree,
          renames: new Map(),
          baseCommit: 'a',
          headCommit: 'b',
        },
        settingsOf(id, text),
      )
    : judgePaths(tree, settingsOf(id, text));
  expect(judgement.failures).toEqual([]);
  return judgement;
}

/** What the comments expect, as `line rule outcome`; a level only where the comment names one. */
function expectedOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const marks = /# expect: (.*)$/.exec(line)?.[1]?.split(', ') ?? [];
    return marks.map((mark) => `${index + 1} ${mark}`);
  });
}

function toldOf({ findings }: Judgement, expected: readonly string[]): readonly string[] {
  return findings.map(({ place, rule, outcome, severity }) => {
    const told = `${place.line} ${rule}${outcome === 'violates' ? '' : ` ${outcome}`}`;
    return expected.includes(`${told} ${severity}`) ? `${told} ${severity}` : told;
  });
}

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  test.each(casesOf(id, 'valid'))('is silent for %s', (file) => {
    const text = readFileSync(join(folder, id, 'valid', file), 'utf8');
    expect(expectedOf(text)).toEqual([]);
    expect(judge(id, file, text).findings.map(({ place, rule }) => `${place.line} ${rule}`)).toEqual([]);
  });

  test.each(casesOf(id, 'invalid'))('reports the marked lines of %s and fixes what it can', async (file) => {
    const text = readFileSync(join(folder, id, 'invalid', file), 'utf8');
    const judgement = judge(id, file, text);
    const expected = expectedOf(text);
    expect([...toldOf(judgement, expected)].sort()).toEqual([...expected].sort());
    expect(expected.length).toBeGreaterThan(0);
    const edits = judgement.fixes.flatMap((fix) => fix.edits);
    const fixed = edits.length === 0 ? undefined : applyEdits(text, edits);
    const path = join(folder, id, 'fixed', file);
    if (fixed !== undefined) await expect(fixed).toMatchFileSnapshot(path);
    else
      expect(
        readdirSync(join(folder, id)).includes('fixed') && readdirSync(join(folder, id, 'fixed')).includes(file),
      ).toBe(false);
  });

  test('has cases of both kinds', () => {
    expect(casesOf(id, 'valid').length).toBeGreaterThanOrEqual(2);
    expect(casesOf(id, 'invalid').length).toBeGreaterThanOrEqual(3);
  });
});

test('every folder of cases is a rule’s', () => {
  expect(readdirSync(folder).sort()).toEqual(rules.map(({ id }) => id).sort());
});
