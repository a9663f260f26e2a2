import { parseArgs } from 'node:util';
import { didYouMean } from '../configuration/nearest-word.ts';
import { CallError } from './call-error.ts';
import { type Command, commands, type OptionRow, optionRows } from './options.ts';

/** A call's words, sorted: nothing is known yet of what the values mean. */
export interface Call {
  readonly command: Command | undefined;
  readonly positionals: readonly string[];
  /** Values by option name, in the order given; a switch has an empty text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Sorts the words after the program's name; an unknown option or command is a CallError with what is near. */
export function parseCall(words: readonly string[]): Call {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(optionRows.map(optionType)),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const row = optionRows.find(({ name }) => name === token.name);
    if (row === undefined) throw new CallError(unknownOption(token.rawName));
    const value = optionValue(row, token.rawName, token.value, token.inlineValue === true);
    values.set(row.name, [...(values.get(row.name) ?? []), value]);
  }
  const isHelp = positionals[0] === 'help';
  if (isHelp) values.set('help', ['']);
  const [first, ...rest] = isHelp ? positionals.slice(1) : positionals;
  const command = first === undefined ? undefined : knownCommand(first);
  if (command !== undefined) checkOptions(command, values);
  return { command, positionals: rest, values };
}

function optionType({ name, short, value }: OptionRow) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  return [name, short === undefined ? { type } : { type, short }] as const;
}

function optionValue(row: OptionRow, rawName: string, value: string | undefined, isInline: boolean): string {
  if (row.value === undefined) {
    if (value !== undefined) throw new CallError(`${rawName} takes no value.`);
    return '';
  }
  // `--format --quiet` is a forgotten value, not the format "--quiet"; `--format=--quiet` says what it means.
  if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) {
    throw new CallError(`${rawName} needs a value: ${row.help}.`);
  }
  return value;
}

function unknownOption(rawName: string): string {
  const names = optionRows.map(({ name }) => `--${name}`);
  return `Unknown option ${JSON.stringify(rawName)}.${didYouMean(rawName, names)} --help lists them.`;
}

function knownCommand(word: string): Command {
  const command = commands.find((name) => name === word);
  if (command !== undefined) return command;
  const list = `Commands: ${commands.join(', ')}.`;
  const path = /[./\\]/.test(word) ? ' To check files and folders, write: kube-privilege-review check <path>.' : '';
  throw new CallError(`Unknown command ${JSON.stringify(word)}.${didYouMean(word, commands)} ${list}${path}`);
}

function checkOptions(command: Command, values: ReadonlyMap<string, readonly string[]>): void {
  for (const name of values.keys()) {
    const row = optionRows.find((option) => option.name === name);
    if (row !== undefined && !row.commands.includes(command)) {
      throw new CallError(`--${name} is not an option of "${command}" (only of ${row.commands.join(', ')}).`);
    }
  }
}
