import type { Links } from '../plan/review-options.ts';
import type { RunEnvironment } from './environment.ts';

/** Addresses on the server of the run. Every part of a path is encoded: names are the change's own. */
export function linksFor(environment: RunEnvironment, headSha: string): Links {
  const { serverUrl, owner, repo, actionRepository, actionRef } = environment;
  const home = `${serverUrl}/${owner}/${repo}`;
  const pages =
    actionRepository === undefined
      ? undefined
      : `${serverUrl}/${actionRepository}/blob/${encodePath(actionRef ?? 'HEAD')}`;
  return {
    rule: (rule) => (pages === undefined ? undefined : `${pages}/docs/rules/${encodeURIComponent(rule)}.md`),
    line: (file, line) => `${home}/blob/${headSha}/${encodePath(file)}#L${line}`,
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

/** Parentheses would end a Markdown link; a lone surrogate has no encoding. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[()!'*]/g,
    (found) => `%${found.charCodeAt(0).toString(16)}`,
  );
}
