import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/findings/tree.ts';
import { applyEdits } from '../../src/fixes/fix.ts';
import { judgePaths } from '../../src/judgement/judge.ts';
import { objectsOf } from '../../src/manifest/manifest-object.ts';
import { readDocument } from '../../src/manifest/read-document.ts';
import { podsOf } from '../../src/workload/pod.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

const folder = new URL('../../__fixtures__/workload/', import.meta.url).pathname;
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

function judged(text: string, changes: Parameters<typeof settings>[0] = {}) {
  return judgePaths(treeOf([{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]), settings(changes));
}

/** Every pod of a text: its kind and its containers with their types. */
function podNames(text: string): readonly string[] {
  const source = sourceOf({ kind: 'text', path: 'a.yaml', text, validUtf8: true });
  return source.documents.flatMap(({ span, index }) => {
    const read = readDocument(text, span, true);
    if (read.kind === 'unreadable') throw new Error(read.reason);
    return objectsOf(read.root, source, index, 'manifest').flatMap((object) =>
      podsOf(object).map(({ containers }) =>
        [object.kind, ...containers.map(({ name, type }) => (type === 'regular' ? name : `${name} (${type})`))].join(
          ' ',
        ),
      ),
    );
  });
}

test('the pods of real examples', () => {
  const found = Object.fromEntries(examples.map((file) => [file, podNames(readFileSync(join(folder, file), 'utf8'))]));
  expect(found).toEqual({
    'argo/clustertemplates.yaml': [
      'ClusterWorkflowTemplate main',
      'ClusterWorkflowTemplate main',
      'ClusterWorkflowTemplate main',
      'ClusterWorkflowTemplate main',
      'ClusterWorkflowTemplate main',
    ],
    'argo/container-set.yaml': ['Workflow a b c'],
    'argo/cron-workflow.yaml': ['CronWorkflow main'],
    'argo/dag-inline-workflow.yaml': ['Workflow main'],
    'argo/init-container.yaml': ['Workflow main hello (init)'],
    'argo/scripts-python.yaml': ['Workflow main', 'Workflow main'],
    'argo/sidecar-dind.yaml': ['Workflow main dind'],
    'argo/sidecar-nginx.yaml': ['Workflow main nginx'],
    'argo/template-defaults.yaml': ['Workflow main', 'Workflow main'],
    'keda/scaledjob.yaml': ['ScaledJob rabbitmq-client'],
    'knative/service-empty-dir.yaml': ['Service #0'],
    'kruise/advancedcronjob.yaml': ['AdvancedCronJob pi'],
    'kruise/broadcastjob.yaml': ['BroadcastJob pi'],
    'kruise/cloneset.yaml': ['CloneSet main'],
    'kubeflow/mpi.yaml': ['MPIJob mpi', 'MPIJob mpi'],
    'kubeflow/pytorch.yaml': ['PyTorchJob pytorch', 'PyTorchJob pytorch'],
    'kubeflow/tf.yaml': ['TFJob tensorflow'],
    'kuberay/ray-cluster.autoscaler.yaml': ['RayCluster ray-head', 'RayCluster ray-worker'],
    'kuberay/ray-job.sample.yaml': ['RayJob ray-head', 'RayJob ray-worker'],
    'kuberay/ray-service.yaml': ['RayService ray-head', 'RayService ray-worker'],
    'rollouts/rollout-canary.yaml': ['Rollout rollouts-demo'],
    'tekton/dind-sidecar.yaml': ['TaskRun client server'],
    'tekton/pipelinerun-with-pipelinespec-and-taskspec.yaml': [
      'PipelineRun echo',
      'PipelineRun echo',
      'PipelineRun echo',
    ],
    'tekton/run-steps-as-non-root.yaml': ['Task show-user-1001 show-user-2000'],
    'tekton/steptemplate-env-merge.yaml': ['TaskRun foo foobar bar qux-no-override qux-override'],
    'tekton/template-volume.yaml': ['TaskRun write read'],
  });
});

test.each(examples)('%s: its fixes cure what they say and leave a text that reads', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const before = judged(text);
  const after = judged(
    applyEdits(
      text,
      before.fixes.flatMap(({ edits }) => edits),
    ),
  );
  const cured = new Set(before.fixes.flatMap(({ cures }) => cures));
  expect(after.findings.filter(({ fingerprint }) => cured.has(fingerprint))).toEqual([]);
  expect(after.coverage.unread).toEqual([]);
});

/** `rule path` of the findings that a fix cures, and what the fix writes. */
function fixesOf(text: string, only: readonly string[]) {
  const { findings, fixes } = judged(text, { only: new Set(only) });
  const edits = fixes.flatMap((fix) => fix.edits);
  return { findings: findings.map(({ rule, path }) => `${rule} ${path.join('.')}`), after: applyEdits(text, edits) };
}

