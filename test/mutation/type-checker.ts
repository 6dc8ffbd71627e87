/** Whether a changed file still type-checks: what does not is found before any test runs. */
import path from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../src/package-root.js';

/** Asks one file of the program with another text. */
export type TypeChecker = (file: string, text: string) => boolean;

/** Checks with the options of the project. Paths are below the package root. */
export function createTypeChecker(files: readonly string[]): TypeChecker {
  const options = readOptions();
  const full = (file: string): string => path.join(packageRoot, file);
  let [changedFile, changedText, version] = ['', '', 0];
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => files.map(full),
    getScriptVersion: (name) => (name === changedFile ? String(version) : '0'),
    getScriptSnapshot: (name) => {
      const text = name === changedFile ? changedText : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => packageRoot,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  });
  return (file, text) => {
    [changedFile, changedText] = [full(file), text];
    version++;
    return service.getSemanticDiagnostics(changedFile).length === 0;
  };
}

function readOptions(): ts.CompilerOptions {
  const file = path.join(packageRoot, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, packageRoot).options;
}
