/** Failures: an id of `model/errors.ts` with the values of its message. */
import type { Failure } from '../model/plan.js';

/** A failure whose message needs its target only. */
export function failure(id: string, target: string): Failure {
  return { id: id, target: target, values: [target] };
}

/** A failure whose message needs a second value. */
export function failureWith(id: string, target: string, detail: string): Failure {
  return { id: id, target: target, values: [target, detail] };
}
