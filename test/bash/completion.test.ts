/** Completion of the helpers and of the command line tool as one. */
import { describe, expect, it } from 'vitest';
import { bash, machine } from './run-bash.js';

/** A tool that speaks the protocol of `wslnet complete`, and writes down what it was asked. */
const tool = `[ "$1 $2" = 'complete --' ] || { echo "tool: $*"; exit 9; }
shift 2
printf '[%s]' "$@" >> "$0.asked"; echo >> "$0.asked"
case "$1" in
'') printf 'check\\tcheck a rule file\\nscript\\tmake scripts\\nlint\\tpoints\\n:4\\n' ;;
script) printf -- '--target\\tlanguage\\n--out\\n:0 and more\\n:later\\n:0\\n' ;;
check) printf 'rules/home lab.ini\\n--json\\n:4\\n' ;;
esac`;
const installed = machine({ programs: { wslnet: tool } });
const complete = (...words: string[]): string =>
  `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _wslnet__complete; printf '%s\\n' "\${COMPREPLY[*]-}"`;
const own = 'mode host-ip ip listeners check dns proxy doctor forward help unload --version';

describe('completion', () => {
  it.each([
    [['wslnet', ''], `${own} script lint`],
    [['wslnet', 'l'], 'listeners lint'],
    [['wslnet', 'script', '--'], '--target --out'],
    // Whatever stands behind a colon is no candidate.
    [['wslnet', 'script', ''], '--target --out'],
    [['wslnet', 'script', '--target', '=', 'p'], ''],
    // After check a port or a file may follow, after a file what the tool says alone.
    [['wslnet', 'check', ''], '--explain --json rules/home lab.ini'],
    [['wslnet', 'check', '"rules/h'], 'rules/home lab.ini'],
    [['wslnet', 'check', String.raw`rules/home\ l`], 'rules/home lab.ini'],
    [['wslnet', 'check', '80', ''], '--explain --json'],
    [['wslnet', 'check', 'a.ini', '--'], '--json'],
    [['wslnet', 'mode', '--'], '--explain --json'],
    [['wslnet', 'proxy', 'o'], 'on off'],
    [['wslnet', 'fly', 'x'], ''],
  ])('%j with the tool', async (words, expected) => {
    const { stdout, stderr } = await bash(`set -u; source "$HELPERS"; ${complete(...words)}`, installed);
    expect([stdout, stderr]).toEqual([expected, '']);
  });

  it.each([
    [['wslnet', ''], own],
    [['wslnet', 'script', '--'], ''],
  ])('%j without the tool', async (words, expected) => {
    const { stdout, stderr } = await bash(`set -u; source "$HELPERS"; ${complete(...words)}`);
    expect([stdout, stderr]).toEqual([expected, '']);
  });

  it('asks once for the commands, hands words on as data, and asks nothing for commands of the helpers', async () => {
    const asked = `"$(type -P wslnet).asked"`;
    const script = `source "$HELPERS"; : > ${asked}; ${complete('wslnet', '')}; ${complete('wslnet', 'm')}; ${complete('wslnet', 'mode', '')}; ${complete('wslnet', 'script', '$(touch pwned)', 'a b')}; cat ${asked}`;
    const { stdout } = await bash(script, installed);
    expect(stdout.split('\n').slice(4)).toEqual(['[]', '[script][$(touch pwned)][a b]']);
  });

  it.each([
    ['"rules/h', '[rules/h]'],
    [String.raw`'a b\'c" d`, String.raw`[a b\c d]`],
    [String.raw`a\ \"b`, '[a "b]'],
    [String.raw`"a\b\$c\"`, String.raw`[a\b$c"]`],
    ['$(touch pwned)`touch pwned`', '[$(touch pwned)`touch pwned`]'],
    ['\\', '[]'],
  ])('%s is asked for without its quotes', async (typed, asked) => {
    const script = `source "$HELPERS"; COMP_WORDS=(wslnet script "$TYPED"); COMP_CWORD=2; _wslnet__complete; cat "$(type -P wslnet).asked"; ls pwned`;
    const { stdout } = await bash(script, { ...machine({ programs: { wslnet: tool } }), TYPED: typed });
    expect(stdout).toBe(`[script]${asked}`);
  });

  it('a tool that fails leaves the commands of the helpers', async () => {
    const env = machine({ programs: { wslnet: 'echo broken; exit 1' } });
    expect((await bash(`set -e; source "$HELPERS"; ${complete('wslnet', '')}`, env)).stdout).toBe(own);
  });
});

it('check with a port is for the helpers, with a file for the tool', async () => {
  const { stdout } = await bash('source "$HELPERS"; wslnet check rules.ini --json; wslnet check 1', installed);
  expect(stdout).toBe('tool: check rules.ini --json');
});
