/** Names that PowerShell would take for one another, or for something of its own. */
import { Node } from 'ts-morph';
import type { FunctionDeclaration } from 'ts-morph';
import { refuse } from './refusal.js';
import { reservedFields, reservedMethods, reservedVariables } from './reserved-names.js';

/** Names with `_` are left to the printers. */
const plainName = /^[A-Za-z][A-Za-z0-9]*$/;

/** Refuses the name of a rule that another one has but for its case, or that a method cannot have. */
export function checkRuleName(declaration: FunctionDeclaration, taken: ReadonlyMap<string, unknown>): string {
  const name = declaration.getName() ?? '';
  const folded = name.toLowerCase();
  if (!plainName.test(name)) refuse(declaration, 'RuleName', `'${name}' is no plain name`, 'ASCII letters and digits');
  if (taken.has(folded) || reservedMethods.has(folded)) {
    refuse(
      declaration,
      'RuleName',
      `the name '${name}' is taken (PowerShell does not tell case apart)`,
      'another name',
    );
  }
  return name;
}

/** Refuses fields that PowerShell gives to every object, or takes for one another. */
export function checkFieldNames(names: readonly string[], node: Node): void {
  const spellings = new Map<string, string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    const other = spellings.get(folded);
    if (!plainName.test(name) || reservedFields.has(folded)) {
      refuse(node, 'RuleName', `a field cannot be called '${name}'`, 'another name of ASCII letters and digits');
    }
    if (other !== undefined && other !== name) {
      refuse(node, 'RuleName', `'${name}' and '${other}' are one field in PowerShell`, 'another name');
    }
    spellings.set(folded, name);
  }
}

/** Refuses variables of a rule that PowerShell would take for one another, or for one of its own. */
export function checkVariableNames(rule: FunctionDeclaration): void {
  const spellings = new Map<string, string>();
  const scopes = new Map<string, Node[]>();
  rule.forEachDescendant((node) => {
    if (!Node.isParameterDeclaration(node) && !Node.isVariableDeclaration(node)) return;
    // Destructuring is refused where it is read, with what to write instead.
    if (!Node.isIdentifier(node.getNameNode())) return;
    const name = node.getName();
    const folded = name.toLowerCase();
    const other = spellings.get(folded);
    if (!plainName.test(name)) refuse(node, 'RuleName', `'${name}' is no plain name`, 'ASCII letters and digits');
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
      Node.isArrowFunction(ancestor) ||
      Node.isCaseBlock(ancestor),
  );
}

function isInside(inner: Node, outer: Node): boolean {
  return inner.getAncestors().includes(outer);
}
