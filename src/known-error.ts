/** An error that the user can mend: shown as a message, without a stack, and ends the program with exit code 2. */
export class KnownError extends Error {
  override name = 'KnownError';

  constructor(
    /** Stable id, such as `RuleFileNotFound`. */
    readonly id: string,
    /** What is wrong, where, and what to do. */
    message: string,
  ) {
    super(message);
  }
}
