/** `wslnet config get`: the values that WSL reads from a file. */
import { readConfig } from '../../rules/config-read.js';
import type { ConfigEntry } from '../../model/config.js';
import { shown } from '../../rule-file/mistake.js';
import { keyOfName, kindOfFile, readConfigText } from './config-input.js';
import type { KindOptions } from './config-input.js';

/** What the command line says. */
export interface GetOptions extends KindOptions {
  json?: boolean;
}

/** Returns the exit code: 1 where the key that is asked for has no value that WSL takes. */
export async function runConfigGet(file: string, name: string | undefined, options: GetOptions): Promise<number> {
  const kind = kindOfFile(file, options);
  const key = name === undefined ? undefined : keyOfName(name, kind).name;
  const { text } = await readConfigText(file);
  const counting = readConfig(text, kind).entries.filter(({ counts }) => counts);
  const entries = key === undefined ? counting : counting.filter((entry) => entry.name === key);
  process.stdout.write(options.json ? jsonOf(entries) : textOf(entries, key !== undefined));
  return key !== undefined && entries.length === 0 ? 1 : 0;
}

function jsonOf(entries: readonly ConfigEntry[]): string {
  const settings = entries.map(({ name, value, line }) => ({ name, value, line }));
  return `${JSON.stringify({ settings }, undefined, 2)}\n`;
}

/** The value alone where one key is asked for, as scripts want it. */
function textOf(entries: readonly ConfigEntry[], isOne: boolean): string {
  return entries.map(({ name, value }) => `${isOne ? '' : `${name}=`}${shown(value)}\n`).join('');
}
