import type { Fact } from '../inventory/fact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { isKnownNamespace } from '../inventory/namespace-key.ts';
import type { Field } from '../manifest/field.ts';
import type { ManifestObject } from '../manifest/manifest-object.ts';
import { capabilityName } from './capability.ts';
import { type Change, type Cure, noCure, riskyCure } from './cure.ts';
import { exampleConstraint } from './example-constraint.ts';
import { report, violation } from './report.ts';
import type { InventoryRule, Report } from './rule.ts';
import { safeSysctlSince } from './sysctl.ts';
import { listed, quoted, resourceName, statement } from './wording.ts';

const caution =
  'Pods that ask for it are refused from then on (“admission webhook validation.gatekeeper.sh denied the request”).';

export const gatekeeperConstraint: InventoryRule = {
  id: 'gatekeeper-constraint',
  subject: 'inventory',
  severity: 'error',
  summary: 'A Gatekeeper constraint lets pods have what they must not',
  control: null,
  causes: ['Namespace', '*'],

  concerns: (fact) => fact.kind === 'policy' && fact.objectKind.startsWith('K8sPSP'),

  check(object, { repository: { inventory } }, _pods, fact) {
    if (fact.kind !== 'policy' || !object.kind.startsWith('K8sPSP')) return [];
    const parameters = object.root.at(['spec', 'parameters']);
    const own = Object.hasOwn(checks, object.kind) ? (checks[object.kind]?.(parameters) ?? []) : [];
    return [...own, ...exemptions(parameters), ...actionReports(object), ...excluded(object, fact, inventory)];
  },

  documentation: {
    guidance:
      'Set by security context, enforced by PodSecurityPolicy (old clusters), Pod Security Admission or OPA Gatekeeper.',
    details:
      'Looked at are constraints of the Gatekeeper library’s kinds `K8sPSP*`: parameters that let pods have what the rules for pods forbid (capabilities, users, the node’s network and ports, /proc, SELinux, seccomp and AppArmor profiles, sysctls, volumes, the node’s paths) and exempted images `*` are errors; an `enforcementAction` other than `deny` is a warning; a `match` that leaves out the namespace of a workload among the files is a notice. Constraint templates of your own are not known.',
    breaks:
      'Pods that ask for what is no longer allowed are refused by the webhook; `kubectl describe` of their ReplicaSet shows the constraint.',
    elsewhere: ['No other tool reads constraints; `gator test` runs them.'],
    violates: exampleConstraint('K8sPSPCapabilities', 'allowedCapabilities: ["*"]\nrequiredDropCapabilities: [ALL]'),
    complies: exampleConstraint('K8sPSPCapabilities', 'requiredDropCapabilities: [ALL]'),
    references: {
      links: [
        'https://open-policy-agent.github.io/gatekeeper-library/website/',
        'https://open-policy-agent.github.io/gatekeeper/website/docs/howto/',
      ],
    },
  },
};

