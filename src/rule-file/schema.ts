/** The published JSON schema as the checker uses it: the keys of each kind of section. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { rulesSchemaPath } from '../render/schema.js';

/** What a key takes. */
export interface KeySchema {
  name: string;
  description: string;
  /** Ports are texts that may also be written as numbers. */
  type: 'text' | 'port' | 'boolean';
  list: boolean;
  /** Whether a list may be empty. */
  mayBeEmpty: boolean;
  /** The words that are allowed; nothing for any text. */
  allowed: readonly string[] | undefined;
}

/** The keys of a kind of section, in the order of the schema. */
export interface SectionSchema {
  required: readonly string[];
  keys: readonly KeySchema[];
  /** The defaults of those that have one. */
  defaults: ReadonlyMap<string, unknown>;
}

/** The kinds that this version has. */
export interface SectionSchemas {
  machine: SectionSchema;
  forward: SectionSchema;
}

let loaded: SectionSchemas | undefined;

/** The schemas of the section kinds, read once. */
export function sectionSchemas(): SectionSchemas {
  if (loaded === undefined) {
    const file = path.join(packageRoot, 'generated', rulesSchemaPath);
    const schema = JSON.parse(readFileSync(file, 'utf8')) as {
      properties: { machine: JsonSection };
      $defs: { forward: JsonSection };
    };
    loaded = { machine: sectionSchema(schema.properties.machine), forward: sectionSchema(schema.$defs.forward) };
  }
  return loaded;
}

interface JsonSection {
  required?: string[];
  properties: Record<string, JsonKey>;
}

interface JsonValue {
  type: string | string[];
  enum?: string[];
}

/** A list is one value, or an array of them. */
type JsonKey = { description: string; default?: unknown } & (
  | JsonValue
  | { anyOf: [JsonValue, { items: JsonValue; minItems?: number }] }
);

function sectionSchema({ required = [], properties }: JsonSection): SectionSchema {
  const keys = Object.entries(properties);
  return {
    required,
    keys: keys.map(([name, key]) => keySchema(name, key)),
    defaults: new Map(keys.filter(([, key]) => 'default' in key).map(([name, key]) => [name, key.default])),
  };
}

function keySchema(name: string, key: JsonKey): KeySchema {
  const list = 'anyOf' in key;
  const value = list ? key.anyOf[0] : key;
  const type = Array.isArray(value.type) ? 'port' : value.type === 'boolean' ? 'boolean' : 'text';
  return {
    name,
    description: key.description,
    type,
    list,
    mayBeEmpty: list && (key.anyOf[1].minItems ?? 0) === 0,
    allowed: value.enum,
  };
}
