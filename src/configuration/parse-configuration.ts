import { failLevels } from '../findings/settings.ts';
import { nothingExternal } from '../inventory/external.ts';
import { newestPodSecurityVersion, type Profile, parsePodSecurityVersion, profiles } from '../rules/profile.ts';
import type { Configuration, ConfigurationProblem } from './configuration.ts';
import { type ConfigurationNode, type MapEntry, readConfigurationTree } from './configuration-tree.ts';
import { readGlobs } from './globs.ts';
import { checkLaterKey, laterKeys } from './later-keys.ts';
import { nothingPlanned, readExternal, readNamespaces } from './namespaces.ts';
import { readRuleSettings } from './rule-settings.ts';
import type { RuleSignatures } from './rule-signature.ts';
import { isUnset, ValueReader } from './value-reader.ts';
import { readHonour, readWaivers } from './waivers.ts';
import { readWorkloads } from './workloads.ts';

/** Something that a run tells about its configuration and that does not stop it. */
export interface ConfigurationNote {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

export type ParsedConfiguration =
  | {
      readonly kind: 'configuration';
      readonly configuration: Configuration;
      /** Documented keys that are written and that this version does not apply yet. */
      readonly notYet: readonly ConfigurationNote[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly ConfigurationProblem[] };

/** The configuration of a repository without a file. */
export const emptyConfiguration: Configuration = {
  file: null,
  profile: undefined,
  podSecurityVersion: undefined,
  failOn: undefined,
  include: undefined,
  exclude: undefined,
  selinux: false,
  rules: new Map(),
  workloads: new Map(),
  namespaces: nothingPlanned,
  external: nothingExternal,
  waivers: [],
  waiversFrom: 'base',
  honour: new Set(),
};

const currentKeys = [
  'profile',
  'pod-security-version',
  'fail-on',
  'include',
  'exclude',
  'selinux',
  'rules',
  'workloads',
  'namespaces',
  'external',
  'waivers',
  'waivers-from',
  'honour',
] as const;
const keys = [...currentKeys, ...laterKeys];

/**
 * Reads the text of `.github/kube-privilege-review.yaml`. All mistakes are told at once, in the order of the text, each
 * with what is allowed instead.
 *
 * @param file its path, for messages
 * @param today `YYYY-MM-DD`, in UTC
 */
export function parseConfiguration(
  text: string,
  file: string,
  rules: RuleSignatures,
  today: string,
): ParsedConfiguration {
  const problems: ConfigurationProblem[] = [];
  const tree = readConfigurationTree(text, file, problems);
  const reader = new ValueReader(file, problems);
  const notYet: ConfigurationNote[] = [];
  let configuration: Configuration = { ...emptyConfiguration, file };
  for (const entry of tree === undefined ? [] : reader.entries(tree, 'the configuration', keys)) {
    if (laterKeys.includes(entry.key)) {
      checkLaterKey(reader, entry, rules);
      if (isUnset(entry.value)) continue;
      notYet.push({ file, line: entry.at.line, message: `"${entry.key}" is read and not applied in this version.` });
    } else {
      configuration = { ...configuration, ...readKey(reader, entry, rules, file, today) };
    }
  }
  if (problems.length === 0) return { kind: 'configuration', configuration, notYet };
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { kind: 'problems', problems: sorted };
}

function readKey(
  reader: ValueReader,
  { key, value }: MapEntry,
  rules: RuleSignatures,
  file: string,
  today: string,
): Partial<Configuration> {
  switch (key) {
    case 'profile':
      return { profile: readProfiles(reader, value) };
    case 'pod-security-version':
      return { podSecurityVersion: readVersion(reader, value) };
    case 'fail-on':
      return { failOn: reader.word(value, 'fail-on', failLevels) };
    case 'include':
      return { include: readGlobs(reader, value, 'include') };
    case 'exclude':
      return { exclude: readGlobs(reader, value, 'exclude') };
    case 'selinux':
      return { selinux: reader.flag(value, 'selinux') ?? false };
    case 'namespaces':
      return { namespaces: readNamespaces(reader, value) };
    case 'external':
      return { external: readExternal(reader, value) };
    case 'waivers':
      return { waivers: readWaivers(reader, value, rules, file, today) };
    case 'waivers-from':
      return { waiversFrom: reader.word(value, 'waivers-from', ['base', 'head'] as const) ?? 'base' };
    case 'honour':
      return { honour: readHonour(reader, value) };
    case 'workloads':
      return { workloads: readWorkloads(reader, value) };
    default:
      return { rules: readRuleSettings(reader, value, rules) };
  }
}

function readProfiles(reader: ValueReader, node: ConfigurationNode): readonly Profile[] | undefined {
  if (node.kind !== 'list') {
    const profile = reader.word(node, 'profile', profiles);
    return profile === undefined ? undefined : [profile];
  }
  if (node.items.length === 0) return reader.problem(node.at, `profile is empty. Allowed: ${profiles.join(', ')}.`);
  const chosen = node.items.map((item) => {
    if (isUnset(item)) return reader.problem(item.at, `A profile is empty. Allowed: ${profiles.join(', ')}.`);
    return reader.word(item, 'profile', profiles);
  });
  return [...new Set(chosen.filter((profile) => profile !== undefined))];
}

function readVersion(reader: ValueReader, node: ConfigurationNode): number | undefined {
  const text = reader.text(node, 'pod-security-version');
  if (text === undefined) return undefined;
  const allowed = `latest, or v1.0 to v1.${newestPodSecurityVersion}`;
  return (
    parsePodSecurityVersion(text) ??
    reader.problem(node.at, `pod-security-version cannot be ${JSON.stringify(text)}. Allowed: ${allowed}.`)
  );
}
