/** The call or the configuration is wrong: the command ends with status 2 and this message. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}
