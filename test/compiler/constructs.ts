/** The constructs of the portable subset, from the comments of the rules that show them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { testRulesFolder } from '../parity/rule-set.js';

/** A rule that shows one construct. */
export interface Construct {
  readonly name: string;
  readonly title: string;
  /** Why it is printed so; empty where that is plain. */
  readonly why: string;
  /** The function, without its comment. */
  readonly source: string;
  /** Lists of arguments and what the rule gives for them; null is absent. */
  readonly gives: readonly { readonly arguments: unknown[]; readonly value: unknown }[];
}

/** A chapter of the constructs: one file. */
export interface Chapter {
  readonly title: string;
  readonly constructs: readonly Construct[];
}

/** The files of test/parity/rules/constructs, in order. */
export function readChapters(): Chapter[] {
  const folder = path.join(testRulesFolder, 'constructs');
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const title = /^\/\*\* (.*?):/.exec(text)?.[1] ?? file;
      const rules = text.matchAll(/^\/\*\*\n((?: \*.*\n)+?) \*\/\n(export function (\w+)[\s\S]*?^\}$)/gm);
      return {
        title,
        constructs: [...rules].map(([, comment = '', source = '', name = '']) => readConstruct(comment, source, name)),
      };
    });
}

function readConstruct(comment: string, source: string, name: string): Construct {
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const [title = '', ...rest] = lines.filter((line) => !line.startsWith('@') && line !== '');
  const gives = lines
    .filter((line) => line.startsWith('@gives '))
    .map((line) => {
      const [values = '', value = ''] = line.slice('@gives '.length).split(' -> ');
      return { arguments: JSON.parse(values) as unknown[], value: JSON.parse(value) as unknown };
    });
  return { name, title: title.replace(/\.$/, ''), why: rest.join(' '), source, gives };
}
