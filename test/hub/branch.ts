/** The head branch of a pull request: commits on it, forced pushes, committed suggestions, and the test merge. */
import { blobAt, commitTree, gitBytes, gitLine, makeCommit, runGit, type TreeChange } from './git.ts';
import type { Hub } from './hub.ts';
import { baseSha, headRef, headSha } from './pull-diff.ts';
import type { Account, Pull, Repository } from './state.ts';
import { applyEdits, type SuggestedEdit, type SuggestionRefusal, suggestionOf } from './suggestion.ts';

export function identityOf(account: Account): { readonly name: string; readonly email: string } {
  return { name: account.name, email: `${account.id}+${account.login}@users.noreply.github.com` };
}

/** A change that a test pushes: files to write, to delete, to rename (old name to new name). */
export type Push = {
  readonly write?: { readonly [path: string]: string | Buffer };
  readonly delete?: readonly string[];
  readonly rename?: { readonly [from: string]: string };
  /** File modes that differ from 100644, as `120000` for a symlink. */
  readonly modes?: { readonly [path: string]: string };
  readonly message?: string;
  readonly as?: string;
};

export function treeChanges(repository: Repository, from: string, push: Push): readonly TreeChange[] {
  const renames = Object.entries(push.rename ?? {}).flatMap(([before, after]) => {
    const content = blobAt(repository.dir, from, before);
    if (content === undefined) throw new Error(`There is no file ${JSON.stringify(before)} to rename.`);
    return [
      { path: before, content: null },
      { path: after, content },
    ];
  });
  const deletes = (push.delete ?? []).map((path) => ({ path, content: null }));
  const writes = Object.entries(push.write ?? {}).map(([path, content]) => {
    const mode = push.modes?.[path];
    return { path, content, ...(mode === undefined ? {} : { mode }) };
  });
  return [...renames, ...deletes, ...writes];
}

/** Sets the refs of a pull request to a head, and makes the test merge again where both sides merge. */
export function moveHead(hub: Hub, repository: Repository, pull: Pull, sha: string): void {
  gitBytes(repository.dir, ['update-ref', headRef(repository, pull), sha]);
  gitBytes(repository.dir, ['update-ref', `refs/pull/${pull.number}/head`, sha]);
  remakeMerge(repository, pull);
  pull.updatedAt = hub.now();
}

/** `refs/pull/N/merge`: base and head merged; none where they conflict (docs, pull_request event). */
export function remakeMerge(repository: Repository, pull: Pull): void {
  const base = baseSha(repository, pull);
  const head = headSha(repository, pull);
  const name = `refs/pull/${pull.number}/merge`;
  const merged = runGit(repository.dir, ['merge-tree', '--write-tree', '--no-messages', base, head]);
  if (!merged.ok) {
    runGit(repository.dir, ['update-ref', '-d', name]);
    return;
  }
  const tree = merged.out.toString('utf8').trim();
  const author = { name: 'GitHub', email: 'noreply@github.com' };
  const sha = commitTree(repository.dir, tree, {
    parents: [base, head],
    message: `Merge ${head} into ${base}`,
    author,
  });
  gitBytes(repository.dir, ['update-ref', name, sha]);
}

/** Pushes one commit onto the head branch and gives its id. */
export function pushCommit(hub: Hub, repository: Repository, pull: Pull, push: Push): string {
  const before = headSha(repository, pull);
  const account = push.as === undefined ? pull.author : hub.account(push.as);
  const after = makeCommit(repository.dir, {
    parents: [before],
    from: before,
    changes: treeChanges(repository, before, push),
    message: push.message ?? 'Change manifests',
    author: identityOf(account),
  });
  moveHead(hub, repository, pull, after);
  pull.timeline.push({ kind: 'commits', at: hub.now(), account, before, after });
  return after;
}

