import { type Call, created, ok, pagedAnswer, type Routes } from '../call.ts';
import { demand, isAllowed, notByIntegration } from '../permissions.ts';
import { issueCommentJson, reviewCommentJson } from '../present.ts';
import { createComment, createReply, deleteComment, refuseLongBody, visibleComments } from '../reviewing.ts';
import type { Account, IssueComment, Repository } from '../state.ts';
import { issueCommentOf, pullOf, reviewCommentOf, viewerOf } from './lookup.ts';

const READ = { name: 'pull_requests', access: 'read' } as const;
const WRITE = { name: 'pull_requests', access: 'write' } as const;
const ISSUES_READ = { name: 'issues', access: 'read' } as const;
const ISSUES_WRITE = { name: 'issues', access: 'write' } as const;
const CONTENTS_WRITE = { name: 'contents', access: 'write' } as const;

/** Comments of others can be changed with push rights only; a bot changes its own. */
function demandOwn(call: Call, repository: Repository, author: Account): void {
  if (viewerOf(call).login === author.login || isAllowed(call.token, repository, CONTENTS_WRITE)) return;
  throw notByIntegration([CONTENTS_WRITE]);
}

function byQuery<Item extends { readonly createdAt: string; readonly updatedAt: string; readonly id: number }>(
  call: Call,
  items: readonly Item[],
): readonly Item[] {
  const since = call.query.get('since');
  const kept = since === null ? items : items.filter((item) => item.updatedAt >= since);
  const key = call.query.get('sort')?.startsWith('updated') === true ? 'updatedAt' : 'createdAt';
  const sorted = kept.toSorted((a, b) => a[key].localeCompare(b[key]) || a.id - b.id);
  return call.query.get('direction') === 'desc' ? sorted.toReversed() : sorted;
}

export const COMMENT_ROUTES: Routes = {
  'pulls/list-review-comments': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    const comments = byQuery(call, visibleComments(pull, call.token?.account ?? null));
    return pagedAnswer(call, comments, (comment) => reviewCommentJson(call.hub, repository, pull, comment));
  },
  'pulls/list-review-comments-for-repo': (call, repository) => {
    demand(call.token, repository, READ);
    const all = repository.pulls.flatMap((pull) =>
      visibleComments(pull, call.token?.account ?? null).map((comment) => ({ pull, comment })),
    );
    return pagedAnswer(call, all, ({ pull, comment }) => reviewCommentJson(call.hub, repository, pull, comment));
  },
  'pulls/create-review-comment': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    return created(
      reviewCommentJson(
        call.hub,
        repository,
        pull,
        createComment(call.hub, repository, pull, viewerOf(call), call.body),
      ),
    );
  },
  'pulls/create-reply-for-review-comment': (call, repository) => {
    demand(call.token, repository, WRITE);
    const pull = pullOf(call, repository);
    const reply = createReply(call.hub, pull, viewerOf(call), Number(call.path.comment_id), String(call.body.body));
    return created(reviewCommentJson(call.hub, repository, pull, reply));
  },
  'pulls/get-review-comment': (call, repository) => {
    demand(call.token, repository, READ);
    const { pull, comment } = reviewCommentOf(call, repository);
    return ok(reviewCommentJson(call.hub, repository, pull, comment));
  },
  'pulls/update-review-comment': (call, repository) => {
    demand(call.token, repository, WRITE);
    const { pull, comment } = reviewCommentOf(call, repository);
    demandOwn(call, repository, comment.author);
    const body = String(call.body.body);
    refuseLongBody(body);
    comment.body = body;
    comment.updatedAt = call.hub.now();
    return ok(reviewCommentJson(call.hub, repository, pull, comment));
  },
  'pulls/delete-review-comment': (call, repository) => {
    demand(call.token, repository, WRITE);
    const { pull, comment } = reviewCommentOf(call, repository);
    demandOwn(call, repository, comment.author);
    deleteComment(pull, comment);
    return { status: 204 };
  },
  // For a pull request either permission does (OpenAPI and docs "Permissions required for GitHub Apps").
  'issues/list-comments': (call, repository) => {
    demand(call.token, repository, ISSUES_READ, READ);
    const pull = pullOf(call, repository);
    return pagedAnswer(call, byQuery(call, pull.issueComments), (comment) =>
      issueCommentJson(call.hub, repository, pull, comment),
    );
  },
  'issues/create-comment': (call, repository) => {
    demand(call.token, repository, ISSUES_WRITE, WRITE);
    const pull = pullOf(call, repository);
    const body = String(call.body.body);
    refuseLongBody(body);
    const now = call.hub.now();
    const comment: IssueComment = {
      id: call.hub.nextId(),
      author: viewerOf(call),
      body,
      createdAt: now,
      updatedAt: now,
      minimised: null,
    };
    pull.issueComments.push(comment);
    return created(issueCommentJson(call.hub, repository, pull, comment));
  },
  'issues/get-comment': (call, repository) => {
    demand(call.token, repository, ISSUES_READ, READ);
    const { pull, comment } = issueCommentOf(call, repository);
    return ok(issueCommentJson(call.hub, repository, pull, comment));
  },
  'issues/update-comment': (call, repository) => {
    demand(call.token, repository, ISSUES_WRITE, WRITE);
    const { pull, comment } = issueCommentOf(call, repository);
    demandOwn(call, repository, comment.author);
    const body = String(call.body.body);
    refuseLongBody(body);
    comment.body = body;
    comment.updatedAt = call.hub.now();
    return ok(issueCommentJson(call.hub, repository, pull, comment));
  },
  'issues/delete-comment': (call, repository) => {
    demand(call.token, repository, ISSUES_WRITE, WRITE);
    const { pull, comment } = issueCommentOf(call, repository);
    demandOwn(call, repository, comment.author);
    pull.issueComments.splice(pull.issueComments.indexOf(comment), 1);
    return { status: 204 };
  },
};
