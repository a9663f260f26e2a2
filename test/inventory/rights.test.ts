import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows, haveSameRights, type Right } from '../../src/inventory/policy-rule.ts';
import { addedRights } from '../../src/inventory/rights-change.ts';
import { privilegedRisks, unsafeToShare } from '../../src/inventory/rights-risk.ts';
import { rightsText } from '../../src/inventory/rights-text.ts';
import { wellKnownRole } from '../../src/inventory/well-known-roles.ts';

function right(given: Partial<Right>): Right {
  return { verbs: ['get'], apiGroups: [''], resources: ['pods'], names: [], urls: [], scope: 'shop', ...given };
}

describe('what a rule allows', () => {
  const exec = { verb: 'create', group: '', resource: 'pods/exec' };
  test.each([
    [right({ verbs: ['create'], resources: ['*'] }), true],
    [right({ verbs: ['create'], resources: ['*/exec'] }), true],
    [right({ verbs: ['*'], resources: ['pods/exec'], apiGroups: ['*'] }), true],
    [right({ verbs: ['create'], resources: ['pods'] }), false],
    [right({ verbs: ['create'], resources: ['pods/*'] }), false],
    [right({ verbs: ['get'], resources: ['pods/exec'] }), false],
    [right({ verbs: ['create'], resources: ['pods/exec'], apiGroups: ['apps'] }), false],
    [right({ verbs: ['create'], resources: ['pods/exec'], names: ['one'] }), false],
  ])('%j on pods/exec: %s', (rule, expected) => {
    expect(allows(rule, exec)).toBe(expected);
  });
});

const texts = (...items: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 3 });
const rights = fc.array(
  fc.record({
    verbs: texts('get', 'list', 'create', '*'),
    apiGroups: texts('', 'apps', '*'),
    resources: texts('pods', 'secrets', 'pods/exec', '*', '*/exec'),
    names: fc.constantFrom([], ['a']),
    urls: fc.constant([]),
    scope: fc.constantFrom('shop', 'cluster'),
  }),
  { maxLength: 4 },
);

describe('rights as sets', () => {
  test('do not depend on how rules are split or ordered', () => {
    fc.assert(
      fc.property(rights, (all) => {
        const split = all.flatMap((one) => one.verbs.map((verb) => ({ ...one, verbs: [verb] }))).reverse();
        expect(haveSameRights([all, split])).toBe(true);
      }),
    );
  });

  test('nothing is added by what was there, and all that is added is new', () => {
    fc.assert(
      fc.property(rights, rights, (before, after) => {
        expect(addedRights(after, after)).toEqual([]);
        expect(addedRights([...before, ...after], after)).toEqual([]);
        const added = addedRights(before, after);
        expect(addedRights([...before, ...added], after)).toEqual([]);
        expect(addedRights(after, added)).toEqual([]);
      }),
    );
  });

  test('a cluster-wide right covers one of a namespace', () => {
    expect(addedRights([right({ scope: 'cluster' })], [right({})])).toEqual([]);
    expect(addedRights([right({})], [right({ scope: 'cluster' })])).toEqual([right({ scope: 'cluster' })]);
  });
});

describe('roles of Kubernetes itself', () => {
  const resources = (name: string, version: number) =>
    (wellKnownRole(name, version) ?? []).flatMap((rule) => rule.resources);

  test('are known by version', () => {
    expect(resources('view', 36)).toContain('pods');
    expect(resources('view', 36)).not.toContain('secrets');
    expect(resources('edit', 36)).toContain('secrets');
    expect(wellKnownRole('cluster-admin', 30)?.[0]).toMatchObject({ verbs: ['*'], apiGroups: ['*'], resources: ['*'] });
    // Endpoints left `edit` with v1.22 (CVE-2021-25740).
    const writesEndpoints = (version: number) =>
      (wellKnownRole('edit', version) ?? []).some((rule) =>
        allows(rule, { verb: 'update', group: '', resource: 'endpoints' }),
      );
    expect([writesEndpoints(20), writesEndpoints(24)]).toEqual([true, false]);
    expect(wellKnownRole('system:node', 36)).toBeDefined();
    expect(wellKnownRole('toString', 36)).toBeUndefined();
  });

  test('admin is privileged everywhere, view nowhere', () => {
    expect(privilegedRisks(wellKnownRole('view', 36) ?? [], true)).toEqual([]);
    expect(privilegedRisks(wellKnownRole('admin', 36) ?? [], true).map(({ what }) => what)).toContain('secrets');
    expect(privilegedRisks(wellKnownRole('cluster-admin', 36) ?? [], false)).toMatchObject([{ what: 'everything' }]);
  });
});

test('what is not safe to share', () => {
  expect(unsafeToShare([right({})])).toEqual([]);
  expect(unsafeToShare([right({ resources: ['secrets'] })])).toEqual(['reading Secrets']);
  expect(unsafeToShare([right({ verbs: ['*'] })])).toEqual(['wildcards']);
  expect(
    unsafeToShare([right({ verbs: ['bind'], apiGroups: ['rbac.authorization.k8s.io'], resources: ['clusterroles'] })]),
  ).toEqual(['`bind`']);
});

test('rights as a reader says them', () => {
  expect(rightsText([])).toBe('has no rights');
  expect(rightsText([right({ verbs: ['get', 'list', 'watch'] })])).toBe('can get, list and watch `pods` in `shop`');
  expect(
    rightsText([right({ apiGroups: ['apps'], resources: ['deployments'], scope: 'cluster', names: ['api'] })]),
  ).toBe('can get `deployments.apps` named `api` everywhere');
});