/** Replaces the head branch by one new commit on another parent (default: the parent of the head). */
export function forcePush(
  hub: Hub,
  repository: Repository,
  pull: Pull,
  push: Push & { readonly onto?: string },
): string {
  const before = headSha(repository, pull);
  const onto = push.onto ?? gitLine(repository.dir, ['rev-parse', `${before}^`]);
  const after = makeCommit(repository.dir, {
    parents: [onto],
    from: before,
    changes: treeChanges(repository, before, push),
    message: push.message ?? 'Change manifests again',
    author: identityOf(pull.author),
  });
  moveHead(hub, repository, pull, after);
  pull.timeline.push({ kind: 'force-push', at: hub.now(), account: pull.author, before, after });
  return after;
}

/** Pushes a commit onto the base branch. */
export function pushToBase(hub: Hub, repository: Repository, pull: Pull, push: Push): string {
  const before = baseSha(repository, pull);
  const account = push.as === undefined ? pull.author : hub.account(push.as);
  const after = makeCommit(repository.dir, {
    parents: [before],
    from: before,
    changes: treeChanges(repository, before, push),
    message: push.message ?? 'Change the base',
    author: identityOf(account),
  });
  gitBytes(repository.dir, ['update-ref', `refs/heads/${pull.baseBranch}`, after]);
  for (const other of repository.pulls) if (other.baseBranch === pull.baseBranch) remakeMerge(repository, other);
  return after;
}

export type SuggestionCommit =
  | { readonly kind: 'committed'; readonly sha: string }
  | { readonly kind: 'refused'; readonly reason: SuggestionRefusal; readonly comment: number };

/**
 * Commits the suggestions of the comments given, all in one commit as GitHub's batch does, or none of them.
 * A batch is titled "Apply suggestions from code review", a single one "Update NAME"; the suggester is co-author
 * (docs "Incorporating feedback in your pull request").
 */
export function commitSuggestions(
  hub: Hub,
  repository: Repository,
  pull: Pull,
  ids: readonly number[],
  as: Account,
): SuggestionCommit {
  const edits: SuggestedEdit[] = [];
  for (const id of ids) {
    const comment = pull.comments.find((item) => item.id === id);
    if (comment === undefined) throw new Error(`There is no review comment ${id}.`);
    const suggestion = suggestionOf(repository, pull, comment, hub.settings);
    if (suggestion.kind === 'refused') return { kind: 'refused', reason: suggestion.reason, comment: id };
    edits.push(suggestion.edit);
  }
  const before = headSha(repository, pull);
  const changes: TreeChange[] = [];
  for (const path of new Set(edits.map((edit) => edit.path))) {
    const own = edits.filter((edit) => edit.path === path);
    const text = applyEdits(blobAt(repository.dir, before, path)?.toString('utf8') ?? '', own);
    if (text === undefined)
      return {
        kind: 'refused',
        reason: 'Only one suggestion per line can be applied in a batch.',
        comment: own[0]?.comment.id ?? 0,
      };
    changes.push({ path, content: text });
  }
  const suggesters = [...new Set(edits.map((edit) => edit.comment.author))].filter(
    (author) => author.login !== as.login,
  );
  const title =
    edits.length === 1 ? `Update ${edits[0]?.path.split('/').at(-1)}` : 'Apply suggestions from code review';
  const coAuthors = suggesters.map(
    (author) => `Co-authored-by: ${identityOf(author).name} <${identityOf(author).email}>`,
  );
  const sha = makeCommit(repository.dir, {
    parents: [before],
    from: before,
    changes,
    message: [title, '', ...coAuthors].join('\n').trimEnd(),
    author: identityOf(as),
  });
  moveHead(hub, repository, pull, sha);
  for (const edit of edits) {
    edit.comment.appliedBy = sha;
    const thread = pull.threads.find((item) => item.id === edit.comment.threadId);
    // Committing a suggestion resolves its conversation (docs "Incorporating feedback in your pull request").
    if (thread !== undefined) thread.resolvedBy = as;
  }
  pull.timeline.push({ kind: 'commits', at: hub.now(), account: as, before, after: sha });
  return { kind: 'committed', sha };
}
