/** Which sources are mutated. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';

/** A source file, and the parts of it that printers use where that is not all. */
export interface Target {
  readonly file: string;
  readonly only?: readonly string[];
}

const printers = 'src/compiler/printers';

/** Paths below the package root. powershell-members.ts prints nothing, and comments are judged by test/escape. */
export const targets: readonly Target[] = [
  ...readdirSync(path.join(packageRoot, printers))
    .filter((name) => /^(powershell|lift)/.test(name) && name !== 'powershell-members.ts')
    .toSorted()
    .map((name) => ({ file: `${printers}/${name}` })),
  {
    file: 'src/escape/powershell.ts',
    only: ['singleQuotes', 'powershellText', 'concatenation', 'singleQuoted', 'powershellName'],
  },
];

export function readTarget({ file }: Target): string {
  return readFileSync(path.join(packageRoot, file), 'utf8');
}
