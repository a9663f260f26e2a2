import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeChanges } from '../../src/fixes/change-tree.ts';
import { editObject } from '../../src/fixes/edit-object.ts';
import { splitDocuments } from '../../src/manifest/documents.ts';
import { objectsOf } from '../../src/manifest/manifest-object.ts';
import type { Path, PathStep } from '../../src/manifest/place.ts';
import { readDocument } from '../../src/manifest/read-document.ts';
import { SourceText } from '../../src/manifest/source-text.ts';
import type { Change } from '../../src/rules/cure.ts';
import { podsOf } from '../../src/workload/pod.ts';
import { corpusFiles, corpusInput, hasCorpus } from '../corpus.ts';

const container: Path = ['spec', 'containers', 0];
const inContext = (...steps: PathStep[]): Path => [...container, 'securityContext', ...steps];
const set = (path: Path, value: Extract<Change, { op: 'set' }>['value']): Change => ({ op: 'set', path, value });
const remove = (path: Path): Change => ({ op: 'remove', path });
const append = (path: Path, value: string): Change => ({ op: 'append', path, value });

/** The text with the changes made in its first object, or the reason of the refusal. */
function edited(text: string, ...changes: readonly Change[]): string {
  const source = new SourceText('a.yaml', text);
  const slice = splitDocuments(text)[0];
  if (slice === undefined) throw new Error('no document');
  const read = readDocument(text, slice.span, true);
  const tree = mergeChanges(changes);
  if (read.kind === 'unreadable' || tree.kind === 'conflict') throw new Error('not readable');
  const root = objectsOf(read.root, source, 0, 'manifest')[0]?.root.node ?? read.root;
  const result = editObject(source, read.root, root, tree);
  if (result.kind === 'refused') return `refused: ${result.reason}`;
  return [...result.edits]
    .reverse()
    .reduce((at, edit) => at.slice(0, edit.start) + edit.text + at.slice(edit.end), text);
}

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n${spec}`;
const hardened = [set(inContext('allowPrivilegeEscalation'), false), set(inContext('capabilities', 'drop'), ['ALL'])];

const cases: readonly (readonly [string, string, readonly Change[], string])[] = [
  [
    'a missing context goes behind the image, before env',
    '  containers:\n    - name: c\n      image: i # pinned\n      env:\n        - {name: A, value: b}\n',
    hardened,
    '  containers:\n    - name: c\n      image: i # pinned\n      securityContext:\n        allowPrivilegeEscalation: false\n        capabilities:\n          drop: ["ALL"]\n      env:\n        - {name: A, value: b}\n',
  ],
  [
    'a sequence that is not indented, without a newline at the end',
    '  containers:\n  - name: c\n    image: i',
    hardened,
    '  containers:\n  - name: c\n    image: i\n    securityContext:\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: ["ALL"]',
  ],
  [
    'a partly written context keeps its comments',
    '  containers:\n  - name: c\n    image: i\n    securityContext: # ours\n      # never again\n      runAsUser: 7 # seven\n\n  # trailing\n',
    hardened,
    '  containers:\n  - name: c\n    image: i\n    securityContext: # ours\n      # never again\n      runAsUser: 7 # seven\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: ["ALL"]\n\n  # trailing\n',
  ],
  [
    'an empty flow map becomes a block',
    '  containers:\n  - name: c\n    securityContext: {} # todo\n    image: i\n',
    hardened,
    '  containers:\n  - name: c\n    securityContext: # todo\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: ["ALL"]\n    image: i\n',
  ],
  [
    'a null context',
    '  containers:\n  - name: c\n    securityContext: # todo\n    image: i\n',
    hardened,
    '  containers:\n  - name: c\n    securityContext: # todo\n      allowPrivilegeEscalation: false\n      capabilities:\n        drop: ["ALL"]\n    image: i\n',
  ],
  [
    'flow style stays flow style',
    '  containers: [{name: c, image: i, securityContext: {privileged: true}}]\n',
    [set(inContext('privileged'), false), ...hardened],
    '  containers: [{name: c, image: i, securityContext: {privileged: false, allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }}}]\n',
  ],
  [
    'a quoted list gets a quoted item',
    "  containers:\n  - name: c\n    securityContext:\n      capabilities:\n        drop:\n        - 'NET_RAW' # why\n",
    [append(inContext('capabilities', 'drop'), 'ALL')],
    "  containers:\n  - name: c\n    securityContext:\n      capabilities:\n        drop:\n        - 'NET_RAW' # why\n        - 'ALL'\n",
  ],
  [
    'a list item and a key go with their lines',
    '  hostNetwork: true # for now\n  # the app\n  containers:\n  - name: c\n    securityContext:\n      capabilities:\n        add:\n        - NET_ADMIN\n        - SYS_TIME\n        drop: [ALL]\n',
    [remove(['spec', 'hostNetwork']), remove(inContext('capabilities', 'add', 0))],
    '  # the app\n  containers:\n  - name: c\n    securityContext:\n      capabilities:\n        add:\n        - SYS_TIME\n        drop: [ALL]\n',
  ],
  [
    'items of a flow list go with one comma each',
    '  containers:\n  - name: c\n    securityContext: {capabilities: {add: [A, B, C, D]}}\n',
    [remove(inContext('capabilities', 'add', 1)), remove(inContext('capabilities', 'add', 3))],
    '  containers:\n  - name: c\n    securityContext: {capabilities: {add: [A, C]}}\n',
  ],
  [
    'the pod’s context stands above the containers and their comment',
    '  # the app\n  containers:\n  - name: c\n',
    [set(['spec', 'securityContext', 'seccompProfile', 'type'], 'RuntimeDefault')],
    '  # the app\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n  containers:\n  - name: c\n',
  ],
  [
    'the first key of a list item passes its place on',
    '  containers:\n  - securityContext: {}\n    name: c\n',
    [remove(inContext())],
    '  containers:\n  - name: c\n',
  ],
];

describe('edits keep every other byte', () => {
  test.each(cases)('%s', (_, before, changes, after) => {
    expect(edited(pod(before), ...changes)).toBe(pod(after));
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(edited(crlf(pod(before)), ...changes)).toBe(crlf(pod(after)));
    expect(edited(`\ufeff${pod(before)}`, ...changes)).toBe(`\ufeff${pod(after)}`);
  });

  test('JSON stays JSON, indented as it is', () => {
    const before = `{\n\t"apiVersion": "v1",\n\t"kind": "Pod",\n\t"spec": {\n\t\t"containers": [\n\t\t\t{\n\t\t\t\t"name": "c",\n\t\t\t\t"image": "i"\n\t\t\t}\n\t\t]\n\t}\n}\n`;
    const after = edited(before, ...hardened);
    expect(JSON.parse(after).spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(after).toContain(
      '\n\t\t\t\t"image": "i",\n\t\t\t\t"securityContext": {\n\t\t\t\t\t"allowPrivilegeEscalation": false,',
    );
  });

  test.each([
    [
      'an alias',
      '  x: &x {privileged: true}\n  containers:\n  - name: c\n    securityContext: *x\n',
      [set(inContext('privileged'), false)],
      'alias',
    ],
    [
      'an anchor in use',
      '  containers:\n  - name: c\n    securityContext: &x {privileged: true}\n  - {name: d, securityContext: *x}\n',
      [set(inContext('privileged'), false)],
      'anchor',
    ],
    [
      'a duplicate key',
      '  containers:\n  - name: c\n    securityContext: {privileged: true}\n    securityContext: {privileged: false}\n',
      hardened,
      'twice',
    ],
    ['explicit keys', '  containers:\n  - ? name\n    : c\n    ? image\n    : i\n', hardened, 'explicit'],
  ])('refuses %s', (_, spec, changes, reason) => {
    expect(edited(pod(spec), ...changes)).toMatch(new RegExp(`^refused: .*${reason}`));
  });

  test('writes beside a merge key what the merge brings', () => {
    const before = pod('  x: &x {privileged: true}\n  containers:\n  - name: c\n    securityContext:\n      <<: *x\n');
    const after = edited(before, set(inContext('privileged'), false));
    expect(after).toBe(`${before.trimEnd()}\n      privileged: false\n`);
  });
});

/** The object with the changes made, as plain data, by the dullest means: the oracle of the property below. */
function changed(object: unknown, changes: readonly Change[]): unknown {
  const root: unknown = JSON.parse(JSON.stringify(object ?? null));
  for (const change of changes) {
    let at = root as Record<PathStep, unknown>;
    const steps = change.op === 'append' ? change.path : change.path.slice(0, -1);
    for (const [index, step] of steps.entries()) {
      const isLast = index === steps.length - 1 && change.op === 'append';
      // The failsafe schema gives a null's characters.
      if (['', '~', 'null', undefined].includes(at[step] as string)) at[step] = isLast ? [] : {};
      at = at[step] as Record<PathStep, unknown>;
    }
    const last = change.path.at(-1) ?? '';
    if (change.op === 'set') at[last] = change.value;
    else if (change.op === 'remove') delete at[last];
    else if (Array.isArray(at)) at.push(change.value);
  }
  return root;
}

describe.skipIf(!hasCorpus)('edits of real files', () => {
  const texts = ['realworld', 'polaris', 'kics', 'kube-score'].flatMap((folder) =>
    corpusFiles(folder).map((path) => corpusInput(folder, path).text),
  );
  const targets = texts.flatMap((text) =>
    splitDocuments(text).flatMap(({ span }) => {
      const slice = text.slice(span.start, span.end);
      const source = new SourceText('a.yaml', slice);
      const read = readDocument(slice, { start: 0, end: slice.length }, true);
      if (read.kind === 'unreadable') return [];
      return objectsOf(read.root, source, 0, 'manifest').flatMap((object) =>
        podsOf(object).map((one) => ({ source, root: read.root, object, pod: one })),
      );
    }),
  );

  test('say what the changes say and nothing else, or are refused', () => {
    let made = 0;
    let refused = 0;
    const choice = fc.record({
      target: fc.nat(targets.length - 1),
      which: fc.nat(20),
      ops: fc.subarray(['escalation', 'readOnly', 'drop', 'nonRoot', 'seccomp', 'token'], { minLength: 1 }),
      ending: fc.constantFrom('as is', 'CRLF', 'no newline'),
    });
    fc.assert(
      fc.property(choice, ({ target, which, ops, ending }) => {
        const found = targets[target];
        const one = found?.pod.containers[which % Math.max(1, found.pod.containers.length)];
        if (found === undefined || one === undefined || found.object.root.parent !== undefined) return;
        const changes = ops.map((op): Change => {
          const context = [...one.field.path, 'securityContext'];
          if (op === 'escalation') return set([...context, 'allowPrivilegeEscalation'], false);
          if (op === 'readOnly') return set([...context, 'readOnlyRootFilesystem'], true);
          const drop = [...context, 'capabilities', 'drop'];
          if (op === 'drop')
            return one.securityContext.at(['capabilities', 'drop']).items().length > 0
              ? append(drop, 'ALL')
              : set(drop, ['ALL']);
          if (op === 'nonRoot') return set([...found.pod.securityContext.path, 'runAsNonRoot'], true);
          if (op === 'seccomp')
            return set([...found.pod.securityContext.path, 'seccompProfile', 'type'], 'RuntimeDefault');
          return set([...found.pod.spec.path, 'automountServiceAccountToken'], false);
        });
        const plain = found.source.text.replaceAll('\r\n', '\n');
        const text =
          ending === 'CRLF' ? plain.replaceAll('\n', '\r\n') : ending === 'no newline' ? plain.trimEnd() : plain;
        const after = edited(text, ...changes);
        if (after.startsWith('refused: ')) {
          refused += 1;
          return;
        }
        made += 1;
        const options = { schema: 'failsafe', merge: true, uniqueKeys: false } as const;
        const expected = changed(parse(text, options), changes);
        expect(JSON.parse(JSON.stringify(parse(after, options)))).toEqual(
          JSON.parse(JSON.stringify(expected), (_, value) => (typeof value === 'boolean' ? String(value) : value)),
        );
        if (ending === 'CRLF') expect(after.replaceAll('\r\n', '')).not.toContain('\n');
        if (ending === 'no newline') expect(after.endsWith('\n')).toBe(false);
      }),
      { numRuns: 1500, seed: 42 },
    );
    expect(made).toBeGreaterThan(1000);
    expect(refused / (made + refused)).toBeLessThan(0.02);
  });
});
