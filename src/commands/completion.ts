/** `wslnet completion`: the script that makes a shell complete `wslnet`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../package-root.js';

/**
 * Prints the script, which asks `wslnet complete` for the candidates. The scripts are ours: those of @bomb.sh/tab
 * evaluate the line that is completed, so that a tab after `$(command)` runs the command.
 * @param shell one of the shells that the command line allows
 */
export function printCompletionScript(shell: string): number {
  process.stdout.write(readFileSync(path.join(packageRoot, 'templates/completion', `wslnet.${shell}`), 'utf8'));
  return 0;
}
