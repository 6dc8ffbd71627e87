/** The bash helpers in zsh: they say politely that they are for bash, and leave nothing behind. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { runTool } from './tools.js';

const helpers = path.join(packageRoot, 'generated', 'bash', 'wslnet.sh');
const snapshot = 'print -rl -- ${(ok)functions} ${(ok)aliases}; setopt; typeset +';

describe.each([[[]], [['sh_word_split']], [['err_return']], [['no_unset']], [['ksh_arrays']]])('zsh %s', (set) => {
  const zsh = (script: string, ...args: string[]) =>
    runTool('zsh', ['-f', ...set.flatMap((option) => ['-o', option]), '-c', script, 'zsh', ...args]);

  it('is refused with one line and status 1', async () => {
    expect(await zsh('source "$1" || print "status $?"', helpers)).toEqual({
      exitCode: 0,
      stdout: 'status 1',
      stderr: 'wslnet: this file is for bash.',
    });
  });

  it('goes on with its own shell as it was', async () => {
    const script = `before="$(${snapshot})"; source "$1" 2> /dev/null || :; after="$(${snapshot})"; diff <(print -r -- "$before") <(print -r -- "$after")`;
    const { stdout } = await zsh(script, helpers);
    // The two variables of the check itself.
    expect(stdout.split('\n').filter((line) => /^[<>]/.test(line) && !/\b(before|after)$/.test(line))).toEqual([]);
  });

  it('would see a change', async () => {
    const script = `before="$(${snapshot})"; wslnet() { :; }; after="$(${snapshot})"; [[ "$before" == "$after" ]] || print changed`;
    expect((await zsh(script)).stdout).toBe('changed');
  });
});
