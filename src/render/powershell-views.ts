/** From the IR to what the PowerShell templates need: only words of PowerShell, nothing to decide. */
import { powershellComment, powershellText } from '../escape/powershell.js';
import { pascalCase } from '../pascal-case.js';
import type { Ir, IrCmdlet, IrFact, IrObject, IrParameter } from '../compiler/ir.js';

/** View of one cmdlet's function. */
export function cmdletView(cmdlet: IrCmdlet, ir: Ir): object {
  const output = ir.objects.find((object) => object.name === cmdlet.output);
  if (output === undefined)
    throw new Error(`${cmdlet.name} puts out '${cmdlet.output}', which src/model/objects.ts does not have`);
  return {
    name: cmdlet.name,
    outputType: output.typeName,
    outputFunction: objectFunction(output),
    confirmImpact: cmdlet.confirmImpact ?? 'Medium',
    parameters: cmdlet.parameters.map(parameterView),
    requestFields: cmdlet.parameters
      .filter((parameter) => isRequested(parameter, cmdlet))
      .map((parameter) => ({
        name: parameter.field,
        value: requestValue(parameter),
        isPath: parameter.path !== undefined,
      })),
    // Only what is given is set: a list of the keys whose parameters are bound.
    settings: cmdlet.settings ?? '',
    isOfUser: cmdlet.scope === 'user',
    needsFilePart: cmdlet.facts.includes('configFiles'),
    takesPaths: cmdlet.parameters.some((parameter) => parameter.path !== undefined),
    positional: cmdlet.parameters.some(({ position }) => position !== undefined),
    restarts: cmdlet.parameters.some(({ name }) => name === 'Restart'),
    results: cmdlet.results,
    // What messages and comments call the things of a plan.
    thing: cmdlet.scope === 'user' ? 'file' : 'forward',
    condition: cmdlet.parameters
      .filter((parameter) => parameter.wildcards)
      .map((parameter) => filterTest(parameter, `$${parameter.name}`, '$record'))
      .join(' -and '),
    check: cmdlet.check,
    facts: cmdlet.facts,
    ask: cmdlet.ask ?? '',
    rule: cmdlet.rule,
    allOrNothing: cmdlet.failures === 'terminate',
    notFound: cmdlet.notFound && {
      ...cmdlet.notFound,
      test: filterTest(
        cmdlet.parameters.find(({ name }) => name === cmdlet.notFound?.parameter)!,
        '$pattern',
        '$_',
      ),
    },
  };
}

/** How a pattern is compared with a record: a port by its stored text, which may be none. */
function filterTest({ field, wildcards }: IrParameter, pattern: string, record: string): string {
  if (wildcards === 'ports') return `(Test-WslNetPortPattern -Pattern ${pattern} -Value ${record}.${field}Text)`;
  if (wildcards === 'key') return `(Test-WslNetKeyPattern -Pattern ${pattern} -Value ${record}.${field})`;
  return `(Test-WslNetPattern -Pattern ${pattern} -Value ${record}.${field})`;
}

/** What the templates answer themselves; everything else is part of the request. */
function isRequested({ field, setting }: IrParameter, { kind }: IrCmdlet): boolean {
  if (setting !== undefined || field === 'passThru' || field === 'quiet') return false;
  return kind !== 'export' || (field !== 'path' && field !== 'noClobber');
}

function parameterView(parameter: IrParameter, index: number, all: IrParameter[]): object {
  const attributes = [
    parameter.mandatory && 'Mandatory = $true',
    parameter.position !== undefined && `Position = ${parameter.position}`,
    parameter.pipeline === 'byPropertyName' && 'ValueFromPipelineByPropertyName = $true',
    parameter.mandatory && `HelpMessage = ${powershellText(parameter.help)}`,
  ];
  return {
    name: parameter.name,
    // What a key is for is in the help: the module would grow by a tenth.
    helpLines: parameter.setting === undefined ? powershellComment(parameter.help) : [],
    attributeArguments: attributes.filter(Boolean).join(', '),
    aliases: parameter.aliases,
    validateSet: parameter.validateSet,
    validateRange: parameter.validateRange,
    // An empty path would mean the own file.
    notEmpty: parameter.path !== undefined || (parameter.mandatory && parameter.type === 'string'),
    wildcards: parameter.wildcards !== undefined,
    completer: parameter.completer && pascalCase(parameter.completer),
    type: parameter.array ? `${parameter.type}[]` : parameter.type,
    default: defaultText(parameter),
    separator: index < all.length - 1 ? ',\n' : '',
  };
}

function defaultText({ byDefault, array }: IrParameter): string {
  if (byDefault === undefined) return '';
  const values = byDefault.map(powershellText).join(', ');
  return array ? ` = @(${values})` : ` = ${values}`;
}

/** The value of a parameter as the rules take it: integers are 64 bits wide, what was not given is absent. */
function requestValue(parameter: IrParameter): string {
  const variable = `$${parameter.name}`;
  if (parameter.path !== undefined) {
    return `Resolve-WslNetConfigPath -Path ${variable}${parameter.path === 'literal' ? ' -Literal' : ''} -Cmdlet $PSCmdlet`;
  }
  if (parameter.type === 'switch') return `[bool] ${variable}`;
  if (parameter.array) return `ConvertTo-WslNetTextList -Value ${variable}`;
  if (parameter.byDefault !== undefined) return variable;
  if (parameter.type === 'int') {
    // $PSBoundParameters still names what only an earlier object of the pipeline had: the default value tells.
    if ((parameter.validateRange?.minimum ?? 0) < 1) throw new Error(`0 must not be a value of -${parameter.name}`);
    return `if (${variable} -ne 0) { [long] ${variable} } else { $null }`;
  }
  return `if (${variable}) { ${variable} } else { $null }`;
}

/** How a fact is read: what its function is handed are variables of Get-WslNetFact. */
export function factView(fact: IrFact): object {
  const handed: Record<string, string> = {
    '-Request': '-Request $Request',
    '-Question': '-Question $question',
    '-Known': '-Known $facts',
  };
  const call = [fact.gather, ...fact.arguments.map((argument) => handed[argument])].join(' ');
  return {
    name: fact.name,
    gather: fact.array ? `[object[]] @(${call})` : call,
    changes: fact.changes,
    none: fact.array ? '[object[]] @()' : '$false',
    asks: fact.arguments.includes('-Question'),
  };
}

/** `PortForward` as the noun of a private function. */
export function objectFunction(object: IrObject): string {
  return object.typeName.replace('.', '');
}

/** View of the functions and views of output objects. */
export function objectView(object: IrObject): object {
  const names = new Map(object.properties.map((property) => [property.name, property]));
  return {
    typeName: object.typeName,
    functionName: objectFunction(object),
    properties: object.properties.map((property) => ({
      name: property.name,
      conversion: conversion(`$Record.${property.field}`, property),
    })),
    columns: object.table.map((name, index) => ({
      name,
      width: object.widths[index] ?? 0,
      numeric: ['int', 'long'].includes(names.get(name)?.type ?? ''),
    })),
    wraps: object.widths.some((width) => width > 0),
    list: object.list,
    key: object.key,
  };
}

/** Integers may be absent, and a cast would make 0 of that. */
function conversion(value: string, { type, array }: IrObject['properties'][number]): string {
  if (array) return `[${type}[]] @(${value})`;
  return type === 'int' || type === 'long'
    ? `if ($null -eq ${value}) { $null } else { [${type}] ${value} }`
    : `[${type}] ${value}`;
}
