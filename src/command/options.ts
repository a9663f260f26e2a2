/** What a call names: a command of this program. */
export const commands = ['check', 'review', 'apply', 'rules'] as const;
export type Command = (typeof commands)[number];

export interface OptionRow {
  readonly name: string;
  readonly short?: string;
  /** How help calls the value; undefined for a switch. */
  readonly value?: string;
  readonly commands: readonly Command[];
  readonly help: string;
}

const judging = ['check', 'review', 'apply'] as const;
const telling = ['check', 'review'] as const;

/** Every option, in the order of the help. */
export const optionRows: readonly OptionRow[] = [
  {
    name: 'profile',
    value: 'LIST',
    commands: judging,
    help: 'profiles: guidance (default), baseline, restricted',
  },
  {
    name: 'pod-security-version',
    value: 'V',
    commands: judging,
    help: 'of the Pod Security Standards: latest (default) or v1.N',
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    commands: telling,
    help: 'level that gives status 1: error (default), warning, notice, never',
  },
  {
    name: 'scope',
    value: 'SCOPE',
    commands: ['review'],
    help: 'what is shown and gates: introduced (default), touched, all',
  },
  { name: 'only', value: 'RULES', commands: judging, help: 'run these rules only, with commas' },
  { name: 'skip', value: 'RULES', commands: judging, help: 'leave these rules out, with commas' },
  { name: 'include', value: 'GLOB', commands: judging, help: 'files to judge; may be given several times' },
  { name: 'exclude', value: 'GLOB', commands: judging, help: 'files to leave out; may be given several times' },
  { name: 'context', value: 'DIR', commands: ['check', 'apply'], help: 'folder whose files are read and not judged' },
  { name: 'repo', value: 'DIR', commands: ['review'], help: 'git repository (default: the current folder)' },
  {
    name: 'config',
    value: 'FILE',
    commands: judging,
    help: 'configuration (default: .github/kube-privilege-review.yaml)',
  },
  {
    name: 'risk',
    value: 'RISK',
    commands: ['apply'],
    help: 'fixes to write: safe (default, changes no running pod) or all',
  },
  { name: 'no-fixes', commands: telling, help: 'make no fixes: findings only, in less time' },
  {
    name: 'format',
    value: 'FORMAT',
    commands: telling,
    help: 'pretty (default), json, sarif, markdown, html, github or patch',
  },
  { name: 'output', short: 'o', value: 'FILE', commands: telling, help: 'write the result to a file' },
  { name: 'max-findings', value: 'N', commands: telling, help: 'show at most N findings (pretty only)' },
  { name: 'render', value: 'MODE', commands: telling, help: 'charts and kustomizations: auto (default) or never' },
  { name: 'timeout', value: 'SECONDS', commands: telling, help: 'list what is left after that time as not checked' },
  { name: 'color', value: 'WHEN', commands: [...judging, 'rules'], help: 'auto (default), always or never' },
  { name: 'quiet', short: 'q', commands: judging, help: 'print no notes and nothing for people; the status tells' },
  { name: 'help', short: 'h', commands: [...commands], help: 'show help' },
  { name: 'version', commands: [...commands], help: 'show the version' },
];
