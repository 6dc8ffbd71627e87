/** The part of the published JSON schema by which rule files are checked. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';
import { rulesSchemaPath } from '../render/schema.js';

/** One value, or the items of a list. */
export interface ValueSchema {
  type: 'string' | 'integer' | 'boolean';
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

export type KeySchema = (ValueSchema | { type: 'array'; items: ValueSchema }) & { default?: unknown };

export interface SectionSchema {
  required?: string[];
  properties: Record<string, KeySchema>;
}

/** The schemas of the section kinds. */
export function loadSectionSchemas(): { machine: SectionSchema; forward: SectionSchema } {
  const file = path.join(packageRoot, 'generated', rulesSchemaPath);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as {
    properties: { machine: SectionSchema };
    $defs: { forward: SectionSchema };
  };
  return { machine: schema.properties.machine, forward: schema.$defs.forward };
}
