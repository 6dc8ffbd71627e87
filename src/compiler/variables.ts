/** Variables of a rule: where one comes from, and which ones a part of a rule uses. */
import { Node, SyntaxKind } from 'ts-morph';
import type { ParameterDeclaration, VariableDeclaration } from 'ts-morph';
import type { IrCapture } from './ir.js';
import { readType } from './read-type.js';

/** The parameter or variable that a name stands for; nothing where it is something else. */
export function variableDeclaration(name: Node): ParameterDeclaration | VariableDeclaration | undefined {
  const around = name.getParent();
  // In `{ name }` the name is that of the field, and its value that of the variable.
  const symbol = Node.isShorthandPropertyAssignment(around) ? around.getValueSymbol() : name.getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0];
  return Node.isParameterDeclaration(declaration) || Node.isVariableDeclaration(declaration) ? declaration : undefined;
}

/** The variables that a part of a rule uses and does not declare, in the order of their first use, as they are declared. */
export function capturesOf(part: Node): IrCapture[] {
  const captures = new Map<string, IrCapture>();
  part.forEachDescendant((node) => {
    const declaration = Node.isIdentifier(node) ? variableDeclaration(node) : undefined;
    if (declaration === undefined || declaration.getAncestors().includes(part)) return;
    // A constant is everywhere.
    if (declaration.getFirstAncestorByKind(SyntaxKind.FunctionDeclaration) === undefined) return;
    const name = declaration.getName();
    captures.set(name, { name, type: readType(declaration.getType(), declaration) });
  });
  return [...captures.values()];
}
