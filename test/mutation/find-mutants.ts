/** All mutants of a source file. */
import ts from 'typescript';
import { codeMutators } from './code-mutators.js';
import type { Mutant, Replacement } from './mutant.js';
import { applyMutant } from './mutant.js';
import { mutateText } from './text-mutators.js';

/**
 * The mutants of a file, in the order of their places.
 * @param only names of functions and constants at the top of the file; the others are left alone.
 */
export function findMutants(file: string, text: string, only?: readonly string[]): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const found = new Map<string, Mutant>();
  for (const statement of source.statements) {
    if (only === undefined || only.includes(nameOf(statement) ?? '')) visit(statement);
  }
  return [...found.values()].filter((mutant) => isSyntax(applyMutant(text, mutant))).toSorted(byPlace);

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    for (const [name, mutator] of Object.entries(codeMutators)) mutator(node, source).forEach((one) => add(name, one));
    for (const change of textChanges(node, source)) add(change.mutator, change);
    ts.forEachChild(node, visit);
  }

  function add(mutator: string, { start, end, text: mutated }: Replacement): void {
    const key = `${start} ${end} ${mutated}`;
    if (found.has(key)) return;
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.set(key, { file, line, mutator, start, end, text: mutated, original: text.slice(start, end) });
  }
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  return declaration !== undefined && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
}

function textChanges(node: ts.Node, source: ts.SourceFile): (Replacement & { mutator: string })[] {
  const template = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
  if (!ts.isStringLiteralLike(node) && !template) return [];
  const quotes = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? '${'.length : 1;
  const start = node.getStart(source) + 1;
  const raw = source.text.slice(start, node.getEnd() - quotes);
  // A blank between two parts of a template tells nothing of what is printed.
  if (template && raw.trim() === '') return [];
  // A list without an item is a mutant already.
  const item = ts.isArrayLiteralExpression(node.parent) && node.parent.elements.length > 1;
  return mutateText(raw, start).filter(({ mutator }) => !(item && mutator === 'text'));
}

function isSyntax(text: string): boolean {
  return (ts.transpileModule(text, { reportDiagnostics: true }).diagnostics ?? []).length === 0;
}

function byPlace(one: Mutant, other: Mutant): number {
  return one.start - other.start || one.end - other.end;
}
