/** One value against what its key takes. */
import { didYouMean } from './did-you-mean.js';
import type { Place, RuleNode } from './document.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';
import type { KeySchema } from './schema.js';

/** A value of a rule file, with the type that the schema gives it. */
export type RuleValue = string | boolean | string[];

/** What a file writes for a key: where the value is told from its place, and what is told about it. */
export interface ValueContext {
  key: KeySchema;
  anyCase: boolean;
  mistakes: Mistake[];
}

/** The value of a key; nothing where it has none that is allowed, which is then among the mistakes. */
export function checkValue(node: RuleNode, context: ValueContext): RuleValue | undefined {
  const { key } = context;
  if (!key.list) return checkSingle(node, context);
  const items = itemsOf(node);
  if (items.length === 0 && !key.mayBeEmpty) return refuse(node.at, `${key.name} has no value. `, context);
  const values = items.map((item) => checkSingle(item, context));
  return values.every((value) => value !== undefined) ? (values as string[]) : undefined;
}

/** The items of a list, each with its place: a text of an .ini file has commas between them, one value is a list of one. */
export function itemsOf(node: RuleNode): RuleNode[] {
  if (node.kind === 'list') return node.items;
  if (node.kind !== 'raw') return [node];
  if (node.text === '') return [];
  let offset = 0;
  return node.text.split(',').map((part): RuleNode => {
    const blanks = part.length - part.trimStart().length;
    const column = node.at.column + (node.verbatim ? offset + blanks : 0);
    offset += part.length + 1;
    return { kind: 'raw', text: part.trim(), verbatim: node.verbatim, at: { line: node.at.line, column } };
  });
}

function checkSingle(node: RuleNode, context: ValueContext): string | boolean | undefined {
  const { key, anyCase } = context;
  if (node.kind === 'list') {
    const what = key.list
      ? `A list in a list is not a value of ${key.name}. `
      : `${key.name} is one value, not a list. `;
    return refuse(node.at, what, context);
  }
  if (node.kind === 'other') return refuse(node.at, `${node.shown} is not a value of ${key.name}. `, context);
  const written = node.kind === 'raw' ? node.text : node.value;
  const wrong = (): undefined => refuse(node.at, notAValue(written, key, node.kind), context);
  if (key.type === 'boolean') {
    if (typeof written === 'boolean') return written;
    // JSON and TypeScript have booleans of their own; in an .ini file everything is text.
    const word = node.kind === 'raw' ? String(written).toLowerCase() : '';
    return word === 'true' || word === 'false' ? word === 'true' : wrong();
  }
  if (key.type === 'port' && typeof written === 'number') return String(written);
  if (typeof written !== 'string' || written === '') return wrong();
  if (key.allowed === undefined || key.allowed.includes(written)) return written;
  if (!anyCase) return wrong();
  const folded = written.toLowerCase();
  return key.allowed.find((word) => word.toLowerCase() === folded) ?? wrong();
}

function notAValue(written: string | number | boolean, key: KeySchema, kind: RuleNode['kind']): string {
  if (written === '') return `${key.name} has an empty value. `;
  const text = typeof written === 'string' ? `'${shown(written)}'` : String(written);
  const words = key.type === 'boolean' && kind === 'raw' ? ['true', 'false'] : (key.allowed ?? []);
  const hint = typeof written === 'string' ? didYouMean(written, words) : '';
  return `${text} is not a value of ${key.name}. ${hint}`;
}

/** What a key takes, in words. */
export function allowedValues(key: KeySchema): string {
  if (key.type === 'boolean') return 'true, false';
  if (key.allowed !== undefined) return key.allowed.join(', ');
  if (key.type === 'port') return 'a port from 1 to 65535, such as 8080, or a range, such as 8000-8010';
  return 'a text that is not empty';
}

function refuse(at: Place, what: string, { key, mistakes }: ValueContext): undefined {
  mistakes.push(mistakeAt(at, 'BadValue', `${what}Allowed: ${allowedValues(key)}.`));
  return undefined;
}
