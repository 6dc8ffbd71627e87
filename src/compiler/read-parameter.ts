/** A property of a cmdlet model as a parameter. */
import { Node } from 'ts-morph';
import type { PropertySignature, TypeNode } from 'ts-morph';
import type { IrParameter } from './ir.js';
import { pascalCase } from '../pascal-case.js';
import { readDocumentation, tagText, tagTexts } from './read-tags.js';
import { refuse } from './refusal.js';
import { reservedVariables } from './reserved-names.js';

const parameterTags = ['position', 'pipeline', 'alias', 'default', 'completer'] as const;
const typeTags = ['powershell', 'validateRange', 'wildcards', 'path'] as const;

/** Common parameters of PowerShell, in lower case: a cmdlet cannot have its own of these names (RD03). */
const commonParameters = new Set(
  (
    'confirm debug erroraction errorvariable informationaction informationvariable outbuffer outvariable pipelinevariable ' +
    'progressaction usetransaction verbose warningaction warningvariable whatif'
  ).split(' '),
);

/** Reads one parameter. */
export function readParameter(property: PropertySignature): IrParameter {
  const documentation = readDocumentation(property, parameterTags);
  const field = property.getName();
  if (commonParameters.has(field.toLowerCase())) {
    refuse(property, 'ModelParameter', `'${field}' is a common parameter of PowerShell`, 'another name');
  }
  if (reservedVariables.has(field.toLowerCase())) {
    refuse(property, 'ModelParameter', `'$${field}' is a variable of PowerShell itself`, 'another name');
  }
  const declared = property.getTypeNode();
  const array = Node.isArrayTypeNode(declared);
  const pipeline = tagText(documentation, 'pipeline');
  if (pipeline !== undefined && pipeline !== 'byPropertyName') {
    refuse(property, 'ModelTag', `@pipeline ${pipeline} is not known`, '@pipeline byPropertyName');
  }
  const position = tagText(documentation, 'position');
  const byDefault = tagText(documentation, 'default');
  return {
    name: pascalCase(field),
    field,
    help: documentation.paragraphs.join(' '),
    ...readParameterType(array ? declared.getElementTypeNode() : declared, property),
    array,
    mandatory: !property.hasQuestionToken(),
    position: position === undefined ? undefined : Number(position),
    pipeline,
    aliases: tagTexts(documentation, 'alias'),
    byDefault: byDefault === undefined ? undefined : byDefault.split(', '),
    completer: tagText(documentation, 'completer'),
    setting: undefined,
  };
}

type ParameterType = Pick<IrParameter, 'type' | 'validateSet' | 'validateRange' | 'wildcards' | 'path'>;

/** The PowerShell type: from the tags of a branded type, or a set of literals in the order of the source. */
function readParameterType(node: TypeNode | undefined, property: PropertySignature): ParameterType {
  const name = Node.isTypeReference(node) ? node.getTypeName().getSymbol() : undefined;
  const alias = (name?.getAliasedSymbol() ?? name)?.getDeclarations()[0];
  if (!Node.isTypeAliasDeclaration(alias)) {
    return refuse(
      property,
      'ModelType',
      'a parameter has a type of src/model/types.ts',
      'PortText, AddressText, FirewallProfile[], ...',
    );
  }
  const documentation = readDocumentation(alias, typeTags);
  const values = alias.getTypeNode();
  if (Node.isUnionTypeNode(values)) {
    const validateSet = values.getTypeNodes().map((literal) => String(literal.getType().getLiteralValueOrThrow()));
    return { type: 'string', validateSet, validateRange: undefined, wildcards: undefined, path: undefined };
  }
  const range = tagText(documentation, 'validateRange')?.split(' ').map(Number);
  return {
    type:
      tagText(documentation, 'powershell') ??
      refuse(alias, 'ModelType', 'the type says nothing of PowerShell', '@powershell string'),
    validateSet: [],
    validateRange: range ? { minimum: range[0]!, maximum: range[1]! } : undefined,
    wildcards: readWildcards(tagText(documentation, 'wildcards'), alias),
    path: readPath(tagText(documentation, 'path'), alias),
  };
}

/** What a type selects: `@wildcards` alone means texts. */
function readWildcards(kind: string | undefined, alias: Node): IrParameter['wildcards'] {
  if (kind === undefined) return undefined;
  if (kind === '') return 'text';
  if (kind === 'ports' || kind === 'key') return kind;
  return refuse(alias, 'ModelTag', `@wildcards ${kind} is not known`, '@wildcards ports');
}

/** How a type names files. */
function readPath(kind: string | undefined, alias: Node): IrParameter['path'] {
  if (kind === undefined || kind === 'pattern' || kind === 'literal') return kind;
  return refuse(alias, 'ModelTag', `@path ${kind} is not known`, '@path literal');
}
