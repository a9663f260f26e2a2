import { spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { ChangeError } from './change-error.ts';

/** Environment variables of the caller that git may see: where programs, certificates and proxies are. */
const inherited =
  /^(?:PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|PATHEXT|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|(?:https?|no|all)_proxy)$/i;

const fixed: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
};

export interface GitOptions {
  /** Where git runs; also the folder above whose parent no repository is looked for. */
  readonly directory: string;
  /** Bare repository; undefined: the one that `directory` belongs to. */
  readonly gitDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Configuration for every call. It travels through the environment: arguments are seen by every process. */
  readonly configuration?: readonly (readonly [key: string, value: string])[];
  /** Whether the person's own configuration counts (line ends and filters of a work tree). */
  readonly personal?: boolean;
}

/** What git answered. */
export interface GitAnswer {
  readonly code: number;
  readonly output: Buffer;
  readonly errors: string;
}

/** The git program, run without a shell and with an environment of our own. */
export class Git {
  readonly #options: GitOptions;

  constructor(options: GitOptions) {
    this.#options = options;
  }

  /** The same repository with other options laid over. */
  with(options: Partial<GitOptions>): Git {
    return new Git({ ...this.#options, ...options });
  }

  /** Runs git and gives its answer, whatever the exit code. */
  async try(args: readonly string[], input?: Buffer | string): Promise<GitAnswer> {
    const { directory, gitDirectory } = this.#options;
    const where = gitDirectory === undefined ? [] : [`--git-dir=${gitDirectory}`];
    return new Promise((resolve, reject) => {
      const child = spawn('git', [...where, ...args], { cwd: directory, env: this.#environment(), windowsHide: true });
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      child.on('error', (error) => reject(startError(error, directory)));
      child.on('close', (code) => {
        resolve({ code: code ?? -1, output: Buffer.concat(output), errors: Buffer.concat(errors).toString('utf8') });
      });
      child.stdin.on('error', () => {}); // git ended before it read everything: its exit code tells why
      child.stdin.end(input);
    });
  }

  /** Runs git and gives its output. Any other exit code than 0 is an error. */
  async run(args: readonly string[], input?: Buffer | string): Promise<Buffer> {
    const answer = await this.try(args, input);
    if (answer.code === 0) return answer.output;
    throw new ChangeError(`git ${args[0] ?? ''} failed with exit code ${answer.code}: ${lastLines(answer.errors)}`);
  }

  /** Runs git and gives its output as text without the line end. */
  async line(args: readonly string[], input?: Buffer | string): Promise<string> {
    return (await this.run(args, input)).toString('utf8').replace(/\r?\n$/, '');
  }

  #environment(): Record<string, string> {
    const environment: Record<string, string> = {};
    for (const [key, value] of Object.entries(process.env)) {
      const isPersonal = this.#options.personal === true && /^(?:XDG_CONFIG_HOME|GIT_CONFIG_GLOBAL)$/.test(key);
      if (value !== undefined && (inherited.test(key) || isPersonal)) environment[key] = value;
    }
    Object.assign(environment, fixed, this.#options.environment);
    if (this.#options.personal === true && process.env.GIT_CONFIG_GLOBAL === undefined) {
      delete environment.GIT_CONFIG_GLOBAL;
      delete environment.GIT_CONFIG_NOSYSTEM;
    }
    // The checkout of a job often belongs to another user than the one in the job's container.
    const configuration = [['safe.directory', '*'], ...(this.#options.configuration ?? [])] as const;
    environment.GIT_CONFIG_COUNT = String(configuration.length);
    for (const [index, [key, value]] of configuration.entries()) {
      environment[`GIT_CONFIG_KEY_${index}`] = key;
      environment[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    return environment;
  }
}

function startError(error: Error, directory: string): ChangeError {
  return new ChangeError(
    `git could not be started in ${directory}. Install git and put it on PATH of the runner; the change is read with it.`,
    { cause: error },
  );
}

/** The end of what git printed, on one line. */
export function lastLines(errors: string): string {
  const lines = errors.trim().split('\n').slice(-3);
  return lines.join(' / ').slice(0, 500) || 'it printed nothing';
}
