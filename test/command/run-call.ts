import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommand } from '../../src/command/run-command.ts';

export interface CallResult {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a call of the command in a folder, without a terminal. */
export async function runCall(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CallResult> {
  let out = '';
  let error = '';
  const status = await runCommand(words, folder, {
    isTerminal: false,
    isErrorTerminal: false,
    columns: undefined,
    environment,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { status, out, error };
}

/** A temporary folder with files by path, removed after the test. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'command-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A pod with one container that does not say `allowPrivilegeEscalation`; everything else complies. */
export const weakPod = `apiVersion: v1
kind: Pod
metadata:
  name: weak
  namespace: shop
spec:
  automountServiceAccountToken: false
  serviceAccountName: weak
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/app:1.0.0
      securityContext:
        readOnlyRootFilesystem: true
        capabilities:
          drop: [ALL]
`;

export const goodPod = weakPod
  .replace('name: weak\n', 'name: good\n')
  .replace('        readOnly', '        allowPrivilegeEscalation: false\n        readOnly');
