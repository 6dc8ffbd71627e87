/** What wslnet and osslsigncode accept and refuse, and what signing costs in both: needs osslsigncode. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execa } from 'execa';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Prints the table and the times; a process of its own loads the TypeScript of the tests. */
export async function signingTable() {
  await execa(process.execPath, ['scripts/run-test-tool.mjs', 'test/all/signing-table.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await signingTable();
