import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { parameterFindings, typeOf } from '../parameters.js';

/** Standard names and the types that the guidelines list for them. */
const types: Readonly<Record<string, readonly string[]>> = {
  All: ['switch'],
  Append: ['switch'],
  CertificatePath: ['string'],
  ComputerName: ['string', 'string[]'],
  Credential: ['pscredential'],
  Depth: ['int'],
  Encoding: ['string', 'System.Text.Encoding'],
  Exclude: ['string', 'string[]'],
  Filter: ['string'],
  Force: ['switch'],
  Include: ['string', 'string[]'],
  IpAddress: ['string', 'string[]'],
  LiteralPath: ['string', 'string[]'],
  Name: ['string', 'string[]'],
  NoClobber: ['switch'],
  PassThru: ['switch'],
  Path: ['string', 'string[]'],
  Port: ['int', 'string', 'int[]', 'string[]'],
  Quiet: ['switch'],
  Recurse: ['switch'],
  Timeout: ['int'],
};

/** By the tables of the guidelines for activity, date, format, property and resource parameters. */
export const standardTypes: Check = {
  number: 24,
  id: 'SD03e',
  title: 'Parameters with standard names have the standard types',
  judge: (context) =>
    verdict(
      parameterFindings(context, ({ parameter }) => {
        const names = [parameter.name, ...parameter.aliases];
        const name = names.find((candidate) => !(types[candidate]?.includes(typeOf(parameter)) ?? true));
        return name === undefined
          ? undefined
          : { what: `-${name} is a ${typeOf(parameter)}`, toDo: `make it a ${types[name]?.join(' or ')}` };
      }),
    ),
};
