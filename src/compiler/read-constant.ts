/**
 * Constants: what rules use of the data of src/model. An exported `const` with a type, whose value is a literal of the
 * portable types. A literal may take in another constant of the same folder with `...`, so that large tables can be kept in
 * several files, and their records can share what is mostly the same.
 */
import { Node, SyntaxKind } from 'ts-morph';
import type { ObjectLiteralExpression, VariableDeclaration } from 'ts-morph';
import { checkFieldNames } from './check-names.js';
import type { IrConstant, IrExpression } from './ir.js';
import { readInteger, readText } from './read-literal.js';
import { readType } from './read-type.js';
import { refuse, relativePath } from './refusal.js';
import { variableDeclaration } from './variables.js';

/** The constant of src/model that a name stands for; nothing where it is something else. */
export function constantDeclaration(name: Node): VariableDeclaration | undefined {
  const declaration = variableDeclaration(name);
  const isConstant =
    Node.isVariableDeclaration(declaration) &&
    declaration.getFirstAncestorByKind(SyntaxKind.FunctionDeclaration) === undefined &&
    declaration.getSourceFile().getFilePath().includes('/model/');
  return isConstant ? declaration : undefined;
}

/** Reads a constant once, and gives its name. */
export function readConstant(declaration: VariableDeclaration, known: Map<string, IrConstant>): string {
  const name = declaration.getName();
  const statement = declaration.getVariableStatement();
  const source = relativePath(declaration.getSourceFile().getFilePath());
  const folded = name.toLowerCase();
  const other = known.get(folded);
  if (other !== undefined) {
    if (other.name === name && other.source === source) return name;
    refuse(declaration, 'RuleConstant', `there is another constant '${other.name}' in ${other.source}`, 'another name');
  }
  const documentation = statement?.getJsDocs().at(-1)?.getDescription().trim();
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name) || !statement?.isExported() || !isConst(declaration)) {
    refuse(declaration, 'RuleConstant', 'rules use exported constants with plain names', 'export const name: Type = …');
  }
  if (declaration.getTypeNode() === undefined || !documentation) {
    refuse(
      declaration,
      'RuleConstant',
      'a constant that rules use has a description and a type',
      '/** What it is. */ export const name: Type = …',
    );
  }
  const type = readType(declaration.getType(), declaration);
  known.set(folded, { name, documentation, source, type, value: readInitializer(declaration) });
  return name;
}

function isConst(declaration: VariableDeclaration): boolean {
  return declaration.getVariableStatement()?.getDeclarationKind() === 'const';
}

function readInitializer(declaration: VariableDeclaration): IrExpression {
  const value = declaration.getInitializer();
  return value === undefined || !isConst(declaration) ? refuseValue(declaration) : readValue(value);
}

function readValue(node: Node): IrExpression {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
    return readText(node, node.getLiteralText());
  }
  if (Node.isNumericLiteral(node)) return readInteger(node, node.getLiteralValue());
  if (Node.isPrefixUnaryExpression(node) && node.getOperatorToken() === SyntaxKind.MinusToken) {
    const operand = readValue(node.getOperand());
    // No zero has a sign here.
    if (operand.kind === 'int') return { kind: 'int', value: 0 - operand.value };
  }
  if (Node.isTrueLiteral(node) || Node.isFalseLiteral(node)) return { kind: 'bool', value: Node.isTrueLiteral(node) };
  if (Node.isIdentifier(node) && node.getText() === 'undefined') return { kind: 'absent' };
  if (Node.isIdentifier(node)) return readOther(node);
  if (Node.isObjectLiteralExpression(node)) return readRecordValue(node);
  if (Node.isArrayLiteralExpression(node)) {
    return {
      kind: 'list',
      items: node.getElements().flatMap((item) => {
        if (!Node.isSpreadElement(item)) return [readValue(item)];
        const inner = readOther(item.getExpression());
        return inner.kind === 'list' ? inner.items : refuseValue(item);
      }),
    };
  }
  return refuseValue(node);
}

/** Later fields replace earlier ones, which keep their place: as in JavaScript. */
function readRecordValue(node: ObjectLiteralExpression): IrExpression {
  const fields = new Map<string, IrExpression>();
  for (const property of node.getProperties()) {
    if (Node.isSpreadAssignment(property)) {
      const inner = readOther(property.getExpression());
      if (inner.kind !== 'record') refuseValue(property);
      for (const { name, value } of inner.fields) fields.set(name, value);
    } else if (Node.isPropertyAssignment(property) && Node.isIdentifier(property.getNameNode())) {
      fields.set(property.getName(), readValue(property.getInitializerOrThrow()));
    } else {
      refuseValue(property);
    }
  }
  checkFieldNames([...fields.keys()], node);
  return { kind: 'record', fields: [...fields].map(([name, value]) => ({ name, value })) };
}

/** The value of another constant. */
function readOther(node: Node): IrExpression {
  const declaration = Node.isIdentifier(node) ? constantDeclaration(node) : undefined;
  return declaration === undefined ? refuseValue(node) : readInitializer(declaration);
}

function refuseValue(node: Node): never {
  refuse(
    node,
    'RuleConstant',
    'the value of a constant is a literal',
    'texts, integers, booleans, undefined, records and lists of them, another constant; or a rule that returns the value',
  );
}
