/** The call is wrong: an input, the event or the configuration. The message says which and what is allowed. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}
