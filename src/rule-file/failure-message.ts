/** A failure of a rule as the message of a mistake: errors of the cmdlets name parameters, rule files have keys. */
import { errors } from '../model/errors.js';
import type { ErrorId } from '../model/errors.js';
import type { Failure } from '../model/plan.js';
import { shown } from './mistake.js';
import type { KeySchema } from './schema.js';

/** What is wrong and what to do, in one line. */
export function failureMessage(failure: Failure, keys: readonly KeySchema[]): string {
  const { message, action } = errors[failure.id as ErrorId];
  const template = keys.reduce((text, { name }) => withKey(text, name), `${message} ${action}`);
  return template.replaceAll(/\{(\d)\}/g, (_, index: string) => valueText(failure.values[Number(index)] ?? '', keys));
}

function withKey(text: string, name: string): string {
  return text.replaceAll(new RegExp(String.raw`-${name}\b`, 'gi'), name);
}

/** The second value of some failures is the name of a parameter. */
function valueText(value: string, keys: readonly KeySchema[]): string {
  const key = keys.find(({ name }) => name !== value && name.toLowerCase() === value.toLowerCase());
  return key?.name ?? shown(value);
}
