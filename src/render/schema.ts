/** The JSON schema of rule files, from the models: editors complete by it, and the rule-file reader checks by it. */
import type { Ir, IrParameter } from '../compiler/ir.js';
import { moduleInfo } from '../model/module.js';
import type { Artefact } from './artefact.js';

/** Name of the schema below generated/. */
export const rulesSchemaPath = 'schema/rules.schema.json';

/** What a rule file cannot say: -PassThru has no meaning there, taking over entries is a decision of the moment, accounts differ. */
const notInRuleFiles = new Set(['passThru', 'force', 'user']);

/** The schema. Section kinds whose cmdlets do not exist yet are not in it. */
export function renderRulesSchema(ir: Ir): Artefact {
  const add = ir.cmdlets.find((cmdlet) => cmdlet.name === 'Add-WslPortForward')!;
  const parameters = add.parameters.filter((parameter) => !notInRuleFiles.has(parameter.field));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${moduleInfo.projectUri}/blob/main/generated/${rulesSchemaPath}`,
    title: 'WslNet rule file',
    description: 'The desired network state of a machine with WSL 2.',
    type: 'object',
    additionalProperties: false,
    properties: {
      machine: {
        type: 'object',
        description: 'What the file expects of the machine.',
        additionalProperties: false,
        properties: {
          networkingMode: {
            type: 'string',
            enum: ['nat', 'mirrored', 'bridged', 'consomme', 'none'],
            description: 'Effective networking mode for which the file is written.',
          },
        },
      },
      forward: {
        type: 'object',
        description: 'Forwards by name.',
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
  const { validateRange, validateSet, byDefault } = parameter;
  const value = {
    type: { int: 'integer', switch: 'boolean' }[parameter.type] ?? 'string',
    ...(validateSet.length > 0 && { enum: validateSet }),
    ...(validateRange && { minimum: validateRange.minimum, maximum: validateRange.maximum }),
  };
  return {
    description: parameter.help,
    ...(parameter.array ? { type: 'array', items: value } : value),
    ...(byDefault && { default: parameter.array ? byDefault : byDefault[0] }),
  };
}
