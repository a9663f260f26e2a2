import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, clientOf } from './client.ts';
import { openSample, PULL } from './sample.ts';
import type { Scenario } from './scenario.ts';
import { suggestionBlocks } from './suggestion.ts';

let pr: Scenario;
let rest: Client;

beforeEach(async () => {
  pr = await openSample();
  rest = clientOf(pr);
});

afterEach(() => pr.stop());

const block = (text: string) => `why\n\n\`\`\`suggestion\n${text}\`\`\`\n`;

async function post(place: object, text: string): Promise<number> {
  const { body } = await rest('POST', `${PULL}/comments`, {
    commit_id: pr.headSha,
    path: 'a.txt',
    body: block(text),
    ...place,
  });
  return (body as { readonly id: number }).id;
}

describe('a suggestion', () => {
  it('replaces its range, and the suggester is co-author', async () => {
    const id = await post({ start_line: 7, line: 9 }, 'seven\neight\n');
    const done = pr.commitSuggestions([id], 'maintainer');
    expect(done).toEqual({ kind: 'committed', sha: pr.headSha });
    expect(pr.text('a.txt')?.split('\n').slice(5, 9)).toEqual(['line 6', 'seven', 'eight', 'ten']);
    expect(pr.git('log', '-1', '--format=%an%n%B', pr.headSha)).toBe(
      'Max Maintainer\nUpdate a.txt\n\nCo-authored-by: github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>\n',
    );
    expect(pr.comments()[0]?.thread.resolvedBy?.login).toBe('maintainer');
  });

  it('that is empty deletes its lines', async () => {
    const id = await post({ line: 10 }, '');
    pr.commitSuggestions([id]);
    expect(pr.text('a.txt')?.split('\n').slice(8, 10)).toEqual(['line 9', 'line 12']);
  });

  it('moves with its line before it is committed', async () => {
    const id = await post({ line: 10 }, 'TEN\n');
    pr.push({ write: { 'a.txt': `zero\n${pr.text('a.txt')}` } });
    pr.commitSuggestions([id]);
    expect(pr.text('a.txt')?.split('\n').slice(9, 12)).toEqual(['line 9', 'TEN', 'line 12']);
  });

  it('keeps a missing final newline', async () => {
    pr.push({ write: { 'new.txt': 'one\ntwo' } });
    const id = await post({ path: 'new.txt', line: 2 }, '2\n');
    pr.commitSuggestions([id]);
    expect(pr.text('new.txt')).toBe('one\n2');
  });

  it('of a batch is committed together with the others', async () => {
    const ids = [
      await post({ line: 10 }, 'TEN\n10.5\n'),
      await post({ line: 12 }, 'twelve\n'),
      await post({ path: 'new.txt', line: 1 }, 'first\n'),
    ];
    expect(pr.commitSuggestions(ids)).toMatchObject({ kind: 'committed' });
    expect(pr.git('log', '-1', '--format=%s', pr.headSha).trim()).toBe('Apply suggestions from code review');
    expect(pr.text('a.txt')?.split('\n').slice(8, 14)).toEqual([
      'line 9',
      'TEN',
      '10.5',
      'line 12',
      'twelve',
      'line 14',
    ]);
    expect(pr.text('new.txt')).toMatch(/^first\n/);
  });
});

describe('GitHub’s button is dead', () => {
  const reasonOf = (ids: readonly number[]) => {
    const before = pr.headSha;
    const done = pr.commitSuggestions(ids);
    if (done.kind === 'refused') expect(pr.headSha).toBe(before);
    return done.kind === 'refused' ? done.reason : done.kind;
  };

  it('when the line changed since', async () => {
    const id = await post({ line: 10 }, 'TEN\n');
    pr.push({ write: { 'a.txt': (pr.text('a.txt') ?? '').replace('ten', 'x') } });
    expect(reasonOf([id])).toBe('Outdated suggestions cannot be applied.');
  });

  it('when it changes nothing', async () => {
    expect(reasonOf([await post({ line: 10 }, 'ten\n')])).toBe(
      'This suggestion is invalid because no changes were made to the code.',
    );
  });

  it('when removed lines stand in its range', async () => {
    expect(reasonOf([await post({ start_line: 9, line: 10 }, 'x\n')])).toBe(
      'Applying suggestions on deleted lines is not supported.',
    );
    expect(reasonOf([await post({ line: 11, side: 'LEFT' }, 'x\n')])).toBe(
      'Applying suggestions on deleted lines is not supported.',
    );
    expect(reasonOf([await post({ start_line: 7, line: 9 }, 'x\n')])).toBe('committed');
  });

  it('when two of a batch touch one line', async () => {
    const ids = [await post({ start_line: 12, line: 13 }, 'a\n'), await post({ line: 12 }, 'b\n')];
    expect(reasonOf(ids)).toBe('Only one suggestion per line can be applied in a batch.');
  });

  it('when the pull request is closed, the conversation resolved, or nothing is suggested', async () => {
    const id = await post({ line: 10 }, 'TEN\n');
    pr.close();
    expect(reasonOf([id])).toBe('Suggestions cannot be applied while the pull request is closed.');
    pr.reopen();
    pr.resolve(id);
    expect(reasonOf([id])).toBe('This suggestion has been applied or marked resolved.');
    pr.unresolve(id);
    expect(reasonOf([id])).toBe('committed');
    expect(reasonOf([id])).toBe('This suggestion has been applied or marked resolved.');
  });

  it('when the review is pending', async () => {
    await rest('POST', `${PULL}/reviews`, { comments: [{ path: 'a.txt', line: 10, body: block('TEN\n') }] });
    expect(reasonOf([pr.pull.comments[0]?.id ?? 0])).toBe('Suggestions cannot be applied from pending reviews.');
  });
});

describe('suggestion blocks', () => {
  it.each([
    ['three backticks', '```suggestion\na\n```', [['a']]],
    ['tildes', '~~~suggestion\na\n~~~', [['a']]],
    ['a longer fence around a shorter one', '````suggestion\n```\n````', [['```']]],
    ['a closing fence that is too short', '````suggestion\na\n```', [['a', '```']]],
    ['a fence indented by four in the text', '```suggestion\n    ```\nb\n```', [['    ```', 'b']]],
    ['a fence indented by three closes', '```suggestion\n   ```\nb\n```', [[]]],
    ['another language', '```yaml\na\n```', []],
    ['a suggestion inside another block', '````md\n```suggestion\na\n```\n````', []],
    ['two blocks', '```suggestion\na\n```\n\n```suggestion\nb\n```', [['a'], ['b']]],
    ['an empty block', '```suggestion\n```', [[]]],
    ['one empty line', '```suggestion\n\n```', [['']]],
    ['CRLF', '```suggestion\r\na\r\n```\r\n', [['a']]],
    ['words after the word', '```suggestion:-0+1\na\n```', []],
  ])('with %s', (_name, body, blocks) => {
    expect(suggestionBlocks(body)).toEqual(blocks);
  });
});