/** What each kind's parameters allow. Source: github.com/open-policy-agent/gatekeeper-library, library/pod-security-policy. */
const checks: Readonly<Record<string, (parameters: Field) => readonly Report[]>> = {
  K8sPSPAllowedUsers: (parameters) => {
    const rule = parameters.at(['runAsUser', 'rule']);
    const ranges = parameters.at(['runAsUser', 'ranges']).items();
    if (rule.string === 'RunAsAny') {
      const cure = riskyCure('Require users that are not root', caution, {
        op: 'set',
        path: rule.path,
        value: 'MustRunAsNonRoot',
      });
      return [weak(rule, `has ${statement(rule)}`, 'run as root', 'Use `MustRunAsNonRoot`.', cure)];
    }
    if (rule.string !== 'MustRunAs') return [];
    return ranges
      .filter((range) => range.get('min').integer === 0n)
      .map((range) =>
        weak(
          range.get('min'),
          'has a range that holds user 0',
          'run as root',
          'Start the range at 1 or above.',
          noCure('which users are needed is not known'),
        ),
      );
  },
  K8sPSPCapabilities: (parameters) => {
    const allowed = parameters
      .get('allowedCapabilities')
      .items()
      .filter(({ display }) => capabilityName(display ?? '') !== 'NET_BIND_SERVICE')
      .map((item) => weakItem(item, item.string === '*' ? 'add every capability' : `add ${quoted(item.display)}`));
    const drop = parameters.get('requiredDropCapabilities');
    if (drop.items().some(({ string }) => string === 'ALL')) return allowed;
    const change: Change = drop.isList
      ? { op: 'append', path: drop.path, value: 'ALL' }
      : { op: 'set', path: drop.path, value: ['ALL'] };
    const cure = riskyCure('Require pods to drop all capabilities', caution, change);
    const missing = 'does not list `ALL` in `requiredDropCapabilities`';
    return [
      ...allowed,
      weak(drop, missing, 'keep the runtime’s default capabilities', 'Add `ALL` to it.', cure, 'unset'),
    ];
  },
  K8sPSPHostNetworkingPorts: (parameters) => {
    const network = parameters.get('hostNetwork');
    const max = parameters.get('max');
    return [
      ...(network.boolean === true ? [flag(network, 'use the node’s network')] : []),
      ...((max.integer ?? 0n) > 0n
        ? [
            weak(
              max,
              `has ${statement(max)}`,
              'open ports of the node',
              'Set `min` and `max` to 0.',
              noCure('which ports are needed is not known'),
            ),
          ]
        : []),
    ];
  },
  K8sPSPHostNamespace: () => [],
  K8sPSPProcMount: (parameters) => {
    const field = parameters.get('procMount');
    if (field.string?.toLowerCase() !== 'unmasked') return [];
    const cure = riskyCure('Allow only the masked /proc', caution, { op: 'set', path: field.path, value: 'Default' });
    return [weak(field, `has ${statement(field)}`, 'have an unmasked /proc', 'Set it to `Default`.', cure)];
  },
  K8sPSPSELinuxV2: (parameters) =>
    parameters
      .get('allowedSELinuxOptions')
      .items()
      .flatMap((item) => {
        const types = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
        const wrong = ['type', 'user', 'role']
          .map((key) => item.get(key))
          .filter((field) => {
            const text = field.display ?? '';
            return field.step === 'type' ? !types.includes(text) : text !== '';
          });
        return wrong.map((field) =>
          weak(
            field,
            `has ${statement(field)}`,
            'leave the confinement of containers',
            'Remove it.',
            noCure('the options depend on the nodes'),
            field.display ?? '',
          ),
        );
      }),
  K8sPSPSeccomp: (parameters) => profiles(parameters, 'allowedProfiles', 'run without a filter of system calls'),
  K8sPSPSeccompV2: (parameters) => profiles(parameters, 'allowedProfiles', 'run without a filter of system calls'),
  K8sPSPAppArmor: (parameters) => profiles(parameters, 'allowedProfiles', 'run without AppArmor'),
  K8sPSPForbiddenSysctls: (parameters) =>
    parameters
      .get('allowedSysctls')
      .items()
      .filter(({ string }) => safeSysctlSince(string ?? '') === undefined)
      .map((item) => weakItem(item, 'set kernel parameters that reach beyond them')),
  K8sPSPVolumeTypes: (parameters) =>
    parameters
      .get('volumes')
      .items()
      .filter(({ string }) => string === '*' || string === 'hostPath')
      .map((item) => weakItem(item, item.string === '*' ? 'mount volumes of every type' : 'mount the node’s paths')),
  K8sPSPHostFilesystem: (parameters) =>
    parameters
      .get('allowedHostPaths')
      .items()
      .map((item) => {
        const prefix = item.get('pathPrefix');
        return weak(
          prefix,
          `allows ${quoted(prefix.display)}`,
          'mount that path of the node',
          'Remove the item.',
          noCure('who needs the path is not known'),
          prefix.display ?? '',
        );
      }),
};

function profiles(parameters: Field, key: string, lets: string): readonly Report[] {
  return parameters
    .get(key)
    .items()
    .filter(({ string }) => string === '*' || string?.toLowerCase() === 'unconfined')
    .map((item) => weakItem(item, lets));
}

function exemptions(parameters: Field): readonly Report[] {
  return parameters
    .get('exemptImages')
    .items()
    .filter(({ string }) => string === '*')
    .map((item) => weakItem(item, 'do as they like, whatever their image'));
}

