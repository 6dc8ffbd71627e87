/** The keys and values of one section, against the schema of its kind. */
import type { SectionLine } from './line-index.js';
import type { Mistake } from './mistake.js';
import type { KeySchema, SectionSchema, ValueSchema } from './schema.js';

/** A value of a rule file, with the type that the schema gives it. */
export type RuleValue = string | number | boolean | (string | number | boolean)[];

/** Reads the values of a section; what is wrong goes to `mistakes`. Keys are told apart without their case. */
export function checkSection(
  section: SectionLine,
  values: Record<string, unknown>,
  schema: SectionSchema,
  mistakes: Mistake[],
): Record<string, RuleValue> {
  const read: Record<string, RuleValue> = {};
  for (const { name, line } of section.keys) {
    const key = Object.keys(schema.properties).find((known) => known.toLowerCase() === name.toLowerCase());
    if (key === undefined) {
      const known = Object.keys(schema.properties).join(', ');
      mistakes.push({
        id: 'UnknownKey',
        line,
        message: `'${name}' is not a key of [${section.name}]. Allowed: ${known}.`,
      });
    } else if (key in read) {
      mistakes.push({ id: 'DuplicateKey', line, message: `'${name}' stands twice in [${section.name}]. Remove one.` });
    } else {
      const value = readValue(key, String(values[name] ?? ''), schema.properties[key]!, line, mistakes);
      if (value !== undefined) read[key] = value;
    }
  }
  for (const key of schema.required ?? []) {
    if (!section.keys.some(({ name }) => name.toLowerCase() === key.toLowerCase())) {
      mistakes.push({ id: 'MissingKey', line: section.line, message: `[${section.name}] needs the key '${key}'.` });
    }
  }
  return read;
}

function readValue(
  key: string,
  text: string,
  schema: KeySchema,
  line: number,
  mistakes: Mistake[],
): RuleValue | undefined {
  if (schema.type !== 'array') return readSingle(key, text, schema, line, mistakes);
  const items = text.split(',').map((item) => readSingle(key, item.trim(), schema.items, line, mistakes));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readSingle(
  key: string,
  text: string,
  schema: ValueSchema,
  line: number,
  mistakes: Mistake[],
): string | number | boolean | undefined {
  const wrong = (allowed: string): undefined => {
    mistakes.push({ id: 'BadValue', line, message: `'${text}' is not a value of ${key}. Allowed: ${allowed}.` });
    return undefined;
  };
  if (schema.type === 'boolean') {
    const value = { true: true, false: false }[text.toLowerCase()];
    return value ?? wrong('true, false');
  }
  if (schema.type === 'integer') {
    const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
    return value >= minimum && value <= maximum ? value : wrong(`a whole number from ${minimum} to ${maximum}`);
  }
  if (schema.enum === undefined) return text === '' ? wrong('a text that is not empty') : text;
  return schema.enum.find((known) => known.toLowerCase() === text.toLowerCase()) ?? wrong(schema.enum.join(', '));
}
