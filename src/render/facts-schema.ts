/** The JSON schema of files of facts, from the interfaces of src/model/facts.ts: `wslnet plan` reads by it. */
import type { Ir, IrFactType, IrType } from '../compiler/ir.js';
import { moduleInfo } from '../model/module.js';
import { factsFormatVersion } from '../rules/export-network.js';
import type { Artefact } from './artefact.js';

/** Name of the schema below generated/. */
export const factsSchemaPath = 'schema/facts.schema.json';

/** The interface that is the whole file. */
const whole = 'FactsFile';

/** What no file holds: the facts of other cmdlets, too. */
const everything = 'Facts';

/** The schema. Nothing may be left out: a rule would take what is not there for nothing. */
export function renderFactsSchema(ir: Ir): Artefact {
  const file = ir.factTypes.find(({ name }) => name === whole);
  if (file === undefined) throw new Error(`src/model/facts.ts has no interface ${whole}`);
  const root = recordSchema(file);
  root.properties['formatVersion'] = { description: 'Version of this format.', enum: [factsFormatVersion()] };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${moduleInfo.projectUri}/blob/main/generated/${factsSchemaPath}`,
    title: 'WslNet facts',
    ...root,
    $defs: Object.fromEntries(
      ir.factTypes
        .filter((type) => type !== file && type.name !== everything)
        .map((type) => [type.name, recordSchema(type)]),
    ),
  };
  return { path: factsSchemaPath, text: `${JSON.stringify(schema, null, 2)}\n` };
}

interface RecordSchema {
  properties: Record<string, object>;
}

function recordSchema({ documentation, fields }: IrFactType): RecordSchema {
  return {
    type: 'object',
    ...described(documentation),
    additionalProperties: false,
    required: fields.map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { ...described(field.documentation), ...typeSchema(field.type) }]),
    ),
  } as RecordSchema;
}

function described(documentation: string): object {
  return documentation === '' ? {} : { description: documentation };
}

function typeSchema(type: IrType): object {
  switch (type.kind) {
    case 'text':
      return { type: 'string', ...(type.literals && { enum: type.literals }) };
    case 'int':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case 'bool':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: typeSchema(type.of) };
    case 'record':
      return { $ref: `#/$defs/${type.name}` };
    default:
      throw new Error(`facts have no values of the kind ${type.kind}`);
  }
}
