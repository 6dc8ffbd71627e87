/** The script of the example rule file, run in the engine on the simulated machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, EngineResult } from '../../src/pester-runner/engine.js';
import { renderApplyScript } from '../../src/render/apply-script.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-apply-'));
const script = path.join(folder, 'home-lab.apply.ps1');
let engine: Engine;

beforeAll(async () => {
  const source = 'home-lab.ini';
  const rules = readRuleFile(readFileSync(path.join(packageRoot, 'examples', source), 'utf8'));
  writeFileSync(script, renderApplyScript(rules, source));
  engine = await startEngine({ cwd: packageRoot });
  await run(
    'Import-Module ./test/windows/SimulatedWindows.psd1; Reset-SimulatedWindows; Import-Module ./generated/WslNet/WslNet.psd1',
  );
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

async function run(command: string): Promise<EngineResult> {
  const result = await engine.run(command, { arguments: {} });
  expect(result.errors).toEqual([]);
  return result;
}

/** Everything that an apply script may change, and how often IP Helper was told. */
const state = `$machine = Get-SimulatedWindows
@{
    proxies = @($machine.PortProxy | ForEach-Object { "$($_.ListenAddress):$($_.ListenPort)>$($_.ConnectAddress):$($_.ConnectPort)" } | Sort-Object)
    rules = @($machine.FirewallRule | ForEach-Object Name | Sort-Object)
    notices = @($machine.Process | Where-Object Program -eq 'sc.exe').Count
}`;

it('with -WhatIf changes nothing and shows each forward', async () => {
  const before = await run(state);
  const { text } = await run(`& '${script}' -WhatIf`);
  expect(text.match(/What if: /g)).toHaveLength(4);
  expect((await run(state)).output).toEqual(before.output);
});

it('run twice changes the machine once', async () => {
  const first = await run(`& '${script}'`);
  expect(first.text).toBe('');
  const once = await run(state);
  expect(once.output).toEqual([
    {
      proxies: [
        '0.0.0.0:2222>172.21.101.146:2222',
        '0.0.0.0:3000>172.21.101.146:3000',
        '0.0.0.0:8080>172.21.101.146:80',
        '192.168.1.10:22022>127.0.0.1:22',
      ],
      rules: [
        'WslNet-v4tov4-0.0.0.0-2222',
        'WslNet-v4tov4-0.0.0.0-3000',
        'WslNet-v4tov4-0.0.0.0-8080',
        'WslNet-v4tov4-192.168.1.10-22022',
      ],
      notices: 1,
    },
  ]);
  await run(`& '${script}'`);
  expect((await run(state)).output).toEqual(once.output);
});
