/** Workflow commands in a step's output, read the way actions/runner reads them (258d6c8, `ActionCommand.cs`). */

export type Level = 'error' | 'warning' | 'notice';

export type StepAnnotation = {
  readonly level: Level;
  readonly message: string;
  readonly title: string | undefined;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly endLine: number | undefined;
  readonly column: number | undefined;
  readonly endColumn: number | undefined;
  /** Only ten of each level are shown; the rest stands in the log alone. */
  readonly isShown: boolean;
};

type Command = { readonly name: string; readonly properties: ReadonlyMap<string, string>; readonly data: string };

const NAMES = new Set([
  'add-mask',
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'save-state',
  'set-output',
  'stop-commands',
  'add-matcher',
  'remove-matcher',
  'set-env',
  'add-path',
]);

/** `ExecutionContext.cs`: `_maxCountPerIssueType`, `_maxIssueMessageLength`. */
const SHOWN_PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;

function unescapeData(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replace(/%3A/g, ':').replace(/%2C/g, ','));
}

function unescapeLegacy(text: string): string {
  return unescapeData(text.replace(/%3B/g, ';').replace(/%5D/g, ']'));
}

/** `::name key=value,key=value::data` at the start of a line, blanks before it allowed. */
function parseCommand(line: string): Command | undefined {
  const match = /^\s*::([^\s:]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  if (match === null || !NAMES.has(match[1] ?? '')) return undefined;
  return {
    name: match[1] ?? '',
    properties: properties(match[2] ?? '', ',', unescapeProperty),
    data: unescapeData(match[3] ?? ''),
  };
}

/** The older `##[name key=value;key=value]data`, which is found anywhere in a line. */
function parseLegacyCommand(line: string): Command | undefined {
  const at = line.indexOf('##[');
  const end = line.indexOf(']', at);
  if (at === -1 || end === -1) return undefined;
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(line.slice(at + 3, end)) ?? [];
  if (!NAMES.has(name)) return undefined;
  return { name, properties: properties(rest, ';', unescapeLegacy), data: unescapeLegacy(line.slice(end + 1)) };
}

function properties(text: string, separator: string, decode: (value: string) => string): ReadonlyMap<string, string> {
  const pairs = text.split(separator).flatMap((part) => {
    const at = part.indexOf('=');
    return at < 1 ? [] : [[part.slice(0, at).trim(), decode(part.slice(at + 1))] as const];
  });
  return new Map(pairs);
}

/** Follows the output of one step line by line. */
export class StepOutput {
  readonly annotations: StepAnnotation[] = [];
  readonly masks: string[] = [];
  /** Names of commands that the runner obeys and that an action should not send any more. */
  readonly deprecated: string[] = [];
  readonly #lines: string[] = [];
  #stopToken: string | undefined;

  /** Values that the runner itself masks: the job's token. */
  constructor(masks: readonly string[]) {
    for (const mask of masks) this.#mask(mask);
  }

  /** The log as a reader sees it: commands shown, masked values replaced. */
  get log(): string {
    return this.#lines.map((line) => this.#masked(line)).join('\n');
  }

  /** Takes a line of output; gives the line that the log shows for it, or undefined where it shows none. */
  addLine(line: string): string | undefined {
    const count = this.#lines.length;
    if (this.#stopToken !== undefined) {
      if (line.trim() === `::${this.#stopToken}::`) this.#stopToken = undefined;
      this.#lines.push(line);
    } else {
      const command = parseCommand(line) ?? parseLegacyCommand(line);
      if (command === undefined) this.#lines.push(line);
      else this.#obey(command);
    }
    const shown = this.#lines[count];
    return shown === undefined ? undefined : this.#masked(shown);
  }

  #obey(command: Command): void {
    const { name, data } = command;
    switch (name) {
      case 'add-mask':
        this.#mask(data);
        return;
      case 'stop-commands':
        this.#stopToken = data;
        return;
      case 'error':
      case 'warning':
      case 'notice':
        this.#annotate(name, command);
        return;
      case 'group':
        this.#lines.push(`▾ ${data}`);
        return;
      case 'set-output':
      case 'save-state':
      case 'set-env':
      case 'add-path':
        this.deprecated.push(name);
        return;
      default:
        // debug is shown only when step debugging is on; the others print nothing.
        return;
    }
  }

  /** A mask of several lines masks each line (`AddMaskCommandExtension`). */
  #mask(value: string): void {
    const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim() !== '');
    this.masks.push(...parts.filter((part) => !this.masks.includes(part)));
  }

  #masked(line: string): string {
    return this.masks
      .toSorted((a, b) => b.length - a.length)
      .reduce((text, mask) => text.replaceAll(mask, '***'), line);
  }

  #annotate(level: Level, command: Command): void {
    const message = this.#masked(command.data).slice(0, MESSAGE_LENGTH);
    const place = validPlace(command.properties);
    const isShown = this.annotations.filter((item) => item.level === level).length < SHOWN_PER_LEVEL;
    const text = (name: string) => command.properties.get(name);
    this.annotations.push({ level, message, title: text('title'), file: text('file'), ...place, isShown });
    const label = { error: 'Error', warning: 'Warning', notice: 'Notice' }[level];
    this.#lines.push(`${label}: ${command.data}`);
  }
}

type LinePlace = Pick<StepAnnotation, 'line' | 'endLine' | 'column' | 'endColumn'>;

/** `IssueCommandExtension.ValidateLinesAndColumns`: what does not fit together is dropped. */
function validPlace(properties: ReadonlyMap<string, string>): LinePlace {
  const number = (name: string) => {
    const value = properties.get(name);
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
  };
  const endLine = number('endLine');
  const line = number('line') ?? endLine;
  const column = number('col') ?? number('endColumn');
  const endColumn = number('endColumn');
  const none = { line: undefined, endLine: undefined, column: undefined, endColumn: undefined };
  if (line === undefined) return none;
  if (endLine !== undefined && endLine < line) return none;
  const isOneLine = endLine === undefined || endLine === line;
  const hasColumns = isOneLine && column !== undefined && (endColumn === undefined || endColumn >= column);
  return { line, endLine, column: hasColumns ? column : undefined, endColumn: hasColumns ? endColumn : undefined };
}
