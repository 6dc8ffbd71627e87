/**
 * Whole cmdlets against TypeScript: what Add-, Update- and Remove-WslPortForward decide on a machine is what the rule
 * decides in TypeScript on the same requests and facts, and these have the form that the model says.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '../../src/compiler/compile.js';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, JsonValue } from '../../src/pester-runner/engine.js';
import { planAddForward } from '../../src/rules/plan-add-forward.js';
import { planRemoveForward } from '../../src/rules/plan-remove-forward.js';
import { planUpdateForward } from '../../src/rules/plan-update-forward.js';
import { misfits } from './conforms.js';
import { fromPlain, plain } from './plain-json.js';

type Rule = (requests: never, facts: never) => unknown;
const rules: Record<string, Rule> = { planAddForward, planRemoveForward, planUpdateForward };

const ports = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('80', '8000-8003', '8002', '8003-8004', '443') },
  { weight: 1, arbitrary: fc.constantFrom('0', '70000', 'http', '81-80') },
);
const add = fc.record({
  cmdlet: fc.constant('Add-WslPortForward'),
  parameters: fc.record(
    {
      ListenPort: fc.array(ports, { minLength: 1, maxLength: 3 }),
      ConnectPort: fc.constantFrom('80', '9000', '9000-9003', ''),
      ListenAddress: fc.constantFrom('0.0.0.0', '127.0.0.1', '192.168.1.10', '*', 'localhost'),
      ConnectAddress: fc.constantFrom('172.21.101.146', '10.0.0.5'),
      Target: fc.constantFrom('Guest', 'Loopback'),
      Distribution: fc.constantFrom('Ubuntu', 'ubuntu', 'Debian'),
      Protocol: fc.constantFrom('TCP', 'udp'),
      FirewallProfile: fc.subarray(['Domain', 'Private', 'Public', 'Any'], { minLength: 1 }),
      RemoteAddress: fc.subarray(['LocalSubnet', '10.0.0.0/8', '192.168.1.5', 'Any', '::1'], { minLength: 1 }),
      NoFirewallRule: fc.boolean(),
      Force: fc.boolean(),
    },
    { requiredKeys: ['ListenPort'] },
  ),
});
const update = fc.record({
  cmdlet: fc.constant('Update-WslPortForward'),
  parameters: fc.record({ ListenPort: fc.array(ports, { minLength: 1, maxLength: 2 }) }, { requiredKeys: [] }),
});
const remove = fc.record({
  cmdlet: fc.constant('Remove-WslPortForward'),
  parameters: fc.record(
    { ListenPort: fc.array(ports, { minLength: 1, maxLength: 2 }), Force: fc.boolean() },
    { requiredKeys: ['ListenPort'] },
  ),
});
const scenario = fc.record({
  machine: fc.record({
    NetworkingMode: fc.constantFrom('nat', 'nat', 'nat', 'mirrored', 'mirrored', 'consomme', 'bridged', 'none'),
    Culture: fc.constantFrom('en-US', 'de-DE', 'tr-TR'),
  }),
  entries: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('0.0.0.0/80', '*/443', '192.168.1.10/8002', '0.0.0.0/8000-8010', ' 0.0.0.0/81'),
      data: fc.constantFrom('172.21.101.146/80', '10.0.0.5/9000', 'wsl.local/80'),
    }),
    { selector: ({ name }) => name, maxLength: 2 },
  ),
  calls: fc.array(fc.oneof({ weight: 3, arbitrary: add }, update, remove), { minLength: 1, maxLength: 4 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;

/** Never left to chance: plans with and without steps. */
const certain: Scenario[] = [
  {
    machine: { NetworkingMode: 'nat', Culture: 'tr-TR' },
    entries: [{ name: '0.0.0.0/80', data: '10.0.0.5/9000' }],
    calls: [
      { cmdlet: 'Add-WslPortForward', parameters: { ListenPort: ['443', '8000-8003'] } },
      { cmdlet: 'Add-WslPortForward', parameters: { ListenPort: ['80'] } },
      { cmdlet: 'Update-WslPortForward', parameters: {} },
      { cmdlet: 'Remove-WslPortForward', parameters: { ListenPort: ['443'] } },
    ],
  },
];

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

it('cmdlets decide as the rules do in TypeScript', async () => {
  const ir = compile(path.join(packageRoot, 'src'));
  const scenarios = [...certain, ...fc.sample(scenario, 40)];
  const { output, errors } = await engine.run(
    readFileSync(path.join(packageRoot, 'test/parity/plans-in-engine.ps1'), 'utf8'),
    {
      arguments: { Root: packageRoot, Scenarios: scenarios as unknown as JsonValue[] },
      depth: 16,
    },
  );
  expect(errors).toEqual([]);
  const calls = scenarios.flatMap((each) => each.calls.map((call) => ({ machine: each.machine, call })));
  const answers = output as unknown as { failure: string; decisions: Recorded[] }[];
  expect(answers).toHaveLength(calls.length);
  const seen: Record<string, number> = {};
  answers.forEach(({ decisions }, index) => {
    for (const recorded of decisions) {
      const [requests, facts] = [plain(recorded.requests), plain(recorded.facts)];
      const context = JSON.stringify({ ...calls[index], requests, facts });
      const types = ir.rules.find(({ name }) => name === recorded.rule)!.parameters.map(({ type }) => type);
      expect([...misfits(types[0]!, requests, 'requests'), ...misfits(types[1]!, facts, 'facts')], context).toEqual([]);
      const decided = rules[recorded.rule]!(fromPlain(requests) as never, fromPlain(facts) as never);
      expect(plain(recorded.decision), context).toEqual(plain(decided));
      const steps = (recorded.decision as { steps: unknown[] }).steps.length;
      const what = `${recorded.rule} ${steps > 0 ? 'with' : 'without'} steps`;
      seen[what] = (seen[what] ?? 0) + 1;
    }
  });
  // Scenarios that never get to a plan would prove nothing.
  expect(Object.keys(seen).toSorted()).toEqual(
    expect.arrayContaining([
      'planAddForward with steps',
      'planAddForward without steps',
      'planRemoveForward with steps',
    ]),
  );
});

interface Recorded {
  rule: string;
  requests: unknown;
  facts: unknown;
  decision: unknown;
}
