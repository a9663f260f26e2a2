import type { Field } from '../manifest/field.ts';
import type { Path } from '../manifest/place.ts';
import { capabilityMeaning, capabilityName } from './capability.ts';
import { type Change, type Cure, noCure, riskyCure } from './cure.ts';
import { report } from './report.ts';
import type { Report } from './rule.ts';
import type { Severity } from './severity.ts';
import { safeSysctlSince } from './sysctl.ts';
import { quoted, statement } from './wording.ts';

/**
 * Where an object that says what pods may ask for (a PodSecurityPolicy, an OpenShift SecurityContextConstraints) writes each
 * setting. Paths are from the object's root.
 */
export interface SettingPlaces {
  /** How messages call the object. */
  readonly what: string;
  readonly privileged: Path;
  readonly allowPrivilegeEscalation: Path;
  readonly readOnlyRootFilesystem: Path;
  readonly hostNamespaces: readonly { readonly path: Path; readonly phrase: string }[];
  readonly hostPorts: Path;
  readonly addedCapabilities: readonly Path[];
  readonly droppedCapabilities: Path;
  readonly procMountTypes: Path | undefined;
  readonly user: { readonly rule: Path; readonly ranges: readonly Path[] };
  readonly seLinuxRule: Path;
  readonly volumes: Path;
  readonly unsafeSysctls: Path;
  /** A level that goes before the rule's own for what is less than an error. */
  readonly seLinuxSeverity: Severity | undefined;
}

const caution =
  'Pods that ask for it are refused from then on; look at what uses this policy (the annotation on running pods, “unable to validate against any” in events).';

/** A report for every setting that lets pods ask for what the rules for pods forbid. */
export function weakSettings(root: Field, places: SettingPlaces): readonly Report[] {
  const { what } = places;
  const at = (path: Path) => root.at(path);
  const told: Report[] = [];
  const tell = (field: Field, lets: string, todo: string, cure: Cure, value?: string, severity?: Severity) => {
    const written = field.isAbsent ? `leaves ${quoted(String(field.path.at(-1)))} out` : `has ${statement(field)}`;
    told.push(
      report(field, {
        what: `The ${what} ${typeof field.step === 'number' ? `lists ${quoted(field.display)} in ${quoted(String(field.path.at(-2)))}` : written}, which lets pods ${lets}.`,
        why: 'It is the wall that is left when a manifest is not reviewed.',
        todo,
        cure,
        ...(value === undefined ? {} : { value }),
        ...(severity === undefined ? {} : { severity }),
      }),
    );
  };
  const set = (field: Field, title: string, value: boolean | string) =>
    riskyCure(title, caution, { op: 'set', path: field.path, value });
  const remove = (field: Field, title: string) => riskyCure(title, caution, { op: 'remove', path: field.path });

  const privileged = at(places.privileged);
  if (privileged.boolean === true || privileged.isPlaceholder)
    tell(privileged, 'be privileged', 'Set it to false.', set(privileged, 'Allow no privileged pods', false));
  const escalation = at(places.allowPrivilegeEscalation);
  if (escalation.boolean !== false)
    tell(
      escalation,
      'gain privileges by set-user-ID programs',
      'Set it to false.',
      set(escalation, 'Allow no privilege escalation', false),
    );
  const readOnly = at(places.readOnlyRootFilesystem);
  if (readOnly.boolean !== true)
    tell(
      readOnly,
      'write to their root filesystem',
      'Set it to true.',
      set(readOnly, 'Require a read-only root filesystem', true),
    );
  for (const { path, phrase } of places.hostNamespaces) {
    const field = at(path);
    if (field.boolean === true || field.isPlaceholder)
      tell(field, phrase, 'Set it to false.', set(field, `Allow no pods that ${phrase}`, false));
  }
  const ports = at(places.hostPorts);
  if (ports.boolean === true)
    tell(ports, 'open ports of the node', 'Set it to false.', set(ports, 'Allow no ports of the node', false));
  for (const range of ports.items()) {
    if (range.get('max').display === '0') continue;
    const text = `${range.get('min').display ?? '0'}-${range.get('max').display ?? '0'}`;
    tell(
      range.get('min').isAbsent ? range.get('max') : range.get('min'),
      'open ports of the node',
      'Remove the range.',
      remove(range, 'Allow no ports of the node'),
      text,
    );
  }
  for (const path of places.addedCapabilities) {
    for (const item of at(path).items()) {
      const name = capabilityName(item.display ?? '');
      if (name === 'NET_BIND_SERVICE') continue;
      const lets =
        name === '*' || name === 'ALL'
          ? 'have every capability'
          : `have ${quoted(name)}: ${capabilityMeaning(name) ?? 'a capability that is not needed'}`;
      tell(
        item,
        lets,
        'Remove the item.',
        remove(item, `Allow no ${name === '*' ? 'further capabilities' : name}`),
        name,
      );
    }
  }
  const drop = at(places.droppedCapabilities);
  if (!drop.items().some(({ string }) => string === 'ALL')) {
    const change: Change = drop.isList
      ? { op: 'append', path: drop.path, value: 'ALL' }
      : { op: 'set', path: drop.path, value: ['ALL'] };
    tell(
      drop,
      'keep the runtime’s default capabilities',
      'Add `ALL` to it.',
      riskyCure('Require pods to drop all capabilities', caution, change),
      'unset',
    );
  }
  for (const item of places.procMountTypes === undefined ? [] : at(places.procMountTypes).items()) {
    if (item.string === 'Default') continue;
    tell(
      item,
      'have an unmasked /proc',
      'Remove the item.',
      remove(item, 'Allow only the masked /proc'),
      item.display ?? '',
    );
  }
  told.push(...userReports(root, places));
  const seLinux = at(places.seLinuxRule);
  if (seLinux.string === 'RunAsAny' || seLinux.isPlaceholder)
    tell(
      seLinux,
      'choose any SELinux context',
      'Use `MustRunAs` with the options that confine containers.',
      noCure('the options depend on the nodes'),
      undefined,
      places.seLinuxSeverity,
    );
  for (const item of at(places.volumes).items()) {
    if (item.string !== '*' && item.string !== 'hostPath') continue;
    const isAny = item.string === '*';
    tell(
      item,
      isAny ? 'mount volumes of every type, the node’s paths too' : 'mount the node’s paths',
      isAny
        ? 'List the types that are needed: `configMap`, `downwardAPI`, `emptyDir`, `persistentVolumeClaim`, `projected`, `secret`.'
        : 'Remove the item.',
      isAny ? noCure('which types are needed is not known') : remove(item, 'Allow no paths of the node'),
      item.string,
    );
  }
  for (const item of at(places.unsafeSysctls).items()) {
    if (safeSysctlSince(item.string ?? '') !== undefined) continue;
    tell(
      item,
      'set kernel parameters that reach beyond them',
      'Remove the item.',
      noCure('which parameters are needed is not known'),
      item.display ?? '',
    );
  }
  return told;
}

