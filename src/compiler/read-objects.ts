/** Output objects and facts: interfaces of src/model/objects.ts and src/model/facts.ts. */
import { Node } from 'ts-morph';
import type { JSDocableNode, PropertySignature, SourceFile } from 'ts-morph';
import type { IrFact, IrFactType, IrObject } from './ir.js';
import { readType, presentType } from './read-type.js';
import { pascalCase } from '../pascal-case.js';
import { readDocumentation, tagText } from './read-tags.js';
import { refuse } from './refusal.js';

/** The classes of objects that cmdlets put out. */
export function readObjects(file: SourceFile): IrObject[] {
  return file.getInterfaces().map((model) => {
    const documentation = readDocumentation(model, ['typeName', 'table', 'list', 'key']);
    const words = (tag: string): string[] => (tagText(documentation, tag) ?? '').split(' ').filter(Boolean);
    const columns = (tag: string): string[] => words(tag).map((word) => pascalCase(word.split(':')[0]!));
    return {
      name: model.getName(),
      typeName:
        tagText(documentation, 'typeName') ??
        refuse(model, 'ModelTag', '@typeName is missing', '@typeName WslNet.Name'),
      documentation: documentation.paragraphs.join(' '),
      properties: model.getProperties().flatMap(readObjectProperty),
      table: columns('table'),
      // `key:34` is a column of 34 characters.
      widths: words('table').map((word) => Number(word.split(':')[1] ?? 0)),
      list: columns('list'),
      key: columns('key'),
    };
  });
}

function readObjectProperty(property: PropertySignature): IrObject['properties'] {
  const documentation = readDocumentation(property, ['powershell', 'internal']);
  if (tagText(documentation, 'internal') !== undefined) return [];
  const type = presentType(readType(property.getType(), property));
  const element = type.kind === 'list' ? type.of : type;
  const names: Record<string, string> = { text: 'string', int: 'long', bool: 'bool' };
  return [
    {
      name: pascalCase(property.getName()),
      field: property.getName(),
      type:
        tagText(documentation, 'powershell') ??
        names[element.kind] ??
        refuse(property, 'ModelType', 'this has no PowerShell type', 'a text, a number or a boolean'),
      array: type.kind === 'list',
      help: documentation.paragraphs.join(' '),
    },
  ];
}

/** The facts that models can ask for, in the order of their cost. */
export function readFacts(file: SourceFile): IrFact[] {
  const everything = file.getInterfaceOrThrow('Facts');
  return [...everything.getBaseDeclarations().filter(Node.isInterfaceDeclaration), everything]
    .flatMap((one) => one.getProperties())
    .map((property) => {
      const tags = property.getJsDocs().at(-1)?.getTags() ?? [];
      const tag = tags.find((candidate) => candidate.getTagName() === 'gather');
      const [gather, ...rest] = tag?.getCommentText()?.split(' ') ?? [];
      if (gather === undefined) refuse(property, 'ModelTag', '@gather is missing', '@gather Get-WslNetSomething');
      return {
        name: property.getName(),
        gather,
        arguments: rest,
        array: property.getType().isArray(),
        changes: tags.some((candidate) => candidate.getTagName() === 'changes'),
      };
    });
}

/** Every interface of facts, with the words that describe it. */
export function readFactTypes(file: SourceFile): IrFactType[] {
  return file.getInterfaces().map((model) => ({
    name: model.getName(),
    documentation: descriptionOf(model),
    fields: model.getProperties().map((property) => ({
      name: property.getName(),
      documentation: descriptionOf(property),
      type: readType(property.getType(), property),
    })),
  }));
}

/** JSDoc without its tags, in one line; empty where there is none. */
function descriptionOf(node: JSDocableNode): string {
  return (node.getJsDocs().at(-1)?.getDescription() ?? '').trim().replaceAll(/\s*\n\s*/g, ' ');
}
