/** From TypeScript statements to the IR. */
import { Node, SyntaxKind, VariableDeclarationKind } from 'ts-morph';
import type {
  CaseOrDefaultClause,
  ExpressionStatement,
  ForOfStatement,
  SwitchStatement,
  VariableStatement,
} from 'ts-morph';
import type { IrStatement } from './ir.js';
import { requireBool } from './read-operator.js';
import { typeAt } from './read-type.js';
import { refuse } from './refusal.js';
import type { RuleScope } from './rule-scope.js';

/** Reads the statements of a block, with the comments that stand on lines of their own. */
export function readBlock(block: Node, scope: RuleScope): IrStatement[] {
  const statements = Node.isBlock(block) ? block.getStatementsWithComments() : [block];
  return statements.flatMap((statement) => readStatement(statement, scope));
}

function readStatement(node: Node, scope: RuleScope): IrStatement[] {
  if (Node.isCommentStatement(node)) return [{ kind: 'comment', text: node.getText().replace(/^\/\/\s?/, '') }];
  if (Node.isVariableStatement(node)) return readLet(node, scope);
  if (Node.isExpressionStatement(node)) return [readEffect(node, scope)];
  if (Node.isIfStatement(node)) {
    requireBool(node.getExpression());
    const otherwise = node.getElseStatement();
    return [
      {
        kind: 'if',
        condition: scope.read(node.getExpression()),
        whenTrue: readBlock(node.getThenStatement(), scope),
        whenFalse: otherwise ? readBlock(otherwise, scope) : [],
      },
    ];
  }
  if (Node.isSwitchStatement(node)) return [readSwitch(node, scope)];
  if (Node.isForOfStatement(node)) return [readLoop(node, scope)];
  if (Node.isBreakStatement(node) && !node.getLabel()) {
    if (scope.inCase) {
      refuse(node, 'RuleSwitch', 'a break inside of a case would end the loop around it', 'if … else in the case');
    }
    return [{ kind: 'break' }];
  }
  if (Node.isContinueStatement(node) && !node.getLabel()) return [{ kind: 'continue' }];
  if (Node.isReturnStatement(node)) {
    const value = node.getExpression() ?? refuse(node, 'RuleReturn', 'a rule returns a value', 'return value');
    return [{ kind: 'return', value: scope.read(value) }];
  }
  return refuse(
    node,
    'RuleStatement',
    `${node.getKindName()} does not exist in rules`,
    'let, if, switch, for-of, push, return',
  );
}

function readLoop(node: ForOfStatement, scope: RuleScope): IrStatement {
  const declared = node.getInitializer();
  const plain =
    Node.isVariableDeclarationList(declared) && declared.getDeclarationKind() !== VariableDeclarationKind.Var;
  const name = plain ? declared.getDeclarations()[0]?.getNameNode() : undefined;
  if (!Node.isIdentifier(name) || node.isAwaited()) {
    refuse(node, 'RuleLoop', 'a loop names one item', 'for (const item of list)');
  }
  const { kind } = typeAt(node.getExpression());
  if (kind !== 'list') {
    refuse(
      node.getExpression(),
      'RuleLoop',
      `a loop walks over a list, and this is of the kind ${kind}`,
      kind === 'text' ? 'for (const index of integersFrom(0, textLength(text) - 1))' : 'a list',
    );
  }
  return {
    kind: 'forOf',
    item: name.getText(),
    list: scope.read(node.getExpression()),
    body: readBlock(node.getStatement(), { ...scope, inCase: false }),
  };
}

function readLet(node: VariableStatement, scope: RuleScope): IrStatement[] {
  return node.getDeclarations().map((declaration) => {
    const initializer = declaration.getInitializer();
    const isBlockScoped = node.getDeclarationKind() === 'const' || node.getDeclarationKind() === 'let';
    if (!Node.isIdentifier(declaration.getNameNode()) || initializer === undefined || !isBlockScoped) {
      refuse(declaration, 'RuleLet', 'a variable has a name and a value', 'let name = value');
    }
    return { kind: 'let', name: declaration.getName(), value: scope.read(initializer) };
  });
}

