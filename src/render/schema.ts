/** The JSON schema of rule files, from the models: editors complete by it, and the rule-file reader checks by it. */
import type { Ir, IrParameter } from '../compiler/ir.js';
import { moduleInfo } from '../model/module.js';
import { networkingModes, notInRuleFiles, portKeys } from '../rule-file/keys.js';
import type { Artefact } from './artefact.js';

/** Name of the schema below generated/. */
export const rulesSchemaPath = 'schema/rules.schema.json';

/** The schema. Section kinds whose cmdlets do not exist yet are not in it. */
export function renderRulesSchema(ir: Ir): Artefact {
  const add = ir.cmdlets.find((cmdlet) => cmdlet.name === 'Add-WslPortForward')!;
  const parameters = add.parameters.filter((parameter) => !isOneOf(notInRuleFiles, parameter.field));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${moduleInfo.projectUri}/blob/main/generated/${rulesSchemaPath}`,
    title: 'WslNet rule file',
    description: 'The desired network state of a machine with WSL 2.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'This schema, for editors.' },
      machine: {
        type: 'object',
        description: 'What the file expects of the machine.',
        additionalProperties: false,
        properties: {
          networkingMode: {
            type: 'string',
            enum: networkingModes,
            description:
              'Effective networking mode for which the file is written; consomme is what older versions of WSL call virtioproxy. Without it the file is for any mode.',
          },
        },
      },
      forward: {
        type: 'object',
        description: 'Forwards by name.',
        // What an INI file can write as the name of a section.
        propertyNames: { pattern: String.raw`^[^\s.\[\]]([^.\[\]\r\n]*[^\s.\[\]])?$` },
        additionalProperties: { $ref: '#/$defs/forward' },
      },
    },
    $defs: {
      forward: {
        type: 'object',
        description: add.synopsis,
        additionalProperties: false,
        required: parameters.filter((parameter) => parameter.mandatory).map((parameter) => parameter.field),
        properties: Object.fromEntries(parameters.map((parameter) => [parameter.field, parameterSchema(parameter)])),
      },
    },
  };
  return { path: rulesSchemaPath, text: `${JSON.stringify(schema, null, 2)}\n` };
}

function parameterSchema(parameter: IrParameter): object {
  const { byDefault, help, mandatory } = parameter;
  const value = valueSchema(parameter);
  if (!parameter.array) return { description: help, ...value, ...(byDefault && { default: byDefault[0] }) };
  // One value is a list of one, as in PowerShell.
  const list = { type: 'array', items: value, ...(mandatory && { minItems: 1 }) };
  return { description: help, anyOf: [value, list], ...(byDefault && { default: byDefault }) };
}

function valueSchema({ field, type, validateSet }: IrParameter): object {
  if (type === 'switch') return { type: 'boolean' };
  if (isOneOf(portKeys, field)) {
    return { type: ['string', 'integer'], pattern: '^[0-9]{1,5}(-[0-9]{1,5})?$', minimum: 1, maximum: 65_535 };
  }
  if (type !== 'string') throw new Error(`rule files have no values of the type ${type} (${field})`);
  return { type: 'string', ...(validateSet.length > 0 ? { enum: validateSet } : { minLength: 1 }) };
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}
