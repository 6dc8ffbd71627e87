/** Files of facts, as `Export-WslNetwork` writes them, checked by the published schema. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { FactsFile } from '../model/facts.js';
import { packageRoot } from '../package-root.js';
import { factsSchemaPath } from '../render/facts-schema.js';
import { JsonError, parseJson } from '../rule-file/json-parser.js';
import { schemaMistake } from './schema-mistake.js';

/** What is wrong with a file of facts, and where. */
export interface FactsMistake {
  /** Stable id. */
  id: 'FactsSyntax' | 'FactsVersion' | 'FactsShape';
  /** `line:column` in a text that is no JSON, else a path such as `$.facts.listeners[0].port`. */
  where: string;
  /** What is wrong, with the bad value, and what is allowed. One line. */
  message: string;
}

/** The facts, or everything that is wrong with the file. */
export type FactsReading = { file: FactsFile; mistakes: [] } | { file: undefined; mistakes: FactsMistake[] };

/** Reads the text of a file of facts. Never throws: what is wrong is in `mistakes`. */
export function readFactsFile(text: string): FactsReading {
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused([syntaxMistake(json)]);
  }
  const validate = validator();
  if (validate(value)) return { file: value as FactsFile, mistakes: [] };
  const mistakes = (validate.errors ?? []).map(schemaMistake);
  // What a file of another version holds is not for this one to judge.
  const version = mistakes.find(({ id }) => id === 'FactsVersion');
  return refused(version === undefined ? mistakes : [version]);
}

function refused(mistakes: FactsMistake[]): FactsReading {
  return { file: undefined, mistakes };
}

/** Where a text is no JSON: `JSON.parse` tells no place, and reads large files faster than what does. */
function syntaxMistake(json: string): FactsMistake {
  let where = '1:1';
  let message = 'This is not JSON.';
  try {
    parseJson(json, ({ line, column }) => {
      where = `${line}:${column}`;
      message = 'JSON has no comments.';
    });
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    where = `${error.at.line}:${error.at.column}`;
    message = error.message;
  }
  return { id: 'FactsSyntax', where, message: `${message} Write the file with Export-WslNetwork.` };
}

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
  if (compiled === undefined) {
    const schema = readFileSync(path.join(packageRoot, 'generated', factsSchemaPath), 'utf8');
    compiled = new Ajv2020({ allErrors: true, verbose: true }).compile(JSON.parse(schema) as object);
  }
  return compiled;
}
