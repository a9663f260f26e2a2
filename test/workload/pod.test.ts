import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/fixes/fix.ts';
import { judgePaths } from '../../src/judgement/judge.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

function judged(text: string, path = 'a.yaml') {
  return judgePaths(treeOf([{ kind: 'text', path, text, validUtf8: true }]), settings());
}

const containers = 'containers: [{name: c, image: i}]';

describe('pods are found where each kind has them', () => {
  test.each([
    ['v1', 'Pod', `spec: {${containers}}`],
    ['v1', 'PodTemplate', `template: {spec: {${containers}}}`],
    ['v1', 'ReplicationController', `spec: {template: {spec: {${containers}}}}`],
    ['apps/v1', 'Deployment', `spec: {template: {spec: {${containers}}}}`],
    ['extensions/v1beta1', 'DaemonSet', `spec: {template: {spec: {${containers}}}}`],
    ['batch/v1', 'Job', `spec: {template: {spec: {${containers}}}}`],
    ['batch/v1beta1', 'CronJob', `spec: {jobTemplate: {spec: {template: {spec: {${containers}}}}}}`],
    ['apps.openshift.io/v1', 'DeploymentConfig', `spec: {template: {spec: {${containers}}}}`],
    ['argoproj.io/v1alpha1', 'Rollout', `spec: {template: {spec: {${containers}}}}`],
    ['serving.knative.dev/v1', 'Service', `spec: {template: {spec: {${containers}}}}`],
    ['serving.knative.dev/v1', 'Revision', `spec: {${containers}}`],
    ['keda.sh/v1alpha1', 'ScaledJob', `spec: {jobTargetRef: {template: {spec: {${containers}}}}}`],
    ['apps.kruise.io/v1alpha1', 'CloneSet', `spec: {template: {spec: {${containers}}}}`],
    ['v1', 'List', `items: [{apiVersion: v1, kind: Pod, spec: {${containers}}}]`],
    ['apps/v1', 'DeploymentList', `items: [{spec: {template: {spec: {${containers}}}}}]`],
  ])('%s %s', (apiVersion, kind, rest) => {
    const found = judged(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${rest}\n`);
    expect(found.coverage.workloads).toBe(1);
    expect(found.findings.find(({ rule }) => rule === 'privilege-escalation')?.severity).toBe('error');
  });

  test('a kind known by shape: a bad value counts in full, a missing field is a notice without fix', () => {
    const template = '{spec: {hostPID: true, containers: [{name: c, image: i}]}}';
    const { findings, fixes } = judged(
      `apiVersion: example.com/v1\nkind: Engine\nmetadata: {name: x}\nspec: {worker: {podTemplate: ${template}}}\n`,
    );
    expect(findings.find(({ rule }) => rule === 'host-pid')?.severity).toBe('error');
    expect(findings.find(({ rule }) => rule === 'privilege-escalation')?.severity).toBe('notice');
    expect(fixes).toEqual([]);
  });

  test.each(['CustomResourceDefinition', 'ConfigMap', 'Application'])('nothing in a %s is taken for a pod', (kind) => {
    const text = `apiVersion: example.com/v1\nkind: ${kind}\nmetadata: {name: x}\nspec: {template: {spec: {${containers}}}}\n`;
    expect(judged(text).coverage.workloads).toBe(0);
  });

  test('a fix writes only where the kind’s API has the field', () => {
    const text = `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata:\n  name: x\nspec:\n  template:\n    spec:\n      containers:\n        - name: c\n          image: i\n`;
    const after = applyEdits(
      text,
      judged(text).fixes.flatMap(({ edits }) => edits),
    );
    expect(after).toContain('          securityContext:\n            runAsNonRoot: true\n');
    expect(after).not.toContain('\n      securityContext:');
  });
});

describe('ownership goes before content', () => {
  const kustomization = {
    kind: 'text',
    path: 'app/kustomization.yaml',
    text: 'resources: [base.yaml]\npatches:\n  - path: patch.yaml\n  - path: json.yaml\n    target: {kind: Deployment, name: api}\n',
    validUtf8: true,
  } as const;
  const run = (path: string, text: string) =>
    judgePaths(treeOf([{ kind: 'text', path, text, validUtf8: true }, kustomization]), settings());

  test('a patch is judged for what it states, never for what it leaves out', () => {
    const text = `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          securityContext:\n            privileged: true\n`;
    expect(run('app/patch.yaml', text).findings.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['privileged', 10],
    ]);
  });

  test('a JSON patch is judged for the value that it writes', () => {
    const text = '- op: add\n  path: /spec/template/spec/hostNetwork\n  value: true\n';
    expect(run('app/json.yaml', text).findings.map(({ rule, place }) => [rule, place.line])).toEqual([
      ['host-network', 2],
    ]);
  });

  test('charts, values and kustomizations are listed as not rendered and never flagged', () => {
    const files = [
      kustomization,
      { kind: 'text', path: 'chart/Chart.yaml', text: 'apiVersion: v2\nname: chart\n', validUtf8: true },
      { kind: 'text', path: 'chart/values.yaml', text: 'securityContext: {privileged: true}\n', validUtf8: true },
      {
        kind: 'text',
        path: 'chart/templates/pod.yaml',
        text: 'apiVersion: v1\nkind: Pod\nspec: {hostPID: true}\n',
        validUtf8: true,
      },
    ] as const;
    const { findings, coverage, verdict } = judgePaths(treeOf(files), settings());
    expect(findings).toEqual([]);
    expect(coverage.rendered.map(({ root, renderer, status }) => [root, renderer, status])).toEqual([
      ['app', 'kustomize', 'not-rendered'],
      ['chart', 'helm', 'not-rendered'],
    ]);
    expect(verdict).toBe('pass');
  });

  test('committed output is checked, names its source and gets no fix', () => {
    const output =
      '---\n# Source: web/templates/pod.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {hostPID: true, containers: []}\n';
    const files = [
      { kind: 'text', path: 'rendered/web.yaml', text: output, validUtf8: true },
      { kind: 'text', path: 'charts/web/Chart.yaml', text: 'name: web\n', validUtf8: true },
      { kind: 'text', path: 'charts/web/templates/pod.yaml', text: '{{ x }}\n', validUtf8: true },
    ] as const;
    const { findings, fixes } = judgePaths(treeOf(files), settings());
    expect(fixes).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'host-pid')).toMatchObject({
      origin: { renderer: 'committed', root: 'charts/web', template: { file: 'charts/web/templates/pod.yaml' } },
      fixRefusal: expect.stringContaining('charts/web/templates/pod.yaml'),
    });
  });
});
