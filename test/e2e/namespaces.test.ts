import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, openPullRequest } from '../hub/scenario.ts';
import { runAction } from '../runner/run-action.ts';

const fixtures = join(import.meta.dirname, '../../__fixtures__/pull-requests');

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly status: string;
}

/** Runs the bundled action on a pull request of the fixtures. */
async function review(name: string) {
  const folder = join(fixtures, name);
  const pr = await openPullRequest({ base: filesOf(join(folder, 'base')), head: filesOf(join(folder, 'head')) });
  try {
    const run = await runAction(pr);
    if (run.report === undefined) throw new Error(run.log);
    const report = JSON.parse(run.report);
    const findings: readonly Told[] = report.findings;
    const introduced = findings.filter(({ status }) => status === 'introduced');
    return {
      code: run.code,
      report,
      told: introduced.map(({ severity, rule, file, line }) => `${severity} ${rule} ${file}:${line}`),
      summary: run.summary,
    };
  } finally {
    await pr.close();
  }
}

describe.concurrent('a change of namespaces, accounts and walls', () => {
  it('tells a new binding and what its account can do now', async () => {
    const { code, told, summary, report } = await review('new-role-binding');
    expect(code).toBe(1);
    expect(told).toEqual(['error rbac-privileged-binding apps/api/rbac.yaml:12']);
    expect(summary).toContain(
      'The account `shop/api` can now do what the ClusterRole `edit` allows in `shop` (read Secrets, run commands in pods',
    );
    // The token of the untouched Deployment is legitimate now.
    expect(report.fixed).toMatchObject([{ rule: 'service-account-token-automount', file: 'apps/api/deployment.yaml' }]);
    expect(report.privileges.gained).toMatchObject([{ account: 'shop/api', container: null, what: 'rights' }]);
  });

  it('tells a removed binding at its line, for the untouched workload that no longer uses its token', async () => {
    const { told, summary } = await review('removed-binding');
    expect(told).toEqual(['warning service-account-token-automount apps/api/rbac.yaml:12']);
    expect(summary).toContain('The account `shop/api` can no longer do what the ClusterRole `view` allows in `shop`');
  });

  it('tells a lowered level first, and suggests the old one', async () => {
    const { told, summary, report } = await review('lowered-enforce-label');
    expect(told).toEqual(['error pod-security-label-weakened cluster/shop/namespace.yaml:6']);
    expect(summary.indexOf('This change weakens what is enforced')).toBeLessThan(summary.indexOf('| Level |'));
    expect(report.fixes).toMatchObject([
      { edits: [{ text: expect.stringContaining('restricted'), file: 'cluster/shop/namespace.yaml' }] },
    ]);
  });

  it('tells a raised level that refuses an untouched workload', async () => {
    const { code, told } = await review('raised-enforce-label');
    expect(code).toBe(1);
    expect(told).toEqual(['error pod-security-admission cluster/shop/namespace.yaml:6']);
  });

  it('tells a second application at the workload that brings it, and draws both', async () => {
    const { told, summary, report } = await review('second-application');
    expect(told).toEqual(['warning namespace-mixed-applications apps/ledger/deployment.yaml:4']);
    expect(summary).toContain('```mermaid\nflowchart LR\n');
    expect(report.namespaces).toMatchObject([
      {
        name: 'shop',
        applications: [
          { name: 'api', by: 'app' },
          { name: 'ledger', by: 'app' },
        ],
        strictest: 'restricted',
        enforced: { level: 'restricted', version: 'latest' },
        defaultDeny: { ingress: true, egress: false },
      },
    ]);
    expect(report.plan).toEqual({ shop: ['api', 'ledger'] });
  });

  it('tells a deleted network policy and offers it as a new file', async () => {
    const { told, summary } = await review('deleted-network-policy');
    expect(told).toEqual(['warning namespace-default-deny cluster/shop/namespace.yaml:4']);
    expect(summary).toContain('+++ b/cluster/shop/default-deny.yaml');
  });

  it('tells a constraint that only logs from now on', async () => {
    const { told } = await review('weakened-constraint');
    expect(told).toEqual([
      'warning gatekeeper-constraint cluster/policies/privileged.yaml:6',
      'warning validating-admission-weakened cluster/policies/privileged.yaml:6',
    ]);
  });
});
