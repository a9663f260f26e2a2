/** What changed cannot be told: the message says what happened and what to do about it. The run fails with it. */
export class ChangeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChangeError';
  }
}
