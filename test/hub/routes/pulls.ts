import { type Answer, type Call, ok, pagedAnswer, type Routes } from '../call.ts';
import { commitFacts } from '../git.ts';
import { demand } from '../permissions.ts';
import { commitJson, filesJson, pullJson, pullListItemJson } from '../present.ts';
import { baseSha, headSha, pullDiff } from '../pull-diff.ts';
import { Refusal } from '../refusal.ts';
import type { Pull, Repository } from '../state.ts';
import { pullOf } from './lookup.ts';

const READ = { name: 'pull_requests', access: 'read' } as const;

/** 406 over 300 files or 20,000 lines (reviewdog#2150, cpp-linter-action#249). */
function diffText(call: Call, repository: Repository, pull: Pull): Answer {
  const { files } = pullDiff(repository, pull);
  const limits = call.hub.settings.diffMedia;
  const text = files.map((file) => file.raw).join('');
  const tooMany = files.length > limits.files ? `files (${limits.files})` : undefined;
  const tooLong = text.split('\n').length > limits.lines ? `lines (${limits.lines})` : undefined;
  const over = tooMany ?? tooLong;
  if (over !== undefined) {
    throw new Refusal(
      406,
      `Sorry, the diff exceeded the maximum number of ${over}. Consider using 'List pull requests files' API or locally cloning the repository instead.`,
      {
        errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
      },
    );
  }
  return { status: 200, text, contentType: 'application/vnd.github.diff; charset=utf-8' };
}

export const PULL_ROUTES: Routes = {
  'pulls/list': (call, repository) => {
    demand(call.token, repository, READ);
    const state = call.query.get('state') ?? 'open';
    const head = call.query.get('head');
    const base = call.query.get('base');
    const found = repository.pulls.filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (base === null || pull.baseBranch === base) &&
        (head === null || head === `${pull.headRepository.split('/')[0]}:${pull.headBranch}`),
    );
    return pagedAnswer(call, found.toReversed(), (pull) => pullListItemJson(call.hub, repository, pull));
  },
  'pulls/get': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    if (/application\/vnd\.github\.(v3\.)?diff/.test(call.accept)) return diffText(call, repository, pull);
    return ok(pullJson(call.hub, repository, pull));
  },
  'pulls/list-files': (call, repository) => {
    demand(call.token, repository, READ);
    const { files, head } = pullDiff(repository, pullOf(call, repository));
    const listed = filesJson(call.hub, repository, files, head).slice(0, call.hub.settings.listedFiles);
    return pagedAnswer(call, listed, (file) => file);
  },
  'pulls/list-commits': (call, repository) => {
    demand(call.token, repository, READ);
    const pull = pullOf(call, repository);
    const range = `${baseSha(repository, pull)}..${headSha(repository, pull)}`;
    // "Lists a maximum of 250 commits for a pull request" (OpenAPI).
    const commits = commitFacts(repository.dir, ['--reverse', range]).slice(0, 250);
    return pagedAnswer(call, commits, (facts) => commitJson(call.hub, repository, facts));
  },
};
