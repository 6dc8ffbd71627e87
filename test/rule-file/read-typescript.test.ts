/** What is particular to `.ts` rule files: they are run, and what they compute has a place, too. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { loadRuleFile } from '../../src/rule-file/load-rule-file.js';
import { marked } from './marked-text.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-typescript-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a mistake in a value', () => {
  const rules = (body: string, before = ''): string =>
    `import { defineRules } from 'wslnet';\n${before}\nexport default ${body};\n`;

  it.each([
    [
      'that is computed in place',
      rules('defineRules({ forward: { web: { listenPort: ¦[80, 90].map((port) => port + 70000)[0]! } } })'),
    ],
    [
      'of a constant',
      rules('defineRules({ forward: { web } })', 'const port = ¦99999;\nconst web = { listenPort: port } as const;'),
    ],
    [
      'of rules that have a name',
      rules('rules', 'const rules = defineRules({ forward: { web: { listenPort: ¦99999 } } });'),
    ],
    ['behind a cast', rules('defineRules(({ forward: { web: { listenPort: [80, ¦99999] } } } as const))')],
    [
      'that is spread in',
      rules('defineRules({ forward: { web: ¦{ ...ports() } } })', 'function ports() { return { listenPort: 99999 }; }'),
    ],
    [
      'of sections that are computed',
      rules(
        'defineRules({ forward: ¦Object.fromEntries([1].map((number) => [`web${number}`, { listenPort: 99999 }])) })',
      ),
    ],
    [
      'of rules that are computed',
      rules('defineRules(¦all())', 'function all() { return { forward: { web: { listenPort: 99999 } } }; }'),
    ],
    [
      'of something else than defineRules',
      rules('¦all()', 'function all() { return { forward: { web: { listenPort: 99999 } } }; }'),
    ],
    ['of a list with a spread', rules('defineRules({ forward: { web: { listenPort: ¦[...[80], 99999] } } })')],
    [
      'behind comments and a name in quotes',
      rules("defineRules({ forward: { /* a */ 'web': { 'listenPort' /* b */ : /* c */ ¦99999 } } })"),
    ],
  ])('%s has a place', async (_, text) => {
    const { text: plain, places } = marked(text);
    const { mistakes } = await loadRuleFile(write('place.ts', plain));
    expect(mistakes.map(({ id, line, column }) => ({ id, line, column }))).toEqual(
      places.map((place) => ({ id: 'PortNotValid', ...place })),
    );
  });
});

it('takes what only a running file has', async () => {
  const text = `export default { machine: undefined, forward: { web: { listenPort: 80, connectPort: undefined, noFirewallRule: true } } };`;
  const { mistakes, forwards } = await loadRuleFile(write('undefined.ts', text));
  expect(mistakes).toEqual([]);
  expect(forwards.map(({ values }) => values)).toEqual([{ listenPort: ['80'], noFirewallRule: true }]);
});

it.each([
  ['a function', '() => 80', 'a value of the type function'],
  [
    'an object that contains itself',
    '(() => { const a: Record<string, unknown> = {}; a["a"] = a; return a; })()',
    'an object',
  ],
  ['a bigint', '80n', 'a value of the type bigint'],
  ['a number that is no port', '80.5', "'80.5' is not a port"],
  ['no number', 'Number.NaN', "'NaN' is not a port"],
])('names %s where a port is expected', async (_, value, message) => {
  const { mistakes } = await loadRuleFile(
    write('value.ts', `export default { forward: { a: { listenPort: ${value} } } };`),
  );
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]!.message).toContain(message);
});

describe('imports', () => {
  it('are .ts files, .json files, packages and what Node has', async () => {
    write(
      'ports.ts',
      "import { first } from './first';\nexport const ports: number[] = [first, first + 1];\nexport default 'Domain';\n",
    );
    write('first.ts', "export const first = 8000 as number;\nexport type Unused = import('nowhere').Thing;\n");
    write('more.json', '{ "port": 9000 }');
    write('node_modules/team/package.json', '{ "name": "team", "type": "module", "exports": "./index.js" }');
    write('node_modules/team/index.js', 'export default 7000;\nexport const next = 7001;\n');
    const file = write(
      'imports.ts',
      `import type { Nothing } from './nowhere.js';
import path from 'node:path';
import profile, { ports } from './ports.js';
import more from './more.json';
import team, { next } from 'team';
import { defineRules } from 'wslnet';
const name: Nothing | string = path.basename('/a/web');
export default defineRules({ forward: { [name]: { listenPort: [...ports, more.port, team, next], firewallProfile: profile as 'Domain' } } });
`,
    );
    const { mistakes, forwards } = await loadRuleFile(file);
    expect(mistakes).toEqual([]);
    expect(forwards.map(({ name, values }) => [name, values])).toEqual([
      ['web', { listenPort: ['8000', '8001', '9000', '7000', '7001'], firewallProfile: ['Domain'] }],
    ]);
  });

  it('may go in a circle, and run each file once', async () => {
    write(
      'one.ts',
      "import { two } from './two.ts';\nexport const runs = [(globalThis as any).runs = ((globalThis as any).runs ?? 0) + 1];\nexport const one = (): number => two;\n",
    );
    write(
      'two.ts',
      "import { one } from './one.ts';\nexport const two = 80;\nexport const again = (): number => one();\n",
    );
    const file = write(
      'circle.ts',
      "import { one, runs } from './one.ts';\nimport { again } from './two.ts';\nexport default { forward: { web: { listenPort: [one(), again() + 1, runs[0]! + 100] } } };\n",
    );
    const { mistakes, forwards } = await loadRuleFile(file);
    expect(mistakes).toEqual([]);
    expect(forwards[0]?.values).toEqual({ listenPort: ['80', '81', '101'] });
  });

  it('that do not exist are a mistake of the file', async () => {
    const { mistakes } = await loadRuleFile(
      write('missing.ts', "\nimport { a } from './nowhere.ts';\nexport default { forward: a };\n"),
    );
    expect(mistakes.map(({ id }) => id)).toEqual(['TypeScriptFailed']);
    expect(mistakes[0]!.message).toContain("Cannot find module './nowhere.ts'");
  });
});

