/** A property of a cmdlet model as a parameter. */
import { Node } from 'ts-morph';
import type { PropertySignature, Type } from 'ts-morph';
import type { IrParameter } from './ir.js';
import { pascalCase, readDocumentation, tagText, tagTexts } from './read-tags.js';
import { refuse } from './refusal.js';

const parameterTags = ['position', 'pipeline', 'alias', 'default', 'completer'] as const;
const typeTags = ['powershell', 'validateRange', 'wildcards'] as const;

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
  const declared = property.getType().getNonNullableType();
  const array = declared.isArray();
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
    ...readParameterType(array ? declared.getArrayElementTypeOrThrow() : declared, property),
    array,
    mandatory: !property.hasQuestionToken(),
    position: position === undefined ? undefined : Number(position),
    pipeline,
    aliases: tagTexts(documentation, 'alias'),
    byDefault: byDefault === undefined ? undefined : byDefault.split(', '),
    completer: tagText(documentation, 'completer'),
  };
}

type ParameterType = Pick<IrParameter, 'type' | 'validateSet' | 'validateRange' | 'wildcards'>;

/** The PowerShell type: from the tags of a branded type, or a set of literals. */
function readParameterType(type: Type, property: PropertySignature): ParameterType {
  const literals = type.isUnion() ? type.getUnionTypes() : [];
  if (literals.length > 0 && literals.every((literal) => literal.isStringLiteral())) {
    const validateSet = literals.map((literal) => String(literal.getLiteralValueOrThrow()));
    return { type: 'string', validateSet, validateRange: undefined, wildcards: false };
  }
  const alias = type.getAliasSymbol()?.getDeclarations()[0];
  if (!Node.isTypeAliasDeclaration(alias)) {
    return refuse(property, 'ModelType', 'a parameter has a branded type of src/model/types.ts or a union of literals', 'Port, AddressText, …');
  }
  const documentation = readDocumentation(alias, typeTags);
  const range = tagText(documentation, 'validateRange')?.split(' ').map(Number);
  return {
    type: tagText(documentation, 'powershell') ?? refuse(alias, 'ModelType', 'the type says nothing of PowerShell', '@powershell string'),
    validateSet: [],
    validateRange: range ? { minimum: range[0]!, maximum: range[1]! } : undefined,
    wildcards: tagText(documentation, 'wildcards') !== undefined,
  };
}
