/** Runs a .ts file with what it imports, from memory: nothing is written beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin, SourceMap } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { packageName, packageRoot } from '../../package-root.js';
import type { Place } from '../document.js';
import { transpile, typescript } from './compiler.js';
import type { Transpiled } from './compiler.js';

/** What a module exports. */
export type Exports = Record<string, unknown>;

/** They stand in a field: a promise of exports that have a `then` would wait for that one. */
interface Loaded {
  exports: unknown;
}

/** Each file of a run is executed once, as imports are. */
export class ModuleLoader {
  readonly #files = new Map<string, Exports>();

  /**
   * Executes a file after everything that it imports. Relative imports may be .ts files; `wslnet` is this package, wherever
   * the file lies; anything else is found from the file.
   * @throws whatever the file throws.
   */
  async run(file: string, compiled: Transpiled): Promise<{ exports: Exports }> {
    const exports: Exports = {};
    this.#files.set(file, exports);
    const imported = new Map<string, () => unknown>();
    for (const { fileName: specifier } of typescript.preProcessFile(compiled.code, true, true).importedFiles) {
      imported.set(specifier, await this.#import(specifier, file));
    }
    const require = (specifier: string): unknown => imported.get(specifier)?.();
    const parameters = ['exports', 'require', '__filename', '__dirname'];
    const body = vm.compileFunction(compiled.code, parameters, { filename: file }) as (...values: unknown[]) => void;
    body(exports, require, file, path.dirname(file));
    return { exports };
  }

  /** What an import gives. One that fails does so where it is used, as the file expects. */
  async #import(specifier: string, from: string): Promise<() => unknown> {
    try {
      const { exports } = await this.#load(specifier, from);
      return () => exports;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }

  async #load(specifier: string, from: string): Promise<Loaded> {
    const source = typeScriptFile(specifier, from);
    if (source !== undefined) {
      const exports = this.#files.get(source);
      return exports === undefined ? this.run(source, transpile(readFileSync(source, 'utf8'), source)) : { exports };
    }
    const isOwn = specifier === packageName || specifier.startsWith(`${packageName}/`);
    const require = createRequire(isOwn ? path.join(packageRoot, 'package.json') : from);
    const resolved = isBuiltin(specifier) ? specifier : require.resolve(specifier);
    if (resolved.endsWith('.json')) return { exports: require(resolved) as unknown };
    const module = (await import(isBuiltin(specifier) ? specifier : pathToFileURL(resolved).href)) as Exports;
    // Marked as a module, so that a default import is its default export.
    return { exports: { __esModule: true, ...module } };
  }
}

/** The .ts file that a relative import means: by its own name, without extension, or as the .js that it would become. */
function typeScriptFile(specifier: string, from: string): string | undefined {
  if (!/^\.{1,2}\//.test(specifier)) return undefined;
  const target = path.resolve(path.dirname(from), specifier);
  const candidates = [target, `${target}.ts`, target.replace(/\.js$/, '.ts')];
  return candidates.find((candidate) => candidate.endsWith('.ts') && existsSync(candidate));
}

/** Where in the source an error was thrown; the beginning of the file where the error does not say. */
export function placeInSource(error: unknown, file: string, { map }: Transpiled): Place {
  const stack = stackOf(error);
  const after = stack.indexOf(`${file}:`);
  const [, line, column = '1'] =
    (after < 0 ? null : /^(\d+)(?::(\d+))?/.exec(stack.slice(after + file.length + 1))) ?? [];
  if (line === undefined) return { line: 1, column: 1 };
  const entry = new SourceMap(JSON.parse(map)).findEntry(Number(line) - 1, Number(column) - 1);
  if (!('originalLine' in entry)) return { line: 1, column: 1 };
  return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/** Anything can be thrown, also what throws when it is looked at. */
function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.stack) : '';
  } catch {
    return '';
  }
}
