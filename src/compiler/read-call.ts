/** Calls: of rules, of std, and the five walks over a list. */
import { Node } from 'ts-morph';
import type { CallExpression } from 'ts-morph';
import type { IrExpression } from './ir.js';
import { checkPattern } from './check-pattern.js';
import { isSelection, readSelection } from './read-selection.js';
import { refuse } from './refusal.js';
import type { RuleScope } from './rule-scope.js';

/** Reads a call; refuses everything but rules, std and the walks over a list. */
export function readCall(node: CallExpression, scope: RuleScope): IrExpression {
  const callee = node.getExpression();
  if (Node.isPropertyAccessExpression(callee) && isSelection(callee.getName())) {
    return readSelection(node, callee, scope);
  }
  if (!Node.isIdentifier(callee) || node.hasQuestionDotToken()) {
    refuse(node, 'RuleCall', 'methods differ between the languages', insteadOf(callee));
  }
  const symbol = callee.getSymbol();
  const declaration = (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations()[0];
  const path = declaration?.getSourceFile().getFilePath() ?? '';
  const library = path.includes('/rules/std/') ? 'std' : 'rule';
  if (!Node.isFunctionDeclaration(declaration) || !path.includes('/rules/')) {
    refuse(
      node,
      'RuleCall',
      `'${callee.getText()}' is neither a rule nor a function of std`,
      'a function of src/rules',
    );
  }
  const name = declaration.getNameOrThrow();
  scope.called(library, name);
  if (library === 'std' && name === 'matchesWhole') checkPattern(node.getArguments()[1] ?? node);
  return {
    kind: 'call',
    library,
    name,
    arguments: node.getArguments().map((argument) => scope.read(argument)),
  };
}

/** Functions of std that do portably what a method of JavaScript does. */
const functionOfMethod: Record<string, string> = {
  at: 'itemAt(list, index)',
  charAt: 'slice(text, index, index + 1)',
  charCodeAt: 'codeUnitAt(text, index)',
  concat: 'a template, or a loop with push',
  endsWith: 'endsWith(text, part)',
  forEach: 'for (const item of list)',
  includes: 'indexOf(text, part, 0) >= 0, or list.some((item) => …)',
  indexOf: 'indexOf(text, part, from)',
  join: 'a loop that appends to a text',
  match: "matchesWhole(text, 'pattern')",
  replace: 'replaceLiteral(text, part, replacement)',
  replaceAll: 'replaceLiteral(text, part, replacement)',
  reverse: 'reversed(list)',
  slice: 'slice(text, start, end)',
  sort: 'stableSort(items, keys)',
  split: 'splitOn(text, separator)',
  startsWith: 'startsWith(text, part)',
  substring: 'slice(text, start, end)',
  test: "matchesWhole(text, 'pattern')",
  toLowerCase: 'asciiLower(text)',
  toSorted: 'stableSort(items, keys)',
  toString: 'a template: `${number}`',
  trim: 'asciiTrim(text)',
};

function insteadOf(callee: Node): string {
  const name = Node.isPropertyAccessExpression(callee) ? callee.getName() : '';
  return functionOfMethod[name] ?? 'a function of src/rules/std, or a rule';
}
