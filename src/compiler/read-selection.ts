/** `list.map((item) => …)`, filter, some, every, find: the only functions as values that rules have. */
import { Node } from 'ts-morph';
import type { CallExpression, PropertyAccessExpression } from 'ts-morph';
import type { IrSelection, IrSelectionKind } from './ir.js';
import { requireBool } from './read-operator.js';
import { typeAt } from './read-type.js';
import { refuse } from './refusal.js';
import type { RuleScope } from './rule-scope.js';
import { capturesOf } from './variables.js';

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
    list: scope.read(callee.getExpression()),
    item: parameter.getName(),
    of: scope.read(body),
    captures: capturesOf(given),
  };
}
