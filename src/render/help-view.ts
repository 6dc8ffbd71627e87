/** From the IR to the view of the help file (MAML). */
import type { Ir, IrCmdlet, IrParameter } from '../compiler/ir.js';
import { moduleInfo } from '../model/module.js';

/** Page of a cmdlet on the project's site: the first link, where `Get-Help -Online` goes. */
export function onlinePage(cmdlet: string): string {
  return `${moduleInfo.projectUri}/blob/main/generated/docs/${cmdlet}.md`;
}

/** View of the whole help file. */
export function helpView(ir: Ir): object {
  return { cmdlets: ir.cmdlets.map((cmdlet) => cmdletHelp(cmdlet, ir)) };
}

function cmdletHelp(cmdlet: IrCmdlet, ir: Ir): object {
  const [verb, noun] = cmdlet.name.split('-');
  const output = ir.objects.find((object) => object.name === cmdlet.output)!;
  const parameters = [...cmdlet.parameters, ...(cmdlet.confirms ? confirmationParameters : [])].map(parameterHelp);
  return {
    name: cmdlet.name,
    verb,
    noun,
    synopsis: cmdlet.synopsis,
    description: cmdlet.description,
    // The order of the syntax line: by position, then as in the model.
    syntax: parameters.toSorted((one, other) => one.order - other.order),
    parameters: parameters.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    output: {
      typeName: output.typeName,
      description: output.documentation,
      properties: output.properties.map(({ name, help }) => ({ name, help })),
    },
    takesPipeline: cmdlet.parameters.some((parameter) => parameter.pipeline !== undefined),
    examples: cmdlet.examples.map((example, index) => ({ ...example, title: `Example ${index + 1}` })),
    onlinePage: onlinePage(cmdlet.name),
    links: cmdlet.links,
  };
}

/** The parameters that SupportsShouldProcess brings, in the words of PowerShell's own help. */
const confirmationParameters: IrParameter[] = [
  ['WhatIf', 'Shows what would happen if the command ran. The command is not run.', 'wi'],
  ['Confirm', 'Prompts you for confirmation before running the command.', 'cf'],
].map(([name = '', help = '', alias = '']) => ({
  name,
  field: name,
  help,
  type: 'switch',
  array: false,
  mandatory: false,
  position: undefined,
  pipeline: undefined,
  aliases: [alias],
  validateSet: [],
  validateRange: undefined,
  wildcards: undefined,
  byDefault: undefined,
  completer: undefined,
  path: undefined,
  setting: undefined,
}));

interface ParameterHelp {
  name: string;
  order: number;
  [key: string]: unknown;
}

function parameterHelp(parameter: IrParameter): ParameterHelp {
  const types: Record<string, string> = { string: 'String', int: 'Int32', bool: 'Boolean', switch: 'SwitchParameter' };
  // A setting may be left unsaid, which is what Nullable is for.
  const name = parameter.type.replace(/^Nullable\[(.*)\]$/, '$1');
  const type = types[name]! + (parameter.array ? '[]' : '');
  return {
    name: parameter.name,
    order: parameter.position ?? Number.MAX_SAFE_INTEGER,
    help: parameter.help,
    type,
    isSwitch: parameter.type === 'switch',
    required: String(parameter.mandatory),
    globbing: String(parameter.wildcards !== undefined),
    pipelineInput: parameter.pipeline === 'byPropertyName' ? 'True (ByPropertyName)' : 'False',
    position: parameter.position === undefined ? 'named' : String(parameter.position),
    aliases: parameter.aliases.length === 0 ? 'none' : parameter.aliases.join(', '),
    byDefault: parameter.byDefault?.join(', ') ?? (parameter.type === 'switch' ? 'False' : 'None'),
    values: parameter.validateSet,
  };
}
