import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TextFile } from '../src/findings/tree.ts';
import { judgePaths } from '../src/judgement/judge.ts';
import type { Judgement } from '../src/judgement/judgement.ts';
import { fileRole } from '../src/manifest/file-role.ts';
import { isKustomizationName, ownershipOf } from '../src/manifest/ownership.ts';
import { corpusFiles, corpusFolder, corpusInput, corpusRows, hasCorpus, treeOf } from './corpus.ts';
import { settings } from './settings.ts';

interface Row {
  readonly file: string;
  /** Kubernetes objects that PyYAML, another reader of YAML 1.1, finds; null where it cannot read the file. */
  readonly objects: number | null;
  readonly must?: string;
}

const rowOf = (row: unknown) => row as Row;
const isManifest = /\.(ya?ml|json)$/;

function judged(files: readonly TextFile[]): Judgement {
  return judgePaths(treeOf(files), settings({ profiles: ['guidance', 'restricted'], failOn: 'never', fixes: 'none' }));
}

describe.skipIf(!hasCorpus)('real files', () => {
  const projects = hasCorpus ? readdirSync(join(corpusFolder, 'realworld'), { withFileTypes: true }) : [];
  const folders = projects.filter((entry) => entry.isDirectory()).map(({ name }) => name);

  test.each(folders)('%s: every document is read or is a template, and only manifests are flagged', (project) => {
    const files = corpusFiles('realworld', isManifest)
      .filter((file) => file.startsWith(`${project}/`))
      .map((file) => corpusInput('realworld', file));
    const { coverage, failures, findings } = judged(files);
    expect(failures).toEqual([]);
    expect(coverage.unread.filter(({ code }) => code !== 'template' && code !== 'not-kubernetes')).toEqual([]);
    const paths = files.map(({ path }) => path);
    const ownership = ownershipOf(files, paths);
    const others = new Set(paths.filter((path) => !['manifest', 'patch'].includes(fileRole(path, ownership).kind)));
    expect(findings.filter(({ place }) => others.has(place.file))).toEqual([]);
  });

  test('as many objects are read of plain and rendered files as another reader finds', () => {
    const rows = corpusRows('realworld', 'manifest.jsonl', (row) => row as Row & { readonly kind: string });
    const wrong = rows.flatMap(({ file, objects, kind }) => {
      const isSource = kind === 'helm' || kind === 'kustomize' || isKustomizationName(file);
      if (isSource || objects === null || !isManifest.test(file)) return [];
      const { coverage } = judged([corpusInput('realworld', file)]);
      const isRead = coverage.documents === objects || (objects > 0 && coverage.documents > 0 && hasList(file));
      return isRead ? [] : [`${file}: ${coverage.documents} of ${objects}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** The items of a List are one document to us and objects to the other reader. */
function hasList(file: string): boolean {
  return /^\s*"?kind"?: *"?\w*List\b/m.test(corpusInput('realworld', file).text);
}

/** What must be found in a nasty file beyond its labels: findings of any rule, and unread documents, by their codes. */
interface Expected {
  readonly unread?: readonly string[];
  /** Nothing may be flagged at all. */
  readonly silent?: boolean;
  readonly workloads?: number;
}

/** One row for each line of expect.jsonl, in our words. Rules are tested by the labels (labels.test.ts). */
const nasty: Readonly<Record<string, Expected>> = {
  'big/crd-bundle-3mb.yaml': { workloads: 1 },
  'crafted/anchors-merge.yaml': { workloads: 1 },
  'crafted/billion-laughs.yaml': { unread: ['aliases'] },
  'crafted/bom.yaml': { workloads: 1 },
  'crafted/comments-only.yaml': { silent: true },
  'crafted/configmap-with-manifests.yaml': { workloads: 0 },
  'crafted/crlf.yaml': { workloads: 1 },
  'crafted/documents.yaml': { workloads: 2 },
  'crafted/duplicate-keys.yaml': { workloads: 1 },
  'crafted/empty.yaml': { silent: true },
  'crafted/envsubst.yaml': { workloads: 1 },
  'crafted/helm-template.yaml': { silent: true, unread: ['template'] },
  'crafted/helm-values.yaml': { silent: true },
  'crafted/jinja.yaml': { silent: true, unread: ['template'] },
  'crafted/latin1.yaml': { unread: ['not-utf8'] },
  'crafted/list.json': { workloads: 2 },
  'crafted/no-final-newline.yaml': { workloads: 1 },
  'crafted/not-kubernetes.yaml': { silent: true },
  'crafted/numbers.yaml': { workloads: 1 },
  'crafted/odd-path.yaml': { workloads: 1 },
  'crafted/odd-shapes.yaml': {},
  'crafted/quoted-keys.yaml': { workloads: 1 },
  'crafted/tab-indent.yaml': { unread: ['syntax'] },
  'crafted/yaml11-booleans.yaml': { workloads: 1 },
  'public/bom-chart/Chart.yaml': { silent: true },
  'public/capz-template.yaml': { workloads: 0 },
  'public/configmap-multi-dash.yaml': { workloads: 0 },
  'public/crlf-sysdig-daemonset.yaml': { workloads: 1 },
  'public/helm-rendered-empty-docs.yaml': { workloads: 1 },
  'public/kubespray-nodelocaldns-as.yml': { silent: true, unread: ['template'] },
  'public/kubespray-nodelocaldns.yml.j2': { silent: true },
  'public/local-path-storage.yaml': { workloads: 1 },
  'public/mongo-pod.json': { workloads: 1 },
  'public/null-list.yaml': { workloads: 0 },
  'public/openshift-template.json': {},
  'public/podtemplate-in-crd-instance.yaml': { workloads: 1 },
  'public/python-booleans.yaml': { workloads: 1 },
  'public/replicationcontroller.json': { workloads: 1 },
  'public/weird-list.yaml': { workloads: 0 },
  'public/ytt-deployments.yml': { workloads: 2 },
  'public/ytt-overlay.yml': { silent: true },
};

describe.skipIf(!hasCorpus)('nasty files', () => {
  const rows = hasCorpus ? corpusRows('nasty', 'expect.jsonl', rowOf) : [];

  test('each has a row here', () => {
    expect(rows.map(({ file }) => file).sort()).toEqual(Object.keys(nasty).sort());
  });

  test.each(rows.map(({ file, must }) => [file, must ?? ''] as const))('%s: %s', (file) => {
    const { unread, silent, workloads } = nasty[file] ?? {};
    const good: TextFile = { kind: 'text', path: 'zz-good.yaml', text: goodPod, validUtf8: true };
    const own = isManifest.test(file) ? [corpusInput('nasty', file)] : [];
    const { coverage, findings, failures } = judged([...own, good]);
    const told = findings.filter(({ place }) => place.file !== good.path);
    expect(failures).toEqual([]);
    // The other file is judged, whatever this one holds.
    expect(findings.some(({ place, rule }) => place.file === good.path && rule === 'host-pid')).toBe(true);
    expect([...new Set(coverage.unread.map(({ code }) => code))]).toEqual(unread ?? []);
    if (workloads !== undefined) expect(coverage.workloads - 1).toBe(workloads);
    if (silent === true) expect(told).toEqual([]);
    const isNoticed = unread !== undefined && silent !== true;
    expect(told.filter(({ rule }) => rule === 'unreadable-document')).toHaveLength(isNoticed ? 1 : 0);
  });
});

const goodPod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: good, namespace: shop}\nspec:\n  hostPID: true\n  containers: [{name: c, image: i}]\n';
