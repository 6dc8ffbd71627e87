/** `list.map((item) => …)`, filter, some, every, find: the only functions as values that rules have. */
import { Node } from 'ts-morph';
import type { ArrowFunction, CallExpression, PropertyAccessExpression } from 'ts-morph';
import type { IrSelection, IrSelectionKind } from './ir.js';
import { readExpression, typeAt } from './read-expression.js';
import type { RuleScope } from './read-expression.js';
import { requireBool } from './read-operator.js';
import { readType } from './read-type.js';
import { refuse } from './refusal.js';

const selections: readonly string[] = ['map', 'filter', 'some', 'every', 'find'] satisfies IrSelectionKind[];

/** Whether a method is one of the five. */
export function isSelection(name: string): name is IrSelectionKind {
  return selections.includes(name);
}

/** Reads a walk; its function has one named item and one expression. */
export function readSelection(node: CallExpression, callee: PropertyAccessExpression, scope: RuleScope): IrSelection {
  const how = callee.getName() as IrSelectionKind;
  if (typeAt(callee.getExpression()).kind !== 'list' || callee.hasQuestionDotToken()) {
    refuse(node, 'RuleSelection', `${how} walks over a list`, `list.${how}((item) => …)`);
  }
  const [given, ...others] = node.getArguments();
  const [parameter, ...more] = Node.isArrowFunction(given) ? given.getParameters() : [];
  const plain = parameter !== undefined && Node.isIdentifier(parameter.getNameNode()) && !parameter.getInitializer();
  if (!Node.isArrowFunction(given) || others.length > 0 || !plain || more.length > 0 || given.isAsync()) {
    refuse(node, 'RuleSelection', `${how} takes one function of one item`, `list.${how}((item) => …)`);
  }
  const body = given.getBody();
  if (Node.isBlock(body)) {
    refuse(given, 'RuleSelection', 'a function as a value is one expression', 'a rule that is called, or a loop');
  }
  if (how !== 'map') requireBool(body);
  return {
    kind: 'selection',
    how,
    list: readExpression(callee.getExpression(), scope),
    item: parameter.getName(),
    of: readExpression(body, scope),
    captures: capturesOf(given),
  };
}

/** What the function uses from outside of it, in the order of its first use, with the types of the declarations. */
function capturesOf(lambda: ArrowFunction): IrSelection['captures'] {
  const captures = new Map<string, IrSelection['captures'][number]>();
  lambda.getBody().forEachDescendant((node) => {
    if (Node.isIdentifier(node)) note(node);
  });
  if (Node.isIdentifier(lambda.getBody())) note(lambda.getBody());
  return [...captures.values()];

  function note(node: Node): void {
    const declaration = node.getSymbol()?.getDeclarations()[0];
    if (!Node.isParameterDeclaration(declaration) && !Node.isVariableDeclaration(declaration)) return;
    if (declaration.getAncestors().includes(lambda) || captures.has(node.getText())) return;
    captures.set(node.getText(), { name: node.getText(), type: readType(declaration.getType(), declaration) });
  }
}
