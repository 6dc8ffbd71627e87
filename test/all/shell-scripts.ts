/** Every bash script of the repository, whatever its name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { execaSync } from 'execa';
import { packageRoot } from '../../src/package-root.js';

/** Paths, relative to the repository, of the files that git knows or would add. */
export function findShellScripts(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = execaSync('git', args, { cwd: packageRoot });
  return stdout.split('\0').filter((file) => file !== '' && isShellScript(file));
}

function isShellScript(file: string): boolean {
  if (/\.(sh|bash|bats)$/.test(file)) return true;
  if (path.extname(file) !== '') return false;
  try {
    return /^#!.*\b(bash|sh)\b/.test(readFileSync(path.join(packageRoot, file), 'utf8').slice(0, 80));
  } catch {
    // Deleted, and still known to git.
    return false;
  }
}