/** The user's rule: only one that keeps user 0 out complies. */
function userReports(root: Field, { what, user }: SettingPlaces): readonly Report[] {
  const rule = root.at(user.rule);
  const text = rule.string;
  const ranges = user.ranges.flatMap((path) => {
    const field = root.at(path);
    return field.isList ? field.items() : field.isMap ? [field] : [];
  });
  const isRange = text === 'MustRunAs' || text === 'MustRunAsRange';
  const holdsRoot = (range: Field) => {
    const [min, single, maximum] = ['min', 'uid', 'uidRangeMin'].map((key) => range.get(key));
    const low = [min, single, maximum].find((field) => field?.isAbsent === false)?.integer;
    return low === 0n;
  };
  // Without ranges OpenShift takes those of the namespace, which hold no 0.
  if (text === 'MustRunAsNonRoot' || (isRange && !ranges.some(holdsRoot))) return [];
  const canSet = text === 'RunAsAny' || rule.isAbsent;
  return [
    report(rule, {
      what: rule.isAbsent
        ? `The ${what} has no rule for users, which lets pods run as root.`
        : isRange
          ? `The ${what} has ${statement(rule)} with a range that holds user 0, which lets pods run as root.`
          : `The ${what} has ${statement(rule)}, which lets pods run as root.`,
      why: 'It is the wall that is left when a manifest is not reviewed.',
      todo: isRange ? 'Start the range at 1 or above.' : 'Use `MustRunAsNonRoot`.',
      cure: canSet
        ? riskyCure('Require users that are not root', caution, {
            op: 'set',
            path: rule.path,
            value: 'MustRunAsNonRoot',
          })
        : noCure('which users are needed is not known'),
    }),
  ];
}
