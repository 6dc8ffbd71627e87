/** The portable rules: every function of src/rules, without std. */
import { Node } from 'ts-morph';
import type { FunctionDeclaration, SourceFile } from 'ts-morph';
import type { IrRule } from './ir.js';
import { readBlock } from './read-statement.js';
import { readType } from './read-type.js';
import { refuse, relativePath } from './refusal.js';
import { reservedMethods, reservedVariables } from './reserved-names.js';

/** The rules, each with what it calls, in an order that does not depend on the file system. */
export function readRules(files: SourceFile[]): { rules: IrRule[]; std: string[] } {
  const functions = files.flatMap((file) => functionsOf(file));
  const std = new Set<string>();
  const calls = new Map<string, Set<string>>();
  const taken = new Map<string, FunctionDeclaration>();
  const rules = functions.map((declaration) => {
    const name = declaration.getNameOrThrow();
    const twin = taken.get(name.toLowerCase());
    if (twin !== undefined || reservedMethods.has(name.toLowerCase())) {
      refuse(
        declaration,
        'RuleName',
        `the name '${name}' is taken (PowerShell does not tell case apart)`,
        'another name',
      );
    }
    taken.set(name.toLowerCase(), declaration);
    const called = new Set<string>();
    calls.set(name, called);
    return readRule(declaration, (library, callee) => (library === 'std' ? std : called).add(callee));
  });
  refuseRecursion(calls, taken);
  return { rules, std: [...std].sort() };
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

function readRule(declaration: FunctionDeclaration, called: (library: 'rule' | 'std', name: string) => void): IrRule {
  const documentation = declaration.getJsDocs().at(-1)?.getDescription().trim();
  if (!documentation) refuse(declaration, 'RuleDocumentation', 'a rule has a description', '/** What it decides. */');
  const returns = declaration.getReturnTypeNode();
  const body = declaration.getBody();
  if (returns === undefined || body === undefined || declaration.isAsync() || declaration.isGenerator()) {
    refuse(
      declaration,
      'RuleSignature',
      'a rule is a plain function with a return type',
      'function name(parameter: Type): Type { … }',
    );
  }
  checkNames(declaration);
  return {
    name: declaration.getNameOrThrow(),
    documentation,
    source: relativePath(declaration.getSourceFile().getFilePath()),
    parameters: declaration.getParameters().map((parameter) => ({
      name: parameter.getName(),
      type: readType(parameter.getType(), parameter),
    })),
    returns: readType(returns.getType(), returns),
    body: readBlock(body, { called }),
  };
}

/** Refuses variables that PowerShell would take for one another, or for one of its own. */
function checkNames(declaration: FunctionDeclaration): void {
  const spellings = new Map<string, string>();
  const scopes = new Map<string, Node[]>();
  declaration.forEachDescendant((node) => {
    if (!Node.isParameterDeclaration(node) && !Node.isVariableDeclaration(node)) return;
    const name = node.getName();
    const folded = name.toLowerCase();
    const other = spellings.get(folded);
    if (reservedVariables.has(folded))
      refuse(node, 'RuleName', `'$${name}' is a variable of PowerShell itself`, 'another name');
    if (other !== undefined && other !== name) {
      refuse(node, 'RuleName', `'${name}' and '${other}' are one variable in PowerShell`, 'another name');
    }
    spellings.set(folded, name);
    const scope = scopeOf(node);
    const others = scopes.get(name) ?? [];
    if (others.some((outer) => outer === scope || isInside(scope, outer) || isInside(outer, scope))) {
      refuse(node, 'RuleShadow', `an inner '${name}' would overwrite the outer one in PowerShell`, 'another name');
    }
    scopes.set(name, [...others, scope]);
  });
}

/** The block, loop or function in which a variable lives. */
function scopeOf(node: Node): Node {
  return node.getFirstAncestorOrThrow(
    (ancestor) =>
      Node.isBlock(ancestor) ||
      Node.isForOfStatement(ancestor) ||
      Node.isFunctionDeclaration(ancestor) ||
      Node.isCaseBlock(ancestor),
  );
}

function isInside(inner: Node, outer: Node): boolean {
  return inner.getAncestors().includes(outer);
}

function refuseRecursion(calls: Map<string, Set<string>>, declarations: Map<string, FunctionDeclaration>): void {
  const done = new Set<string>();
  const visit = (name: string, path: string[]): void => {
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
