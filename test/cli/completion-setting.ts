/** A folder with `wslnet` on the path and hostile names in it, in which shells complete. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';

export interface CompletionSetting {
  readonly folder: string;
  /** Where a command that completion must never run would leave a file. */
  readonly trap: string;
  /** The completion script of a shell. */
  readonly script: (shell: string) => string;
  readonly env: Record<string, string>;
  readonly remove: () => void;
}

export function makeCompletionSetting(): CompletionSetting {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wslnet-completion-')));
  const bin = path.join(folder, '.bin');
  mkdirSync(bin);
  const program = path.join(bin, 'wslnet');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path.join(packageRoot, 'lib/cli.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  mkdirSync(path.join(folder, 'rules'));
  for (const file of ['rules/home lab.ini', 'rules/$(touch trap).ini', 'rules/notes.txt', 'rules/team.json']) {
    writeFileSync(path.join(folder, file), '');
  }
  writeFileSync(path.join(folder, 'A.Tests.ps1'), "Describe 'a' -Tag Slow, 'Net work' { }\n");
  return {
    folder,
    trap: path.join(folder, 'trap'),
    script: (shell) => path.join(packageRoot, 'templates/completion', `wslnet.${shell}`),
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder, TERM: 'dumb', NO_COLOR: '1' },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