describe('Argo Workflows', () => {
  const workflow = (template: string, spec = '') =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata:\n  name: w\nspec:\n${spec}  templates:\n    - name: t\n${template}`;
  const container = '      container:\n        image: i\n';

  test('the pod’s fields of the workflow count, those of the template go before', () => {
    const text = workflow(
      `      securityContext:\n        runAsUser: 1000\n${container}`,
      '  hostNetwork: true\n  securityContext:\n    runAsUser: 0\n',
    );
    const { findings } = fixesOf(text, ['host-network', 'run-as-root-user', 'run-as-non-root']);
    expect(findings).toEqual(['host-network spec.hostNetwork']);
  });

  test('a workflow’s own bad value is told once, though two templates inherit it', () => {
    const text = `${workflow(container, '  securityContext:\n    runAsUser: 0\n')}    - name: u\n${container}`;
    expect(fixesOf(text, ['run-as-root-user']).findings).toEqual(['run-as-root-user spec.securityContext.runAsUser']);
  });

  test('templateDefaults reach below the container', () => {
    const text = workflow(
      container,
      '  templateDefaults:\n    container:\n      securityContext:\n        readOnlyRootFilesystem: true\n',
    );
    expect(fixesOf(text, ['read-only-root-filesystem']).findings).toEqual([]);
  });

  test('volumes of the workflow are the template’s as well', () => {
    const text = workflow(container, '  volumes:\n    - name: v\n      hostPath: {path: /etc}\n');
    expect(fixesOf(text, ['host-path']).findings).toEqual(['host-path spec.volumes.0.hostPath.path']);
  });

  test('the token stays: Argo’s executor needs it', () => {
    const { findings } = judged(workflow(container), { only: new Set(['service-account-token-automount']) });
    expect(findings.map(({ fix, fixRefusal }) => ({ fix, fixRefusal }))).toEqual([
      { fix: null, fixRefusal: expect.stringContaining('executor') },
    ]);
  });

  test('steps and resources run no container of the author’s', () => {
    expect(
      podNames(workflow('      resource:\n        action: create\n        manifest: |\n          kind: Pod\n')),
    ).toEqual([]);
  });

  test('a fix writes into the template and its container', () => {
    const { after } = fixesOf(workflow(container), ['run-as-non-root', 'privilege-escalation']);
    const own = '        securityContext:\n          allowPrivilegeEscalation: false\n';
    expect(after).toBe(workflow(`${container}${own}      securityContext:\n        runAsNonRoot: true\n`));
  });
});

describe('Tekton', () => {
  const task = (spec: string) => `apiVersion: tekton.dev/v1\nkind: Task\nmetadata:\n  name: t\nspec:\n${spec}`;

  test('a step inherits from the template and may say otherwise', () => {
    const text = task(
      '  stepTemplate:\n    securityContext:\n      privileged: true\n  steps:\n    - name: a\n      image: i\n    - name: b\n      image: i\n      securityContext:\n        privileged: false\n',
    );
    expect(fixesOf(text, ['privileged']).findings).toEqual(['privileged spec.stepTemplate.securityContext.privileged']);
  });

  test('a step of a StepAction has its rights from there', () => {
    expect(podNames(task('  steps:\n    - name: a\n      ref:\n        name: action\n'))).toEqual([]);
  });

  test('a task has no pod of its own to write to: container level only', () => {
    const { after } = fixesOf(task('  steps:\n    - name: a\n      image: i\n'), [
      'run-as-non-root',
      'service-account-token-automount',
    ]);
    expect(after).toBe(
      task('  steps:\n    - name: a\n      image: i\n      securityContext:\n        runAsNonRoot: true\n'),
    );
  });

  test('a run gives its pod template; what it says for one task goes before', () => {
    const text = `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata:
  name: r
spec:
  taskRunTemplate:
    serviceAccountName: builder
    podTemplate:
      hostNetwork: true
      automountServiceAccountToken: false
  taskRunSpecs:
    - pipelineTaskName: b
      podTemplate:
        hostNetwork: false
  pipelineSpec:
    tasks:
      - name: a
        taskSpec:
          steps:
            - name: s
              image: i
      - name: b
        taskSpec:
          steps:
            - name: s
              image: i
`;
    const rules = ['host-network', 'service-account-token-automount', 'default-service-account'];
    const { findings, after } = fixesOf(text, rules);
    expect(findings).toEqual(['host-network spec.taskRunTemplate.podTemplate.hostNetwork']);
    expect(after).not.toContain('hostNetwork: true');
  });

  test('a run without a pod template gets one', () => {
    const run =
      'apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata:\n  name: r\nspec:\n  taskSpec:\n    steps:\n      - name: s\n        image: i\n';
    const { after } = fixesOf(run, ['service-account-token-automount']);
    expect(after).toBe(`${run}  podTemplate:\n    automountServiceAccountToken: false\n`);
  });
});

test('no fix writes into a Windows pod what the API server refuses there', () => {
  const text =
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  os:\n    name: windows\n  containers:\n    - name: c\n      image: i\n';
  const { fixes, findings } = judged(text, { profiles: ['restricted'], podSecurityVersion: 24 });
  expect(findings.map(({ rule }) => rule)).toContain('seccomp-profile');
  const written = applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
  expect(written).not.toMatch(/seccompProfile|allowPrivilegeEscalation|capabilities/);
});

describe('kinds that the configuration declares', () => {
  const text = `apiVersion: example.com/v1
kind: Worker
metadata:
  name: w
spec:
  pool:
    metadata: {}
    pod:
      hostPID: true
      containers:
        - name: c
          image: i
`;

  test('the pod spec is looked for at the path, with full levels and fixes', () => {
    const declared = new Map([['example.com/v1 Worker', ['spec', 'pool', 'pod']]]);
    expect(judged(text).coverage.workloads).toBe(0);
    const { findings, fixes, coverage } = judged(text, { declared });
    expect(coverage.workloads).toBe(1);
    expect(findings.find(({ rule }) => rule === 'privilege-escalation')?.severity).toBe('error');
    const edits = fixes.flatMap((fix) => fix.edits);
    expect(applyEdits(text, edits)).toContain('      securityContext:\n        runAsNonRoot: true');
    expect(applyEdits(text, edits)).not.toContain('hostPID');
  });
});
