/** Compiles small trees of sources, to see what is refused. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { compile } from '../../src/compiler/compile.js';
import { CompileError } from '../../src/compiler/refusal.js';
import { packageRoot } from '../../src/package-root.js';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** One file of rules, one of models, and the least of everything else. */
export function compileSources({
  rules = '',
  model = '',
  constants = '',
}: {
  rules?: string;
  model?: string;
  /** A file of src/model that rules may import as `../model/constants.js`. */
  constants?: string;
}): ReturnType<typeof compile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-compiler-'));
  folders.push(folder);
  const files = {
    'src/rules/std/index.ts': readFileSync(path.join(packageRoot, 'src/rules/std/index.ts'), 'utf8'),
    'src/rules/given.ts':
      "/** A list. */\nexport function listNothing(facts: { ready: boolean }): string[] { return ['x']; }\n/** A plan. */\nexport function planThings(requests: { port: number; user: string }[], facts: { ready: boolean }): { steps: string[] } { return { steps: [] }; }",
    'src/rules/case.ts': rules,
    'src/model/types.ts':
      '/** A port.\n * @powershell int\n */\nexport type Port = number & { readonly __port: never };\nexport enum Color {\n  Red,\n}',
    'src/model/objects.ts':
      '/** A thing.\n * @typeName WslNet.Thing\n */\nexport interface Thing {\n  /** Its name. */\n  name: string;\n}',
    'src/model/facts.ts':
      'export interface Facts {\n  /** @gather Test-One */\n  ready: boolean;\n  /** @gather Test-Two */\n  steady: boolean;\n}',
    'src/model/cmdlets/case.ts': model,
    'src/model/constants.ts': constants,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return compile(path.join(folder, 'src'));
}

/** What the compiler says to sources that it must not compile. */
export function refusalOf(sources: Parameters<typeof compileSources>[0]): CompileError {
  try {
    compileSources(sources);
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
  throw new Error('the sources were compiled');
}
