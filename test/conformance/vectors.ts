/**
 * What WSL's own parser reads: the files that the environment names, or our copies. The copies were made with microsoft/WSL
 * 3e27a6a (src/shared/configfile/configfile.cpp), MIT licence, from synthetic texts.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';

/** A text and what WSL reads from it. */
export interface ReadVector {
  readonly input: string;
  readonly expected: {
    readonly result: number;
    readonly values: Readonly<Record<string, string>>;
    readonly warnings: readonly { readonly kind: string; readonly line: number; readonly first?: number }[];
  };
}

/** What WSL reads before and after its own editor made a change; `value` is what that editor writes, escapes and all. */
export interface EditVector {
  readonly input: string;
  readonly op: 'set' | 'remove';
  readonly key: string;
  readonly value: string | null;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

export const readVectors = load<ReadVector>('WSLNET_WSLCONFIG_VECTORS', 'wslconfig-vectors.jsonl');
export const editVectors = load<EditVector>('WSLNET_WSLCONFIG_EDIT_VECTORS', 'wslconfig-edit-vectors.jsonl');

function load<Vector>(variable: string, copy: string): Vector[] {
  const file = process.env[variable] || path.join(packageRoot, 'test/fixtures/wslconfig', copy);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Vector);
}
