import { describe, expect, test } from 'vitest';
import { judgePaths } from '../../src/judgement/judge.ts';
import { rules } from '../../src/rules/index.ts';
import { newestPodSecurityVersion } from '../../src/rules/profile.ts';
import { corpusFiles, corpusInput, hasCorpus, treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

/** The rules that stand for a control, by the name of upstream's fixtures for it. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  allowprivilegeescalation: ['privilege-escalation'],
  apparmorprofile: ['apparmor-profile'],
  capabilities_baseline: ['capabilities-add'],
  capabilities_restricted: ['capabilities-add', 'capabilities-drop-all'],
  hostnamespaces: ['host-network', 'host-pid', 'host-ipc'],
  hostpathvolumes: ['host-path'],
  hostports: ['host-port'],
  hostprobesandhostlifecycle: ['probe-host'],
  privileged: ['privileged'],
  procmount: ['proc-mount'],
  procmount_restricted: ['proc-mount'],
  restrictedvolumes: ['volume-types', 'host-path'],
  runasnonroot: ['run-as-non-root'],
  runasuser: ['run-as-root-user'],
  seccompprofile_baseline: ['seccomp-profile'],
  seccompprofile_restricted: ['seccomp-profile'],
  selinuxoptions: ['selinux-options'],
  sysctls: ['sysctls'],
  windowshostprocess: ['windows-host-process'],
};

function reported(folder: string, file: string, profile: 'baseline' | 'restricted'): readonly string[] {
  const { findings, failures } = judgePaths(
    treeOf([corpusInput(folder, file)]),
    settings({ profiles: [profile], podSecurityVersion: newestPodSecurityVersion, fixes: 'none' }),
  );
  expect(failures).toEqual([]);
  expect(findings.filter(({ severity, outcome }) => severity !== 'error' || outcome !== 'violates')).toEqual([]);
  return findings.map(({ rule }) => rule);
}

/** Upstream's fixtures of the newest version: shared/corpus/pss/README.md. Versions have their cases in __fixtures__/rules. */
describe.skipIf(!hasCorpus)('the verdict is that of Pod Security Admission', () => {
  describe.each(['baseline', 'restricted'] as const)('%s', (profile) => {
    const files = hasCorpus ? corpusFiles('pss').filter((file) => file.startsWith(`${profile}/`)) : [];

    test.each(files.filter((file) => file.includes('/pass/')))('%s', (file) => {
      expect(reported('pss', file, profile)).toEqual([]);
    });

    test.each(files.filter((file) => file.includes('/fail/')))('%s', (file) => {
      const control = /([a-z_]+)\d+\.yaml$/.exec(file)?.[1] ?? '';
      const wanted = rulesOf[control] ?? [];
      expect(reported('pss', file, profile).filter((rule) => wanted.includes(rule))).not.toEqual([]);
    });

    test('there are fixtures', () => expect(files.length).toBeGreaterThan(20));
  });
});

test('every control is a rule’s', () => {
  const controlled = rules.filter(({ control }) => control !== null).map(({ id }) => id);
  expect([...new Set(Object.values(rulesOf).flat())].sort()).toEqual([...controlled].sort());
});
