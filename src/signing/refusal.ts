/** A refusal to sign, or to accept a signature. */
import { KnownError } from '../known-error.js';
import type { RefusalId } from './refusal-ids.js';

/** Thrown where something is not signed or not accepted. The message says what is wrong, where, and what to do. */
export class RefusalError extends KnownError {
  override name = 'RefusalError';
  declare readonly id: RefusalId;

  // oxlint-disable-next-line no-useless-constructor -- narrows the ids
  constructor(id: RefusalId, message: string) {
    super(id, message);
  }
}

/** Why something was not accepted, as plain data. */
export interface Refusal {
  /** Stable id, such as `DigestMismatch`. */
  id: RefusalId;
  /** What is wrong, where, and what to do. */
  message: string;
}

/** The error as plain data. Any other error is a bug, and is thrown again. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return { id: error.id, message: error.message };
  throw error;
}
