/**
 * The plan that `wslnet plan` makes from exported facts is the one that the apply script makes on that machine: the same
 * lines of -WhatIf, the same steps and operations, the same failures.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFactsFile } from '../../src/facts-file/read-facts-file.js';
import type { NetworkFacts } from '../../src/model/facts.js';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { planRules } from '../../src/plan/plan-rules.js';
import type { RulePlan } from '../../src/plan/plan-rules.js';
import { renderRuleScripts } from '../../src/render/rule-scripts.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import { wslnet } from '../cli/wslnet.js';
import { plain } from '../parity/plain-json.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-plan-'));
const paths = {
  rules: path.join(folder, 'rules.json'),
  apply: path.join(folder, 'apply.ps1'),
  facts: path.join(folder, 'facts.json'),
};
let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ cwd: packageRoot });
  const machine = readFileSync(path.join(packageRoot, 'test/powershell/Machine.ps1'), 'utf8');
  const recorder = readFileSync(path.join(packageRoot, 'test/plan/record-decisions.ps1'), 'utf8');
  const tools = machine.replaceAll('$PSScriptRoot', `'${path.join(packageRoot, 'test/powershell')}'`);
  await run(
    `${tools}\n${recorder}\nSet-Item -Path function:global:Add-ForeignProxy -Value \${function:Add-ForeignProxy}`,
  );
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

async function run(command: string): Promise<void> {
  expect((await engine.run(command, { arguments: {} })).errors, command).toEqual([]);
}

interface Scenario {
  /** Arguments of Reset-SimulatedWindows. */
  machine: string;
  /** What happened on the machine before. */
  before: string;
  rules: object;
}

/** What the script did with -WhatIf. */
interface Answer {
  shown: string[];
  errors: string[];
  decisions: { facts: unknown; failures: { id: string; target: string }[]; steps: RecordedStep[] }[];
}

interface RecordedStep {
  target: string;
  action: string;
  operations: unknown[];
  warnings: string[];
}

async function onMachine({ machine, before, rules }: Scenario): Promise<Answer> {
  writeFileSync(paths.rules, JSON.stringify(rules));
  writeFileSync(paths.apply, renderRuleScripts(readRuleFile(JSON.stringify(rules), 'json'), 'rules.json').apply);
  await run(
    `Reset-SimulatedWindows ${machine}; ${before}; Export-WslNetwork '${paths.facts}'; $global:WslNetTestDecisions.Clear()`,
  );
  const { text, errors } = await engine.run(`& '${paths.apply}' -WhatIf`, { arguments: {} });
  const { output } = await engine.run('@($global:WslNetTestDecisions)', { arguments: {}, depth: 16 });
  return {
    shown: text.split(/\r?\n/).filter((line) => line.startsWith('What if: ')),
    errors: errors.map(({ id }) => id.split(',')[0]!),
    decisions: output as unknown as Answer['decisions'],
  };
}

async function expectSamePlan(scenario: Scenario): Promise<RulePlan> {
  const context = JSON.stringify(scenario);
  const { shown, errors, decisions } = await onMachine(scenario);
  const read = readFactsFile(readFileSync(paths.facts, 'utf8'));
  expect(read.mistakes, context).toEqual([]);
  const plan = planRules(readRuleFile(JSON.stringify(scenario.rules), 'json'), read.file!);

  const changed = plan.steps.filter(({ asAsked }) => !asAsked);
  const lines = changed.map(
    ({ action, target }) => `What if: Performing the operation "${action}" on target "${target}".`,
  );
  expect(lines, context).toEqual(shown);
  expect(
    plan.failures.map(({ id }) => id),
    context,
  ).toEqual(errors);
  // Without a decision the script ended before it came to one.
  const decided = decisions[0] ?? plan;
  expect(
    plan.failures.map(({ id, target }) => ({ id, target })),
    context,
  ).toEqual(decided.failures.map(({ id, target }) => ({ id, target })));
  // With a failure nothing is done.
  expect(reduced(plan.steps), context).toEqual(decided.failures.length > 0 ? [] : reduced(decided.steps));
  return plan;
}

/** What both know of a step. */
function reduced(steps: readonly RecordedStep[]): unknown {
  return steps.map(({ target, action, operations, warnings }) => plain({ target, action, operations, warnings }));
}

const web = { forward: { web: { listenPort: [8080, '9000-9010'], firewallProfile: 'Private' } } };
const expecting = (networkingMode: string, forward: object = {}): object => ({ machine: { networkingMode }, forward });

