import type { Change } from '../change/change.ts';
import { ChangeError } from '../change/change-error.ts';
import { openRemoteChange } from '../change/remote-change.ts';
import type { Client } from '../posting/client.ts';
import { readMergeBase } from '../posting/pull-request.ts';
import { refusalText, toRefusal } from '../posting/refusal.ts';
import type { RunEnvironment } from './environment.ts';
import type { KnownTarget } from './event.ts';

/** Opens what the run judges: from the workspace as far as it has it, the rest is fetched. */
export function openChange(
  client: Client,
  environment: RunEnvironment,
  target: KnownTarget,
  token: string,
): Promise<Change> {
  const { owner, repo, serverUrl } = environment;
  const base = target.kind === 'repository' ? undefined : target.base;
  return openRemoteChange({
    temporary: environment.temporary,
    workspace: environment.workspace,
    remote: { url: `${serverUrl}/${owner}/${repo}`, token },
    base,
    head: target.head,
    // A pull request is compared with its merge base, a queue's group or a push with the commit before it.
    askMergeBase:
      target.kind === 'pull request' ? () => askMergeBase(client, environment, target.base, target.head) : undefined,
    configurationCommit: base,
  });
}

async function askMergeBase(
  client: Client,
  { owner, repo }: RunEnvironment,
  base: string,
  head: string,
): Promise<string> {
  try {
    return await readMergeBase(client, { owner, repo }, base, head);
  } catch (error) {
    throw new ChangeError(
      `The merge base of ${base} and ${head} could not be read: ${refusalText(toRefusal(error))}. ` +
        'Give the token "contents: read" and see that the runner reaches the server, or check out the whole history (fetch-depth: 0).',
    );
  }
}
