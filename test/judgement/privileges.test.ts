import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRange } from '../../src/judgement/judge.ts';
import { privilegeSentences } from '../../src/plan/privilege-text.ts';
import { treeOf } from '../corpus.ts';
import { settings } from '../settings.ts';

const confined =
  'allowPrivilegeEscalation: false, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}';

interface PodText {
  readonly spec?: string;
  readonly context?: string;
  readonly container?: string;
}

function pod({ spec = '', context = confined, container = '' }: PodText = {}, name = 'api'): string {
  return `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop}
spec:
  ${spec}
  automountServiceAccountToken: false
  containers:
    - name: app
      image: i
      securityContext: {${context}}
      ${container}
`;
}

function changes(base: string | null, head: string | null) {
  const tree = (text: string | null) =>
    treeOf(text === null ? [] : [{ kind: 'text', path: 'a.yaml', text, validUtf8: true }]);
  const range = { base: tree(base), head: tree(head), renames: new Map(), baseCommit: 'b', headCommit: 'h' };
  return judgeRange(range, settings({ fixes: 'none' })).privileges;
}

const sentences = (base: string | null, head: string | null) => privilegeSentences(changes(base, head));

describe('privileges that a change gives and takes', () => {
  test('a sentence for the pod and one for each container', () => {
    const head = pod({
      spec: 'hostNetwork: true',
      context:
        'privileged: true, capabilities: {add: [CAP_NET_ADMIN], drop: [ALL]}, allowPrivilegeEscalation: false, runAsNonRoot: true, readOnlyRootFilesystem: true, seccompProfile: {type: RuntimeDefault}',
    });
    expect(sentences(pod(), head)).toEqual([
      '`shop/api` gains the node’s network.',
      '`shop/api` container `app` gains full privileges and `NET_ADMIN`.',
    ]);
    expect(sentences(head, pod())).toEqual([
      '`shop/api` drops the node’s network.',
      '`shop/api` container `app` drops full privileges and `NET_ADMIN`.',
    ]);
  });

  test('what nothing forbids any longer is gained, where it stands', () => {
    const head = pod({ context: confined.replace('allowPrivilegeEscalation: false, ', '') });
    expect(changes(pod(), head).gained).toEqual([
      expect.objectContaining({
        what: 'privilege-escalation',
        before: null,
        after: 'true',
        container: { name: 'app', type: 'regular' },
        place: expect.objectContaining({ file: 'a.yaml', line: 10 }),
      }),
    ]);
  });

  test('of a new workload only what it asks for is told; a workload that is gone drops nothing', () => {
    const bare = pod({ context: '', spec: 'hostPID: true', container: 'ports: [{containerPort: 80, hostPort: 80}]' });
    expect(sentences(null, bare)).toEqual([
      '`shop/api` gains the node’s processes.',
      '`shop/api` container `app` gains port 80 of the node.',
    ]);
    expect(sentences(bare, null)).toEqual([]);
  });

  test('of a new container in a workload only what it asks for is told', () => {
    const more = pod()
      .trimEnd()
      .concat('\n    - name: debug\n      image: i\n      securityContext: {privileged: true}\n');
    expect(sentences(pod(), more)).toEqual(['`shop/api` container `debug` gains full privileges.']);
  });

  test('a volume of the node, and user 0 by the pod', () => {
    const spec = 'volumes: [{name: v, hostPath: {path: /etc}}]\n  securityContext: {runAsUser: 0}';
    expect(sentences(pod(), pod({ spec }))).toEqual([
      '`shop/api` gains the node’s path `/etc`.',
      '`shop/api` container `app` gains user 0.',
    ]);
  });

  test('the same on both sides gains nothing, and turned sides turn gains and drops', () => {
    const context = fc.subarray([
      'privileged: true',
      'allowPrivilegeEscalation: false',
      'runAsNonRoot: true',
      'runAsUser: 0',
      'readOnlyRootFilesystem: true',
      'procMount: Unmasked',
      'capabilities: {add: [NET_ADMIN, SYS_TIME]}',
    ]);
    const spec = fc.constantFrom('', 'hostNetwork: true', 'hostPID: true', 'hostIPC: true');
    const text = fc.tuple(spec, context).map(([own, fields]) => pod({ spec: own, context: fields.join(', ') }));
    const named = (list: ReturnType<typeof changes>['gained']) =>
      list.map(({ what, before, after, phrase }) => [what, before ?? after, phrase].join());
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(changes(a, a)).toEqual({ gained: [], dropped: [] });
        const there = changes(a, b);
        const back = changes(b, a);
        expect(named(there.gained).sort()).toEqual(named(back.dropped).sort());
        expect(named(there.dropped).sort()).toEqual(named(back.gained).sort());
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