it.each([
  ['with an error at a place', '\n\nexport default { forward: (null as any).web };', 3],
  ['with something that is no error', '\nthrow "no";\nexport default {};', 1],
  ['because it waits at its top', '\nexport default await Promise.resolve({});', 2],
])('says that the file ends %s', async (_, text, line) => {
  const { mistakes } = await loadRuleFile(write('fails.ts', text));
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatchObject({ id: 'TypeScriptFailed', line });
});

it('writes nothing beside the file', () => {
  expect(readdirSync(folder).filter((name) => !/\.(ts|json)$|^node_modules$/.test(name))).toEqual([]);
});

it('is read in a folder where the package is installed, and in one where it is not', async () => {
  const text =
    "import { defineRules } from 'wslnet';\nexport default defineRules({ forward: { web: { listenPort: 80 } } });\n";
  const installed = write('installed/rules.ts', text);
  mkdirSync(path.join(folder, 'installed/node_modules'));
  symlinkSync(packageRoot, path.join(folder, 'installed/node_modules/wslnet'));
  const alone = write('alone/rules.ts', text);
  const cli = path.join(folder, 'installed/node_modules/wslnet/lib/cli.js');
  const { stdout, stderr, exitCode } = await execa(process.execPath, [cli, 'check', installed, alone], {
    reject: false,
  });
  expect(stderr).toBe('');
  expect(stdout).toContain(`${installed}: 1 forward, nothing to mend.`);
  expect(stdout).toContain(`${alone}: 1 forward, nothing to mend.`);
  expect(exitCode).toBe(0);
});

it.each([
  ['a promise', '(async () => ({ forward: { web: { listenPort: 80 } } }))()', 'Promise'],
  ['a Map', 'new Map()', 'Map'],
  ['a Map of forwards', '{ forward: new Map() }', 'Map'],
  ['a Date for a forward', '{ forward: { web: new Date() } }', 'Date'],
])('takes %s for no object of rules', async (_, value, name) => {
  const { mistakes } = await loadRuleFile(write('class.ts', `export default ${value};`));
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatchObject({ id: 'BadShape', message: expect.stringContaining(`of the class ${name}`) });
});

it.each([
  ['with a getter that throws', 'export default { forward: { get web() { throw new Error("x"); } } };'],
  ['with something that cannot be shown', 'throw { toString() { throw 1; } };'],
  ['by ending the program', 'process.exit(0);'],
  ['by ending its thread', '(process as any).reallyExit(0);'],
  ['with a promise that nobody waits for', 'Promise.reject(new Error("x")); export default {};'],
])('says that a file fails %s', async (_, text) => {
  const { mistakes } = await loadRuleFile(write('fails.ts', text));
  expect(mistakes.map(({ id }) => id)).toEqual(['TypeScriptFailed']);
});

it('keeps what a file prints out of the report, and does not wait for its timers', async () => {
  const file = write(
    'prints.ts',
    'console.log("printed"); setInterval(() => {}, 1000); export default { forward: { web: { listenPort: 80 } } };',
  );
  const cli = path.join(packageRoot, 'lib/cli.js');
  const { stdout, stderr, exitCode } = await execa(process.execPath, [cli, 'check', file, '--json'], {
    reject: false,
    timeout: 20_000,
  });
  expect(JSON.parse(stdout)).toEqual({ findings: [] });
  expect(stderr).toBe('printed');
  expect(exitCode).toBe(0);
});

it('takes a file that exports a function called then for what it is', async () => {
  const text = 'export function then() {}\nexport default { forward: { web: { listenPort: 80 } } };';
  const { mistakes, forwards } = await loadRuleFile(write('then.ts', text));
  expect([mistakes, forwards.length]).toEqual([[], 1]);
});
