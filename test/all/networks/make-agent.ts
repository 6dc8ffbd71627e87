/** The program of the namespaces as JavaScript: Node 20 does not take TypeScript. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Writes it to a folder; the result is the path of the file to run. */
export function makeAgent(folder: string): string {
  const source = fileURLToPath(new URL('agent', import.meta.url));
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  for (const file of readdirSync(source)) {
    const { outputText } = ts.transpileModule(readFileSync(path.join(source, file), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    });
    writeFileSync(path.join(folder, file.replace(/\.ts$/, '.js')), outputText);
  }
  return path.join(folder, 'main.js');
}
