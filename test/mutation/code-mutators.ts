/** What is changed in the TypeScript of a printer. */
import ts from 'typescript';
import type { Replacement } from './mutant.js';

/** The changes of one kind that a node offers. */
export type Mutator = (node: ts.Node, source: ts.SourceFile) => Replacement[];

/** By name: the name says what is done. */
export const codeMutators: Record<string, Mutator> = {
  /** `if (a)` asks for `!a`, always, or never. */
  condition(node, source) {
    if (!ts.isIfStatement(node)) return [];
    const asked = node.expression;
    return [`!(${asked.getText(source)})`, 'true', 'false'].map((text) => instead(asked, source, text));
  },

  /** `a ? b : c` is the other way round, or always the same. */
  conditional(node, source) {
    if (!ts.isConditionalExpression(node)) return [];
    const { condition, whenTrue, whenFalse } = node;
    const [asked, one, other] = [condition, whenTrue, whenFalse].map((part) => part.getText(source));
    return [`${asked} ? ${other} : ${one}`, `(${one})`, `(${other})`].map((text) => instead(node, source, text));
  },

  operator(node, source) {
    if (!ts.isBinaryExpression(node)) return [];
    const text = node.operatorToken.getText(source);
    const other = otherOperators[text];
    return other === undefined ? [] : [instead(node.operatorToken, source, other)];
  },

  /** `a ?? b` is always one of them. */
  fallback(node, source) {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return [];
    return [node.left, node.right].map((side) => instead(node, source, side.getText(source)));
  },

  negation(node, source) {
    if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.ExclamationToken) return [];
    return [instead(node, source, node.operand.getText(source))];
  },

  statement(node, source) {
    return removable.has(node.kind) && ts.isStatement(node) ? [instead(node, source, ';')] : [];
  },

  /** `a.b(c)` is `a`, and `b(c)` is `c`. */
  call(node, source) {
    if (!ts.isCallExpression(node)) return [];
    const { expression, arguments: values } = node;
    if (ts.isPropertyAccessExpression(expression)) {
      return [instead(node, source, expression.expression.getText(source))];
    }
    return values[0] === undefined ? [] : [instead(node, source, values[0].getText(source))];
  },

  /** A function that does nearly the same. */
  function(node, source) {
    if (!ts.isIdentifier(node)) return [];
    const other = otherFunctions[node.text];
    const declared = ts.isFunctionDeclaration(node.parent) || ts.isMethodDeclaration(node.parent);
    return other === undefined || declared ? [] : [instead(node, source, other)];
  },

  /** A list is empty, or lacks an item. */
  list(node, source) {
    if (!ts.isArrayLiteralExpression(node) || node.elements.length === 0) return [];
    return [instead(node, source, '[]'), ...(node.elements.length > 1 ? without(node.elements, source) : [])];
  },

  /** An object lacks a property. */
  property(node, source) {
    return ts.isObjectLiteralExpression(node) ? without(node.properties, source) : [];
  },

  boolean(node, source) {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [instead(node, source, 'false')];
    return node.kind === ts.SyntaxKind.FalseKeyword ? [instead(node, source, 'true')] : [];
  },

  number(node, source) {
    if (!ts.isNumericLiteral(node)) return [];
    return [1, -1].map((step) => instead(node, source, `(${Number(node.text) + step})`));
  },

  /** What PowerShell would also take, and what does something else. */
  form(node, source) {
    if (!ts.isTemplateExpression(node)) return [];
    const text = node.getText(source);
    return otherForms.flatMap(([form, other]) =>
      form.test(text) ? [instead(node, source, text.replace(form, other))] : [],
    );
  },

  /** A regular expression without an anchor or a flag, or with another repetition. */
  regex(node, source) {
    if (node.kind !== ts.SyntaxKind.RegularExpressionLiteral) return [];
    const text = node.getText(source);
    const flags = text.lastIndexOf('/') + 1;
    const changes = [
      text.replace('/^', '/'),
      text.replace(/\$(?=\/[a-z]*$)/, ''),
      text.replace(']*', ']+'),
      text.replace(']+', ']'),
      ...text
        .slice(flags)
        .split('')
        .map((flag) => text.slice(0, flags) + text.slice(flags).replace(flag, '')),
    ];
    return changes.filter((changed) => changed !== text).map((changed) => instead(node, source, changed));
  },
};

const otherForms: [RegExp, string][] = [
  // Absence asked for on the right: of a list the operator makes a list.
  [/^`\$null (\$\{.+\}) (\$\{.+\})`$/, '`$2 $1 $$null`'],
  // A comparison by culture.
  [/^`\[string\]::Equals\((.+), (.+), .+\)`$/, '`($1 -ceq $2)`'],
  // A dictionary, whose own members hide fields.
  [/\[pscustomobject\] @\{/, '[ordered] @{'],
];

const otherOperators: Record<string, string> = {
  '&&': '||',
  '||': '&&',
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '+=': '-=',
  '-=': '+=',
};

const otherFunctions: Record<string, string> = {
  // Without the parentheses that keep operators apart.
  printOperand: 'printExpression',
  // Without what keeps a list from being shared or unrolled.
  printNewList: 'printList',
  liftValue: 'lift',
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
};

/** Declarations stay: without them nothing compiles. */
const removable = new Set([
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ReturnStatement,
  ts.SyntaxKind.ThrowStatement,
]);

function instead(node: ts.Node, source: ts.SourceFile, text: string): Replacement {
  return { start: node.getStart(source), end: node.getEnd(), text };
}

/** Each of the items left out, with the comma that goes with it. */
function without(items: ts.NodeArray<ts.Node>, source: ts.SourceFile): Replacement[] {
  return items.map((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (after !== undefined) return { start: item.getStart(source), end: after.getStart(source), text: '' };
    return { start: before?.getEnd() ?? item.getStart(source), end: item.getEnd(), text: '' };
  });
}
