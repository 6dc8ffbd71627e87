/** The portable rules: every function of src/rules, without std. */
import { Node } from 'ts-morph';
import type { FunctionDeclaration, ParameterDeclaration, SourceFile } from 'ts-morph';
import { checkBashRule } from './bash-subset.js';
import { checkRuleName, checkVariableNames } from './check-names.js';
import type { IrConstant, IrRule, IrStatement } from './ir.js';
import { readConstant } from './read-constant.js';
import { readExpression } from './read-expression.js';
import { readBlock } from './read-statement.js';
import { readType } from './read-type.js';
import { refuse, relativePath } from './refusal.js';
import type { RuleScope } from './rule-scope.js';

/** The rules and the constants that they use, in an order that does not depend on the file system. */
export function readRules(files: SourceFile[]): { rules: IrRule[]; constants: IrConstant[]; std: string[] } {
  const functions = files.flatMap((file) => functionsOf(file));
  const std = new Set<string>();
  const calls = new Map<string, Set<string>>();
  const taken = new Map<string, FunctionDeclaration>();
  const constants = new Map<string, IrConstant>();
  const rules = functions.map((declaration) => {
    const name = checkRuleName(declaration, taken);
    taken.set(name.toLowerCase(), declaration);
    const called = new Set<string>();
    calls.set(name, called);
    return readRule(declaration, {
      called: (library, callee) => (library === 'std' ? std : called).add(callee),
      constant: (constant) => readConstant(constant, constants),
    });
  });
  refuseRecursion(calls, taken);
  for (const rule of rules.filter(({ bash }) => bash)) checkBashRule(rule, taken.get(rule.name.toLowerCase())!, rules);
  return { rules, constants: [...constants.values()].toSorted(byName), std: [...std].sort() };
}

/** Functions of a file; nothing else with a value may stand there. */
function functionsOf(file: SourceFile): FunctionDeclaration[] {
  return file.getStatements().flatMap((statement) => {
    if (Node.isFunctionDeclaration(statement)) return [statement];
    const typeOnly = Node.isInterfaceDeclaration(statement) || Node.isTypeAliasDeclaration(statement);
    if (!typeOnly && !Node.isImportDeclaration(statement)) {
      refuse(statement, 'RuleFile', 'a file of rules holds functions and types only', 'a rule that returns the value');
    }
    return [];
  });
}

function byName(one: IrConstant, other: IrConstant): number {
  return one.name < other.name ? -1 : 1;
}

function readRule(declaration: FunctionDeclaration, notes: Pick<RuleScope, 'called' | 'constant'>): IrRule {
  const documentation = declaration.getJsDocs().at(-1)?.getDescription().trim();
  if (!documentation) refuse(declaration, 'RuleDocumentation', 'a rule has a description', '/** What it decides. */');
  const returns = declaration.getReturnTypeNode();
  const body = declaration.getBody();
  const plain = !declaration.isAsync() && !declaration.isGenerator() && declaration.getTypeParameters().length === 0;
  if (returns === undefined || body === undefined || !plain || declaration.getOverloads().length > 0) {
    refuse(
      declaration,
      'RuleSignature',
      'a rule is a plain function with a return type',
      'function name(parameter: Type): Type { … }',
    );
  }
  checkVariableNames(declaration);
  const scope: RuleScope = { read: (node) => readExpression(node, scope), ...notes, inCase: false };
  const rule: IrRule = {
    name: declaration.getNameOrThrow(),
    documentation,
    source: relativePath(declaration.getSourceFile().getFilePath()),
    parameters: declaration.getParameters().map(readRuleParameter),
    returns: readType(returns.getType(), returns),
    body: readBlock(body, scope),
    bash: declaration.getJsDocs().some((doc) => doc.getTags().some((tag) => tag.getTagName() === 'bash')),
  };
  if (!alwaysReturns(rule.body)) {
    refuse(declaration, 'RuleReturn', 'a rule returns a value on every path', 'return undefined;');
  }
  return rule;
}

function readRuleParameter(parameter: ParameterDeclaration): IrRule['parameters'][number] {
  const named = Node.isIdentifier(parameter.getNameNode());
  if (!named || parameter.isOptional() || parameter.isRestParameter()) {
    refuse(
      parameter,
      'RuleParameter',
      'a parameter has a name and a type, and is always given',
      'name: Type | undefined',
    );
  }
  return { name: parameter.getName(), type: readType(parameter.getType(), parameter) };
}

/** Whether no path leaves the statements but through a return: PowerShell refuses a method with any other. */
function alwaysReturns(statements: readonly IrStatement[]): boolean {
  return statements.some((statement) => {
    switch (statement.kind) {
      case 'return':
        return true;
      case 'if':
        return alwaysReturns(statement.whenTrue) && alwaysReturns(statement.whenFalse);
      case 'switch':
        return (
          statement.cases.every(({ body }) => alwaysReturns(body)) &&
          (statement.byDefault === undefined || alwaysReturns(statement.byDefault))
        );
      default:
        return false;
    }
  });
}

function refuseRecursion(calls: Map<string, Set<string>>, declarations: Map<string, FunctionDeclaration>): void {
  const done = new Set<string>();
  const visit = (name: string, path: string[]): void => {
    if (!calls.has(name)) {
      const caller = declarations.get(path.at(-1)!.toLowerCase())!;
      refuse(caller, 'RuleCall', `'${name}' is not among the rules that are compiled`, 'a file of src/rules itself');
    }
    if (path.includes(name)) {
      const chain = [...path.slice(path.indexOf(name)), name].join(' -> ');
      refuse(
        declarations.get(name.toLowerCase())!,
        'RuleRecursion',
        `rules do not call themselves (${chain})`,
        'a loop',
      );
    }
    if (done.has(name)) return;
    for (const callee of calls.get(name) ?? []) visit(callee, [...path, name]);
    done.add(name);
  };
  for (const name of calls.keys()) visit(name, []);
}