function readEffect(node: ExpressionStatement, scope: RuleScope): IrStatement {
  const effect = node.getExpression();
  if (Node.isBinaryExpression(effect) && effect.getOperatorToken().getKind() === SyntaxKind.EqualsToken) {
    const target = effect.getLeft();
    const declaration = Node.isIdentifier(target) ? target.getSymbol()?.getDeclarations()[0] : undefined;
    if (!Node.isVariableDeclaration(declaration)) {
      refuse(effect, 'RuleMutation', 'only local variables are assigned to', 'a new value, or a new record');
    }
    return { kind: 'assign', name: target.getText(), value: scope.read(effect.getRight()) };
  }
  if (Node.isCallExpression(effect)) {
    const callee = effect.getExpression();
    const value = effect.getArguments()[0];
    if (
      Node.isPropertyAccessExpression(callee) &&
      callee.getName() === 'push' &&
      value &&
      effect.getArguments().length === 1
    ) {
      return { kind: 'push', list: ownListName(callee.getExpression()), value: scope.read(value) };
    }
  }
  return refuse(
    effect,
    'RuleEffect',
    'a rule has no effects',
    'an assignment to a local variable, or a push to an own list',
  );
}

/** The list must have been made in this function: pushing to somebody else's would be seen outside. */
function ownListName(list: Node): string {
  const declaration = Node.isIdentifier(list) ? list.getSymbol()?.getDeclarations()[0] : undefined;
  const isConstant =
    Node.isVariableDeclaration(declaration) &&
    declaration.getVariableStatement()?.getDeclarationKind() === VariableDeclarationKind.Const;
  if (!isConstant || !Node.isArrayLiteralExpression(declaration.getInitializer())) {
    refuse(list, 'RuleMutation', 'only a list made in this rule grows', 'const list: Item[] = []; list.push(item)');
  }
  const walk = list
    .getAncestors()
    .find((around) => Node.isForOfStatement(around) && around.getExpression().getText() === list.getText());
  if (walk !== undefined) {
    refuse(list, 'RuleMutation', '.NET ends a walk over a list that grows meanwhile', 'a push to another list');
  }
  return list.getText();
}

function readSwitch(node: SwitchStatement, scope: RuleScope): IrStatement {
  const on = typeAt(node.getExpression());
  if (on.kind !== 'text') {
    refuse(
      node.getExpression(),
      'RuleSwitch',
      `a switch is on a text, and this is of the kind ${on.kind}`,
      'if … else',
    );
  }
  const cases: { labels: string[]; body: IrStatement[] }[] = [];
  let byDefault: IrStatement[] | undefined;
  let pending: string[] = [];
  for (const clause of node.getClauses()) {
    if (byDefault !== undefined) refuse(clause, 'RuleSwitch', 'the default comes last', 'default: … as the last one');
    const body = clauseBody(clause, { ...scope, inCase: true });
    if (Node.isDefaultClause(clause)) {
      byDefault = body;
      continue;
    }
    const label = clause.getExpression();
    if (!Node.isStringLiteral(label)) refuse(label, 'RuleSwitch', 'a case is a literal text', "case 'name':");
    pending.push(label.getLiteralText());
    if (clause.getStatements().length > 0) {
      cases.push({ labels: pending, body });
      pending = [];
    }
  }
  if (byDefault === undefined)
    refuseMissingCases(
      node,
      on.literals,
      cases.flatMap(({ labels }) => labels),
    );
  return { kind: 'switch', on: scope.read(node.getExpression()), cases, byDefault };
}

function refuseMissingCases(node: SwitchStatement, possible: readonly string[] | undefined, given: string[]): void {
  if (possible === undefined) refuse(node, 'RuleSwitch', 'a switch on any text has a default', 'default: return …');
  const missing = possible.filter((name) => !given.includes(name));
  if (missing.length > 0) {
    const names = missing.map((name) => `'${name}'`).join(', ');
    refuse(
      node,
      'RuleSwitch',
      `there is no case for ${names}`,
      `case ${missing.map((name) => `'${name}'`)[0]}: …, or a default`,
    );
  }
}

/** The statements of a case without its closing break; one that falls through is refused. */
function clauseBody(clause: CaseOrDefaultClause, scope: RuleScope): IrStatement[] {
  const statements = clause.getStatementsWithComments();
  const [only] = statements;
  const inner = statements.length === 1 && Node.isBlock(only) ? only.getStatementsWithComments() : statements;
  const last = inner.at(-1);
  if (last === undefined) return [];
  if (Node.isBreakStatement(last)) return inner.slice(0, -1).flatMap((statement) => readStatement(statement, scope));
  if (!Node.isReturnStatement(last) && !Node.isContinueStatement(last)) {
    refuse(last, 'RuleSwitch', 'a case ends with return, continue or break', 'break;');
  }
  return inner.flatMap((statement) => readStatement(statement, scope));
}
