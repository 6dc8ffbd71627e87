/** `wslnet check` as its users run it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterAll, describe, expect, it } from 'vitest';
import { wslnet, wslnetWith } from './wslnet.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const wrong = write('wrong.ini', '[forward web]\nlistenPort = 70000\n[forward api]\nlistenPrt = 80\n');
const right = write('right.json', '{ "forward": { "web": { "listenPort": 80 } } }');

it('finds nothing in right files, and says how much it read', async () => {
  expect(await wslnet('check', right, 'examples/home-lab.ini', 'examples/team-development.ts')).toEqual({
    exitCode: 0,
    stdout: [
      `${right}: 1 forward, nothing to mend.`,
      'examples/home-lab.ini: 3 forwards, nothing to mend.',
      'examples/team-development.ts: 6 forwards, nothing to mend.',
    ].join('\n'),
    stderr: '',
  });
});

it('names every mistake with file, line and column, and exits with 1', async () => {
  const { exitCode, stdout, stderr } = await wslnet('check', right, wrong);
  expect(stdout.split('\n')).toEqual([
    `${right}: 1 forward, nothing to mend.`,
    `${wrong}:2:14: '70000' is not a port. Give a whole number from 1 to 65535, such as 8080. [PortNotValid]`,
    `${wrong}:3:1: [forward api] needs the key 'listenPort'. [MissingKey]`,
    expect.stringContaining(
      `${wrong}:4:1: 'listenPrt' is not a key of [forward api]. Did you mean 'listenPort'? Allowed: `,
    ),
    '3 mistakes in 2 files.',
  ]);
  expect(stderr).toBe('');
  expect(exitCode).toBe(1);
});

describe('--report', () => {
  it('annotates lines in GitHub Actions', async () => {
    const { exitCode, stdout } = await wslnet('check', wrong, right, '--report', 'github');
    expect(stdout.split('\n')[0]).toBe(
      `::error file=${wrong},line=2,col=14,title=PortNotValid::'70000' is not a port. Give a whole number from 1 to 65535, such as 8080.`,
    );
    expect([exitCode, stdout.split('\n').length]).toEqual([1, 3]);
  });

  it('prints SARIF with a page for each rule', async () => {
    const { stdout } = await wslnet('check', wrong, '--report', 'sarif');
    const [run] = (JSON.parse(stdout) as Log).runs;
    expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual(['PortNotValid', 'MissingKey', 'UnknownKey']);
    expect(run?.tool.driver.rules?.map(({ helpUri }) => helpUri)).toEqual([
      expect.stringMatching(/docs\/rule-file\.md$/),
      expect.stringMatching(/docs\/errors\/PortNotValid\.md$/),
      expect.stringMatching(/docs\/rule-file\.md$/),
    ]);
  });

  it('refuses other forms, and two at once', async () => {
    expect((await wslnet('check', wrong, '--report', 'xml')).stderr).toBe(
      "'xml' is not a form of report. Allowed: text, json, sarif, github. [ReportNotSupported]",
    );
    const both = await wslnet('check', wrong, '--json', '--report', 'github');
    expect([both.exitCode, both.stdout]).toEqual([2, '']);
  });
});

describe('--json', () => {
  it('prints the findings and nothing else', async () => {
    const { exitCode, stdout, stderr } = await wslnet('check', wrong, right, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [
        { file: wrong, id: 'PortNotValid', line: 2, column: 14 },
        { file: wrong, id: 'MissingKey', line: 3, column: 1 },
        { file: wrong, id: 'UnknownKey', line: 4, column: 1 },
      ],
    });
    expect([exitCode, stderr]).toEqual([1, '']);
  });

  it('prints an empty list where there are none', async () => {
    const { exitCode, stdout } = await wslnet('check', right, '--json');
    expect(JSON.parse(stdout)).toEqual({ findings: [] });
    expect(exitCode).toBe(0);
  });
});

describe('standard input', () => {
  it('is an .ini file', async () => {
    const { exitCode, stdout } = await wslnetWith({ input: '[forward web]\nlistenPort = 0\n' }, 'check', '-');
    expect(stdout).toContain("-:2:14: '0' is not a port.");
    expect(exitCode).toBe(1);
  });

  it('is JSON where that is said', async () => {
    const input = '{ "forward": { "web": { "listenPort": 80 } } }';
    const { exitCode, stdout } = await wslnetWith({ input }, 'check', '-', '--format', 'json');
    expect(stdout).toBe('-: 1 forward, nothing to mend.');
    expect(exitCode).toBe(0);
  });
});

describe('what cannot be checked', () => {
  mkdirSync(path.join(folder, 'folder.ini'));

  it.each([
    ['a file that is not there', ['nowhere.ini'], "'nowhere.ini' does not exist", 'RuleFileNotFound'],
    ['a folder', [path.join(folder, 'folder.ini')], 'cannot be read: EISDIR', 'RuleFileNotReadable'],
    ['another extension', ['rules.yaml'], "extension '.yaml'. Rule files are .ini, .json or .ts.", 'RuleFileKind'],
    [
      'a file in another encoding',
      [write('utf16.ini', Buffer.from('\uFEFF[machine]\n', 'utf16le'))],
      'is not UTF-8',
      'RuleFileEncoding',
    ],
    ['a format for a file', [right, '--format', 'json'], "--format is for standard input ('-')", 'FormatNotNeeded'],
    [
      'a format that there is not',
      ['-', '--format', 'ts'],
      "'ts' is not a format of standard input. Allowed: ini, json.",
      'FormatNotSupported',
    ],
  ])('%s is named with an id, and nothing is printed of the other files', async (_, args, message, id) => {
    const { exitCode, stdout, stderr } = await wslnet('check', wrong, ...args);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(new RegExp(String.raw`\[${id}\]$`));
    expect([exitCode, stdout]).toEqual([2, '']);
  });

  it('no file at all', async () => {
    const { exitCode, stderr } = await wslnet('check');
    expect(stderr).toContain("missing required argument 'rules'");
    expect(exitCode).toBe(2);
  });
});

it('has no colours but on a terminal', async () => {
  const { stdout } = await wslnetWith({ env: { NO_COLOR: '', FORCE_COLOR: '1' } }, 'check', wrong);
  expect(stdout).not.toContain('\u001b');
});

it('shows no control characters of a file', async () => {
  const file = write('escape.json', '{ "forward": { "\\u001b[31mweb": { "listenPort": "\\u001b]0;x\\u0007" } } }');
  const { stdout } = await wslnet('check', file);
  // oxlint-disable-next-line no-control-regex -- these are the characters that must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

it('gives examples in its help', async () => {
  expect((await wslnet('check', '--help')).stdout).toContain('wslnet check examples/home-lab.ini');
});
