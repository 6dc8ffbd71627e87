/** The keys and values of one section, against the schema of its kind. */
import { checkValue } from './check-value.js';
import type { RuleValue } from './check-value.js';
import { allowedValues } from './check-value.js';
import { didYouMean } from './did-you-mean.js';
import type { RuleKey, RuleSection } from './document.js';
import { sectionTitle } from './document.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';
import type { KeySchema, SectionSchema } from './schema.js';

/** The values of a section by their keys, in the order of the schema, so that all forms of a file give the same script. */
export type RuleValues = Readonly<Record<string, RuleValue>>;

/** Reads the values of a section; what is wrong goes to `mistakes`. */
export function checkSection(
  section: RuleSection,
  schema: SectionSchema,
  anyCase: boolean,
  mistakes: Mistake[],
): RuleValues {
  const title = (): string => shown(sectionTitle(section));
  const found = new Map<string, RuleKey>();
  for (const entry of section.keys) {
    const key = findKey(entry.name, schema, anyCase);
    if (key === undefined) {
      mistakes.push(mistakeAt(entry.at, 'UnknownKey', unknownKey(entry.name, title(), schema)));
    } else if (found.has(key.name)) {
      const name = shown(entry.name);
      mistakes.push(mistakeAt(entry.at, 'DuplicateKey', `'${name}' stands twice in ${title()}. Remove one.`));
    } else {
      found.set(key.name, entry);
    }
  }
  for (const name of schema.required) {
    if (!found.has(name)) {
      mistakes.push(mistakeAt(section.at, 'MissingKey', `${title()} needs the key '${name}'.`));
    }
  }
  const values: Record<string, RuleValue> = {};
  for (const key of schema.keys) {
    const entry = found.get(key.name);
    const value = entry && valueOfEntry(entry, key, anyCase, mistakes);
    if (value !== undefined) values[key.name] = value;
  }
  return values;
}

/** The key of a schema that a name means; nothing where it means none. */
export function findKey(name: string, schema: SectionSchema, anyCase: boolean): KeySchema | undefined {
  const exact = schema.keys.find((key) => key.name === name);
  if (exact !== undefined || !anyCase) return exact;
  const folded = name.toLowerCase();
  return schema.keys.find((key) => key.name.toLowerCase() === folded);
}

/** A key that stands alone says yes, as npm `ini` reads it, and is no value of anything else. */
function valueOfEntry(
  { value, at }: RuleKey,
  key: KeySchema,
  anyCase: boolean,
  mistakes: Mistake[],
): RuleValue | undefined {
  if (value !== undefined) return checkValue(value, { key, anyCase, mistakes });
  if (key.type === 'boolean') return true;
  mistakes.push(mistakeAt(at, 'BadValue', `${key.name} has no value. Allowed: ${allowedValues(key)}.`));
  return undefined;
}

function unknownKey(name: string, title: string, schema: SectionSchema): string {
  const known = schema.keys.map((key) => key.name);
  return `'${shown(name)}' is not a key of ${title}. ${didYouMean(name, known)}Allowed: ${known.join(', ')}.`;
}
