import type { Terminal } from './terminal.ts';

/** Milliseconds before a run counts as long, and between two signs of life. */
const patience = 700;
const pause = 100;

/** One line on standard error that says that a long run lives; nothing where no terminal reads. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #isOn: boolean;
  readonly #start = performance.now();
  #last = 0;
  #isShown = false;

  constructor(terminal: Terminal, isQuiet: boolean) {
    this.#terminal = terminal;
    this.#isOn = terminal.isErrorTerminal && !isQuiet;
  }

  /** To be called often. */
  beat(what: string): void {
    if (!this.#isOn) return;
    const now = performance.now();
    if (now - this.#start < patience || now - this.#last < pause) return;
    this.#last = now;
    this.#isShown = true;
    this.#terminal.error(`\r\u001b[K${what} … ${Math.round((now - this.#start) / 1000)} s`);
  }

  /** Removes the line. */
  end(): void {
    if (this.#isShown) this.#terminal.error('\r\u001b[K');
    this.#isShown = false;
  }
}
