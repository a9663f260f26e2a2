/** How long a run may wait for GitHub in all; after that it tells what it could not do. */
export class TimeBudget {
  readonly #end: number;
  readonly #now: () => number;

  /** @param seconds from now */
  constructor(seconds: number, now: () => number = Date.now) {
    this.#now = now;
    this.#end = now() + seconds * 1000;
  }

  /** Whether a wait of so many seconds still fits. */
  allows(seconds: number): boolean {
    return this.#now() + seconds * 1000 <= this.#end;
  }
}
