/** What the schema refuses, in words: path, bad value, and what is allowed. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { didYouMean } from '../rule-file/did-you-mean.js';
import { shown } from '../rule-file/mistake.js';
import type { FactsMistake } from './read-facts-file.js';

/** What a type of the schema takes. */
const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number from 0',
  boolean: 'true, false',
  array: 'a list',
  object: 'an object',
};

/** An error of the validator as a mistake. */
export function schemaMistake(error: ErrorObject): FactsMistake {
  const where = jsonPath(error.instancePath);
  const { params, data } = error;
  const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
  switch (error.keyword) {
    case 'required':
      return shapeMistake(`${where}.${params['missingProperty']}`, 'This is missing, and no fact may be left out.');
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const hint = didYouMean(name, known);
      return shapeMistake(where, `'${shown(name)}' is not known. ${hint}Allowed: ${known.join(', ')}.`);
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String).join(', ');
      if (error.instancePath === '/formatVersion') {
        const message = `${shownValue(data)} is a version of the format that this wslnet does not read. Allowed: ${allowed}. Use a wslnet and a module of one version.`;
        return { id: 'FactsVersion', where, message };
      }
      return shapeMistake(where, `${shownValue(data)} is not allowed. Allowed: ${allowed}.`);
    }
    default: {
      // A wrong type, or a number that is none of a machine.
      const type = String((error.parentSchema as { type?: unknown } | undefined)?.type);
      return shapeMistake(where, `${shownValue(data)} is not allowed. Allowed: ${typeWords[type] ?? type}.`);
    }
  }
}

function shapeMistake(where: string, message: string): FactsMistake {
  return { id: 'FactsShape', where, message };
}

/** `/facts/listeners/0/port` as `$.facts.listeners[0].port`. Every name in it is one of the schema. */
function jsonPath(pointer: string): string {
  return `$${pointer.replaceAll(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}`;
}

/** A value in a word or two. */
function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  if (typeof value === 'object' && value !== null) return 'An object';
  return typeof value === 'string' ? `'${shown(value)}'` : String(value);
}
