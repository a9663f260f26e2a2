/** Files through which a step talks to the runner (258d6c8, `FileCommandManager.cs`). */

const SUMMARY_LIMIT = 1024 * 1024;

/** `name=value` or `name<<delimiter`, lines, delimiter; anything else fails the step. */
export function readPairs(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    if (heredoc < 1) throw new Error(`Invalid format '${line}'`);
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, at + 1);
    if (end === -1) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.set(line.slice(0, heredoc), lines.slice(at + 1, end).join('\n'));
    at = end;
  }
  return pairs;
}

/** The text of a step's summary as it is kept, or the error where it is too large and therefore dropped whole. */
export function readSummary(bytes: Buffer): { readonly text: string; readonly error: string | undefined } {
  if (bytes.length <= SUMMARY_LIMIT) return { text: bytes.toString('utf8'), error: undefined };
  const size = Math.ceil(bytes.length / 1024);
  return {
    text: '',
    error: `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`,
  };
}