function flag(field: Field, lets: string): Report {
  const cure = riskyCure(`Allow no pods that ${lets}`, caution, { op: 'set', path: field.path, value: false });
  return weak(field, `has ${statement(field)}`, lets, 'Set it to false.', cure);
}

/** Lists that allow more when they are gone than when they name something. */
const neverEmpty: readonly string[] = ['volumes', 'allowedProfiles', 'allowedSysctls'];

function weakItem(item: Field, lets: string): Report {
  const text = item.display ?? '';
  const list = String(item.path.at(-2));
  const isLast = neverEmpty.includes(list) && item.parent?.items().length === 1;
  const cure = isLast
    ? noCure('nothing would be left in the list, and what is needed is not known')
    : riskyCure(`Take ${text === '*' ? 'the wildcard' : text} out`, caution, { op: 'remove', path: item.path });
  return weak(item, `lists ${quoted(text)} in ${quoted(list)}`, lets, 'Remove the item.', cure, text);
}

function weak(field: Field, has: string, lets: string, todo: string, cure: Cure, value?: string): Report {
  return report(field, {
    what: `The constraint ${has}, which lets pods ${lets}.`,
    why: 'It is the wall that is left when a manifest is not reviewed.',
    todo,
    cure,
    ...(value === undefined ? {} : { value }),
  });
}

/** Source: Gatekeeper documentation, "Handling Constraint Violations": `deny` is the default; `scoped` names actions by place. */
function actionReports({ root }: ManifestObject): readonly Report[] {
  const action = root.at(['spec', 'enforcementAction']);
  const scoped = root.at(['spec', 'scopedEnforcementActions']).items();
  const denies = scoped.some((item) => item.get('action').string === 'deny');
  if (action.isAbsent || action.string === 'deny' || (action.string === 'scoped' && denies)) return [];
  return [
    report(action, {
      what: `The constraint has ${statement(action)}, so what breaks it is told and not refused.`,
      why: 'A wall that only writes to a log keeps nobody out.',
      todo: 'Set it to `deny` once nothing breaks it any more.',
      severity: 'warning',
      cure: riskyCure('Let the constraint deny', caution, { op: 'set', path: action.path, value: 'deny' }),
    }),
  ];
}

/** Namespaces with workloads among the files that `match` leaves out. Source: Gatekeeper documentation, "The match field". */
function excluded({ root }: ManifestObject, _fact: Fact, inventory: Inventory): readonly Report[] {
  const match = root.at(['spec', 'match']);
  const excludes = match.get('excludedNamespaces').items();
  const only = match.get('namespaces').items();
  const told: Report[] = [];
  for (const namespace of inventory.namespaces.filter(isKnownNamespace)) {
    const [workload] = inventory.workloadsIn(namespace);
    if (workload === undefined) continue;
    const by = excludes.find(({ string }) => string !== undefined && globMatches(string, namespace));
    const isLeftOut = only.length > 0 && !only.some(({ string }) => globMatches(string ?? '', namespace));
    if (by === undefined && !isLeftOut) continue;
    told.push(
      violation(by ?? match.get('namespaces'), {
        what: `The constraint leaves out the namespace ${quoted(namespace)}, in which ${listed(inventory.workloadsIn(namespace).slice(0, 3).map(resourceName))} run${inventory.workloadsIn(namespace).length === 1 ? 's' : ''}.`,
        why: 'There nothing refuses what the constraint forbids.',
        todo: 'Take the namespace in, unless its workloads need what the constraint forbids.',
        severity: 'notice',
        value: `excluded ${namespace}`,
        isAbsence: false,
        cure: noCure('whether the workloads need it is not known'),
      }),
    );
  }
  return told;
}

/** `*` at the start or the end. Source: gatekeeper pkg/wildcard/wildcard.go. */
function globMatches(pattern: string, name: string): boolean {
  const [starts, ends] = [pattern.startsWith('*'), pattern.endsWith('*')];
  const middle = pattern.slice(starts ? 1 : 0, ends ? -1 : undefined);
  if (pattern === '*') return true;
  if (starts && ends) return name.includes(middle);
  if (starts) return name.endsWith(middle);
  return ends ? name.startsWith(middle) : name === pattern;
}
