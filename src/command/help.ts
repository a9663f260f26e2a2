import { tool } from '../report/tool.ts';
import { type Command, type OptionRow, optionRows } from './options.ts';

const usages: Readonly<Record<Command, { readonly usage: string; readonly about: string }>> = {
  check: {
    usage: 'check [options] [path...]',
    about: 'Judges Kubernetes manifests on disk. Folders are searched; by default the current one.',
  },
  review: {
    usage: 'review [options] [base[...head]]',
    about:
      'Judges what a git range changes, as the action does for a pull request. Without a range:\n' +
      'everything since the default branch was left, up to the files on disk.',
  },
  apply: {
    usage: 'apply [options] [path...]',
    about: 'Writes fixes to disk. By default only those that change no running pod.',
  },
  rules: { usage: 'rules [id]', about: 'Lists the rules, or explains one.' },
};

const statuses = `Exit status:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  the call or the configuration is wrong
  3  incomplete: something could not be checked`;

/** Help for a command, or for the program. */
export function helpText(command: Command | undefined): string {
  return command === undefined ? programHelp() : commandHelp(command);
}

function programHelp(): string {
  const rows = Object.values(usages).map(({ usage, about }): readonly [string, string] => [
    usage.replace('[options] ', ''),
    about.split(/(?<=\.)\s/)[0]?.replace(/\n/g, ' ') ?? '',
  ]);
  return `${tool.name} ${tool.version}
Judges Kubernetes manifests for container privilege and proposes fixes.

Usage: ${tool.name} <command> [options]

Commands:
${table(rows)}

Examples:
  ${tool.name} check deploy/
  ${tool.name} check --profile restricted --format json --output report.json
  ${tool.name} review origin/main...HEAD
  ${tool.name} apply --only privilege-escalation --risk all deploy/
  ${tool.name} rules host-path

${statuses}

"${tool.name} <command> --help" shows a command's options.
`;
}

function commandHelp(command: Command): string {
  const { usage, about } = usages[command];
  const rows = optionRows.filter((row) => row.commands.includes(command)).map(optionRow);
  const closing = command === 'rules' ? '' : `\n${statuses}\n`;
  return `${about}\n\nUsage: ${tool.name} ${usage}\n\nOptions:\n${table(rows)}\n${closing}`;
}

function optionRow({ name, short, value, help }: OptionRow): readonly [string, string] {
  const lead = short === undefined ? '    ' : `-${short}, `;
  return [`${lead}--${name}${value === undefined ? '' : ` ${value}`}`, help];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}
