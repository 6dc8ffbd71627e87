/** The TypeScript that ts-morph brings: Node 20 strips no types. Import it lazily, it takes half a second. */
import { ts as typescript } from 'ts-morph';
import type { ts } from 'ts-morph';
import type { Place } from '../document.js';
import { mistakeAt, shown } from '../mistake.js';
import type { Mistake } from '../mistake.js';

export { typescript };

/** A file as CommonJS, which can be run from memory; its map leads back to the source. */
export interface Transpiled {
  code: string;
  map: string;
  diagnostics: readonly ts.Diagnostic[];
}

/** Takes the types away; checks nothing but the syntax. */
export function transpile(text: string, file: string): Transpiled {
  const { outputText, sourceMapText, diagnostics } = typescript.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      target: typescript.ScriptTarget.ES2023,
      esModuleInterop: true,
      sourceMap: true,
      removeComments: false,
    },
  });
  return { code: outputText, map: sourceMapText ?? '{}', diagnostics: diagnostics ?? [] };
}

/** What keeps a file from being run. */
export function syntaxMistakes({ diagnostics }: Transpiled, source: ts.SourceFile): Mistake[] {
  return diagnostics
    .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
    .map(({ start, messageText }) =>
      mistakeAt(
        placeAt(start ?? 0, source),
        'TypeScriptSyntax',
        shown(typescript.flattenDiagnosticMessageText(messageText, ' ')),
      ),
    );
}

/** Where a node begins, without the comments and blanks before it. */
export function placeOf(node: ts.Node, source: ts.SourceFile): Place {
  return placeAt(node.getStart(source), source);
}

function placeAt(offset: number, source: ts.SourceFile): Place {
  const { line, character } = source.getLineAndCharacterOfPosition(offset);
  return { line: line + 1, column: character + 1 };
}
