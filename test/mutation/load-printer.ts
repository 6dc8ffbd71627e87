/** The printer from its sources, with one file changed: loaded apart from the modules that the program runs on. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction, runInNewContext } from 'node:vm';
import ts from 'typescript';
import type * as Printer from '../../src/compiler/printers/powershell.js';
import { packageRoot } from '../../src/package-root.js';

type Print = typeof Printer.printPowerShellRules;

const longestMs = 5000;

const compiled = new Map<string, string>();

/** `printPowerShellRules` where a file (a path below the package root) has another text. */
export function loadPrinter(changedFile?: string, changedText?: string): Print {
  const modules = new Map<string, Record<string, unknown>>();
  return load('src/compiler/printers/powershell.ts')['printPowerShellRules'] as Print;

  function load(file: string): Record<string, unknown> {
    const known = modules.get(file);
    if (known !== undefined) return known;
    const exported: Record<string, unknown> = {};
    modules.set(file, exported);
    const code = file === changedFile && changedText !== undefined ? transpile(changedText) : compiledFile(file);
    const require = (name: string): unknown => load(path.posix.join(path.posix.dirname(file), sourceOf(name)));
    (compileFunction(code, ['exports', 'require']) as (...values: unknown[]) => void)(exported, require);
    return exported;
  }
}

function sourceOf(name: string): string {
  return name.replace(/\.js$/, '.ts');
}

function compiledFile(file: string): string {
  const code = compiled.get(file) ?? transpile(readFileSync(existingPath(file), 'utf8'));
  compiled.set(file, code);
  return code;
}

function existingPath(file: string): string {
  const full = path.join(packageRoot, file);
  if (!existsSync(full)) throw new Error(`the printer imports ${file}, which is no source file`);
  return full;
}

function transpile(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: false },
  }).outputText;
}

/**
 * What a function gives; an error after some seconds, because a change in the loop of a printer may make it endless.
 * The time-out of a context also stops what is called from it.
 */
export function inLimitedTime<Value>(call: () => Value, timeoutMs = longestMs): Value {
  return runInNewContext('call()', { call }, { timeout: timeoutMs }) as Value;
}