const certain: [string, Scenario, RulePlan['outcome'], string?][] = [
  ['a clean machine', { machine: '', before: '', rules: web }, 'changes'],
  [
    'nothing to change',
    { machine: '', before: "Add-WslPortForward 8080, '9000-9010' -FirewallProfile Private", rules: web },
    'asAsked',
  ],
  [
    'a part of it is there',
    { machine: '', before: 'Add-WslPortForward 9003, 8080 -FirewallProfile Private', rules: web },
    'changes',
  ],
  [
    'an entry of somebody else',
    { machine: '', before: "Add-ForeignProxy '*/9005' '10.1.2.3/80'", rules: web },
    'failures',
    'PortProxyConflict',
  ],
  ['IP Helper is stopped', { machine: '', before: 'Stop-Service -Name iphlpsvc', rules: web }, 'changes'],
  ['the mode that is expected', { machine: '', before: '', rules: expecting('nat', web.forward) }, 'changes'],
  [
    'another mode than expected',
    { machine: '-NetworkingMode mirrored', before: '', rules: expecting('nat', web.forward) },
    'failures',
    'NetworkingModeDiffers',
  ],
  ['no forwards, mode none', { machine: '-NetworkingMode none', before: '', rules: expecting('none') }, 'asAsked'],
  [
    'no WSL that could be asked',
    {
      machine: "-Distribution @{ Name = 'Old'; Version = 1 }",
      before: '',
      rules: expecting('nat', web.forward),
    },
    'failures',
    'NetworkingModeUnknown',
  ],
  ['mirrored mode', { machine: '-NetworkingMode mirrored', before: '', rules: web }, 'changes'],
  [
    'mirrored mode, with forwards of NAT mode',
    {
      machine: '-NetworkingMode mirrored',
      before:
        "Add-ForeignProxy '0.0.0.0/7000' '10.1.2.3/80'; Add-WslPortForward 8080, 53 -Protocol UDP; Add-WslPortForward 8080",
      rules: { forward: { ...web.forward, dns: { listenPort: 53, protocol: 'UDP' } } },
    },
    'changes',
  ],
  ['mode consomme', { machine: '-NetworkingMode consomme', before: '', rules: web }, 'failures', 'ListenAddressNeeded'],
  [
    'mode consomme, one address',
    {
      machine: '-NetworkingMode consomme',
      before: '',
      rules: { forward: { web: { listenPort: 80, listenAddress: '192.168.1.10' } } },
    },
    'changes',
  ],
  ['mode bridged', { machine: '-NetworkingMode bridged', before: '', rules: web }, 'failures', 'NothingToForward'],
  [
    'only addresses that are given: nobody is asked',
    {
      machine: '-NetworkingMode mirrored',
      before: '',
      rules: { forward: { nas: { listenPort: 80, connectAddress: '192.168.1.20' } } },
    },
    'changes',
  ],
  [
    'a distribution that is not there',
    { machine: '', before: '', rules: { forward: { web: { listenPort: 80, distribution: 'Nope' } } } },
    'failures',
    'DistributionNotFound',
  ],
];

it.each(certain)('%s', async (_, scenario, outcome, id) => {
  const plan = await expectSamePlan(scenario);
  expect([plan.outcome, plan.failures[0]?.id]).toEqual([outcome, id]);
});

it('the command prints that plan, and the facts are read back as the cmdlets gathered them', async () => {
  const scenario = certain[2]![1];
  const plan = await expectSamePlan(scenario);
  const { exitCode, stdout, stderr } = await wslnet('plan', paths.rules, '--facts', paths.facts, '--json');
  expect([exitCode, stderr]).toEqual([1, '']);
  // JSON has no absent values: the field is left out.
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(plan)));
  const { decisions } = await onMachine(scenario);
  const { file } = readFactsFile(readFileSync(paths.facts, 'utf8'));
  expect(plain(inOrder(file!.facts))).toEqual(plain(inOrder(decisions[0]!.facts as NetworkFacts)));
});

/** Windows lists its listeners in any order. */
function inOrder(facts: NetworkFacts): NetworkFacts {
  return { ...facts, listeners: facts.listeners.toSorted((one, other) => one.port - other.port) };
}

const forward = fc.record(
  {
    listenPort: fc.uniqueArray(fc.constantFrom('80', '443', '8000-8003', '8002', '53'), { minLength: 1, maxLength: 3 }),
    connectPort: fc.constantFrom('80', '9000-9003'),
    listenAddress: fc.constantFrom('0.0.0.0', '192.168.1.10'),
    connectAddress: fc.constantFrom('172.21.101.146', '10.0.0.5', '172.17.0.9'),
    target: fc.constantFrom('Guest', 'Loopback'),
    protocol: fc.constantFrom('TCP', 'UDP'),
    distribution: fc.constantFrom('Ubuntu', 'ubuntu'),
    firewallProfile: fc.subarray(['Domain', 'Private', 'Public', 'Any']),
    remoteAddress: fc.subarray(['LocalSubnet', '10.0.0.0/8', 'Any'], { minLength: 1 }),
    noFirewallRule: fc.boolean(),
  },
  { requiredKeys: ['listenPort'] },
);
const rules = fc
  .record({ forward: fc.dictionary(fc.constantFrom('a', 'b', 'c'), forward, { minKeys: 1 }) })
  .filter((each) => readRuleFile(JSON.stringify(each), 'json').mistakes.length === 0);
const scenario: fc.Arbitrary<Scenario> = fc.record({
  machine: fc.constantFrom('', '', '-NetworkingMode mirrored', '-NetworkingMode consomme', '-NetworkingMode bridged'),
  before: fc.constantFrom(
    '',
    "Add-ForeignProxy '0.0.0.0/443' '10.0.0.5/443'",
    'Add-WslPortForward 192 -ListenAddress 192.168.1.10 -ConnectAddress 10.0.0.5; Restart-SimulatedWsl',
    "Add-WslPortForward 80, '8000-8003' -ListenAddress 192.168.1.10 -ConnectAddress 10.0.0.5",
  ),
  rules,
});

it('random rules on random machines', { timeout: 300_000 }, async () => {
  const seen = new Set<string>();
  for (const each of fc.sample(scenario, 15)) seen.add((await expectSamePlan(each)).outcome);
  // Scenarios of one kind only would prove little.
  expect([...seen]).toContain('changes');
});
