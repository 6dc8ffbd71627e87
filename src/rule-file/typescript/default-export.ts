/** The object literal that a file exports by default, as far as it can be found without running it. */
import type { ts } from 'ts-morph';
import type { Place } from '../document.js';
import { placeOf, typescript } from './compiler.js';

/** Where the rules stand. */
export interface DefaultExport {
  /** What `defineRules` is given; nothing where the export is computed. */
  root: ts.Expression | undefined;
  /** The place of `defineRules`, else of the export, else of the file. */
  at: Place;
}

/** Finds `export default defineRules({ … })`, also where the rules have a name first. */
export function defaultExport(source: ts.SourceFile): DefaultExport {
  const statement = source.statements.find(
    (candidate): candidate is ts.ExportAssignment =>
      typescript.isExportAssignment(candidate) && candidate.isExportEquals !== true,
  );
  if (statement === undefined) return { root: undefined, at: { line: 1, column: 1 } };
  const expression = plainExpression(statement.expression, source);
  const at = placeOf(expression, source);
  if (!typescript.isCallExpression(expression)) return { root: expression, at };
  const callee = expression.expression;
  const name = typescript.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText(source);
  return { root: name === 'defineRules' ? expression.arguments[0] : undefined, at };
}

/** An expression without what only types see; a constant of the file is what it was made of. */
export function plainExpression(expression: ts.Expression, source: ts.SourceFile): ts.Expression {
  let plain = expression;
  // A constant may be made of another one. Two that are made of one another end here, too.
  for (let steps = 0; steps < 20; steps++) {
    if (
      typescript.isParenthesizedExpression(plain) ||
      typescript.isAsExpression(plain) ||
      typescript.isSatisfiesExpression(plain) ||
      typescript.isNonNullExpression(plain)
    ) {
      plain = plain.expression;
    } else {
      const constant = typescript.isIdentifier(plain) ? constantOf(plain.text, source) : undefined;
      if (constant === undefined) return plain;
      plain = constant;
    }
  }
  return plain;
}

/** What a constant at the top of the file is made of. */
function constantOf(name: string, source: ts.SourceFile): ts.Expression | undefined {
  for (const statement of source.statements) {
    if (!typescript.isVariableStatement(statement)) continue;
    if ((statement.declarationList.flags & typescript.NodeFlags.Const) === 0) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (typescript.isIdentifier(declaration.name) && declaration.name.text === name) return declaration.initializer;
    }
  }
  return undefined;
}
