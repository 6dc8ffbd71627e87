/** `wslnet plan` as its users run it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleFacts } from '../facts-file/sample.js';
import { wslnet, wslnetWith } from './wslnet.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const facts = write('facts.json', JSON.stringify(sampleFacts()));
const there = '[forward web]\nlistenPort = 8080\nconnectPort = 80\nnoFirewallRule = true\n';
const asAsked = write('as-asked.ini', there);
const changes = write('changes.ini', `${there}[forward api]\nlistenPort = 3000\nfirewallProfile = Private\n`);
const inMirrored = write('mirrored.ini', '[machine]\nnetworkingMode = mirrored\n[forward web]\nlistenPort = 8080\n');

it('says what is as asked, and exits with 0', async () => {
  expect(await wslnet('plan', asAsked, '--facts', facts)).toEqual({
    exitCode: 0,
    stdout: [
      '[forward web]',
      'TCP port 8080 on 0.0.0.0: already as asked, nothing to change.',
      '0 to make or change, 1 already as asked.',
    ].join('\n'),
    stderr: '',
  });
});

it('shows what would be changed as -WhatIf does, with warnings, and exits with 1', async () => {
  const { exitCode, stdout, stderr } = await wslnet('plan', changes, '--facts', facts);
  expect(stdout.split('\n')).toEqual([
    '[forward web]',
    'TCP port 8080 on 0.0.0.0: already as asked, nothing to change.',
    '[forward api]',
    'What if: Performing the operation "Forward to 172.21.101.146, port 3000 (netsh interface portproxy set v4tov4 listenaddress=0.0.0.0 listenport=3000 connectaddress=172.21.101.146 connectport=3000; New-NetFirewallRule WslNet-v4tov4-0.0.0.0-3000 (TCP 3000 from LocalSubnet on Private))" on target "TCP port 3000 on 0.0.0.0".',
    expect.stringMatching(/^WARNING: Other computers cannot reach port 3000 now: .* connected to Public ones only\./),
    '1 to make or change, 1 already as asked.',
  ]);
  expect([exitCode, stderr]).toEqual([1, '']);
});

it('says where the machine runs in another mode than the file expects, and exits with 1', async () => {
  const { exitCode, stdout } = await wslnet('plan', inMirrored, '--facts', facts);
  expect(stdout.split('\n')).toEqual([
    "ERROR: The rule file is for networking mode 'mirrored', and WSL runs in mode 'nat'. Change networkingMode in .wslconfig, or in the rule file. [NetworkingModeDiffers]",
    'Nothing would be changed: all forwards are made, or none.',
  ]);
  expect(exitCode).toBe(1);
});

it('says where another distribution would be asked', async () => {
  const rules = write('debian.ini', '[forward web]\nlistenPort = 3000\ndistribution = debian\n');
  const { stdout } = await wslnet('plan', rules, '--facts', facts);
  expect(stdout).toContain(
    "NOTE: The facts are what 'Ubuntu' answered, and the machine would ask 'Debian'. Export them with -Distribution Debian to be sure.",
  );
});

describe('--json', () => {
  it('prints the plan and nothing else', async () => {
    const { exitCode, stdout, stderr } = await wslnet('plan', changes, '--facts', facts, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'changes',
      failures: [],
      steps: [
        { forward: 'web', target: 'TCP port 8080 on 0.0.0.0', asAsked: true, operations: [] },
        {
          forward: 'api',
          asAsked: false,
          operations: [
            { kind: 'portProxy.set', name: '0.0.0.0/3000', data: '172.21.101.146/3000' },
            { kind: 'firewall.add' },
            { kind: 'forward.record' },
          ],
        },
      ],
      notes: [],
    });
    expect([exitCode, stderr]).toEqual([1, '']);
  });

  it('has failures with their ids', async () => {
    const { exitCode, stdout } = await wslnet('plan', inMirrored, '--facts', facts, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'failures',
      failures: [{ id: 'NetworkingModeDiffers', target: 'nat' }],
      steps: [],
    });
    expect(exitCode).toBe(1);
  });
});

describe('standard input', () => {
  it('may be the facts', async () => {
    const input = `\uFEFF${JSON.stringify(sampleFacts())}`;
    expect((await wslnetWith({ input }, 'plan', asAsked, '--facts', '-')).exitCode).toBe(0);
  });

  it('may be the rules', async () => {
    const input = '{ "forward": { "web": { "listenPort": 8080, "connectPort": 80, "noFirewallRule": true } } }';
    expect((await wslnetWith({ input }, 'plan', '-', '--format', 'json', '--facts', facts)).exitCode).toBe(0);
  });
});

it.each([
  [
    'facts that are not there',
    [asAsked, '--facts', 'nowhere.json'],
    "'nowhere.json' does not exist",
    'FactsFileNotFound',
  ],
  ['facts that are a folder', [asAsked, '--facts', folder], 'cannot be read', 'FactsFileNotReadable'],
  ['no facts', [asAsked], "required option '--facts <file>' not specified", ''],
  ['both from standard input', ['-', '--facts', '-'], 'cannot both come from standard input', 'StandardInputTwice'],
  ['rules that are not there', ['nowhere.ini', '--facts', facts], "'nowhere.ini' does not exist", 'RuleFileNotFound'],
  [
    'rules with mistakes',
    [write('wrong.ini', '[forward web]\nlistenPort = 0\n'), '--facts', facts],
    "wrong.ini:2:14: '0' is not a port.",
    'PortNotValid',
  ],
  [
    'facts with mistakes',
    [asAsked, '--facts', write('wrong.json', '{ "formatVersion": 1 }')],
    'wrong.json:$.facts: This is missing',
    'FactsShape',
  ],
  [
    'facts that are not UTF-8',
    [asAsked, '--facts', write('utf16.json', Buffer.from('\uFEFF{}', 'utf16le'))],
    'is not UTF-8',
    'FactsFileEncoding',
  ],
])('refuses %s', async (_, args, message, id) => {
  const { exitCode, stdout, stderr } = await wslnet('plan', ...args);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain(id);
});

it('gives examples and exit codes in its help', async () => {
  const { stdout } = await wslnet('plan', '--help');
  expect(stdout).toContain('wslnet plan examples/home-lab.ini --facts facts.json');
  expect(stdout).toContain('Exit code: 0 nothing to change, 1 ');
});
