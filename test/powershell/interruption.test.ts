/** Ctrl-C at each change of a plan, at one of those that take an earlier plan back, and while another command is at work. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { useEngine, useTempFolder } from '../engine/harness.js';

const { run } = useEngine();
const folder = useTempFolder();
const here = path.join(packageRoot, 'test/powershell');
const all = process.env['WSLNET_ALL_FAULTS'] === '1';
const timeout = all ? 1_800_000 : 60_000;

/** The machine, and what makes its commands wait at the n-th change: before it, or after. */
const setUp = `
. '${here}/Machine.ps1'
. '${here}/FaultTools.ps1'
$global:slow = @{ At = 0; Seen = 0; When = ''; File = '' }
function global:Wait-AtChange {
    param ($When)
    if ($slow.Seen -eq $slow.At -and $slow.When -eq $When) {
        [System.IO.File]::WriteAllText($slow.File, '')
        Start-Sleep -Seconds 60
    }
}
# After the machine has started: each machine brings its own commands.
function Install-Wait {
    foreach ($command in 'New-ItemProperty', 'Remove-ItemProperty', 'New-NetFirewallRule', 'Remove-NetFirewallRule', 'New-NetFirewallHyperVRule', 'Remove-NetFirewallHyperVRule', 'Start-Service', 'Stop-Service') {
        $original = Get-Command $command
        $slow[$command] = if ($original.CommandType -eq 'Function') { $original.ScriptBlock } else { $original }
        $data = [System.Management.Automation.CommandMetadata]::new($original)
        $binding = [System.Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($data)
        $parameters = [System.Management.Automation.ProxyCommand]::GetParamBlock($data)
        Set-Item -LiteralPath "Function:\\global:$command" -Value ([scriptblock]::Create(
            "$binding param ($parameters) end { \`$slow.Seen++; Wait-AtChange Before; & \`$slow['$command'] @PSBoundParameters; Wait-AtChange After }"))
    }
}
`;

let fileNumber = 0;

/** Runs a script until it waits at a change, and presses Ctrl-C there. False where it ended before. */
async function stopAt(work: string, at: number, when: string): Promise<boolean> {
  fileNumber += 1;
  const file = path.join(folder(), `waiting${fileNumber}`);
  const controller = new AbortController();
  const running = run(
    `$slow.At = ${at}; $slow.Seen = 0; $slow.When = '${when}'; $slow.File = '${file}'; ${work}; $slow.At = 0`,
    { runspace: 'stopped', newRunspace: false, signal: controller.signal },
  );
  const state = { ended: false };
  void running.finally(() => {
    state.ended = true;
  });
  while (!state.ended && !existsSync(file)) await sleep(10);
  if (state.ended) return false;
  controller.abort();
  const { cancelled, abandoned } = await running;
  expect({ cancelled, abandoned }).toEqual({ cancelled: true, abandoned: false });
  return true;
}

/** What a script puts out in the runspace of the machine. */
async function ask(script: string): Promise<readonly unknown[]> {
  const { output, errors } = await run(script, { runspace: 'stopped', newRunspace: false });
  expect(errors).toEqual([]);
  return output;
}

/** Whether another thread gets the mutex at once. */
async function isMachineFree(): Promise<unknown> {
  const { output } = await run(
    `$mutex = [WslNet.Simulation.State.MachineMutex]::Open([WslNet.Simulation.Machine]::Current, 'Global\\WslNet')
    $mutex.WaitOne(0); $mutex.ReleaseMutex(); $mutex.Dispose()`,
    { runspace: 'other', newRunspace: true },
  );
  return output[0];
}

describe('Ctrl-C', () => {
  beforeEach(async () => {
    const { errors } = await run(setUp, { runspace: 'stopped' });
    if (errors.length > 0) throw new Error(`the machine was not set up: ${errors[0]!.message}`);
  });

  it.each([
    { name: 'Add of ports and a range, with IP Helper stopped', sample: [7, 9] },
    { name: 'Update in mirrored mode in another network', sample: [6] },
    { name: 'Remove of a part of a range', sample: [1, 2, 9] },
  ])(
    'at any change takes everything back: $name',
    async ({ name, sample }) => {
      await ask(`$plan = Initialize-FaultPlan '${name}'; Install-Wait`);
      const problems: unknown[] = [];
      const last = all ? 40 : Math.max(...sample);
      for (let at = 1; at <= last; at += 1) {
        if (!all && !sample.includes(at)) continue;
        for (const when of all ? ['Before', 'After'] : [at % 2 === 0 ? 'Before' : 'After']) {
          await ask('Restore-Machine $plan.Copy');
          if (!(await stopAt('Invoke-Script $plan.Work', at, when))) {
            // The plan has no such change any more.
            const state = await ask('Compare-State $plan.Asked (Get-StateLine)');
            if (!all || at <= 8 || state.length > 0) problems.push({ at, when, state: ['was not stopped', ...state] });
            continue;
          }
          const state = await ask('Compare-State $plan.Before (Get-StateLine); if (Test-Journal) { "open" }');
          if (state.length > 0) problems.push({ at, when, state });
          if (!(await isMachineFree())) problems.push({ at, when, state: 'the mutex is taken' });
        }
      }
      expect(problems).toEqual([]);
    },
    timeout,
  );

  it(
    'while an earlier plan is taken back leaves the rest of it for the next call',
    async () => {
      await ask(`Reset-SimulatedWindows; Add-WslPortForward 8000; $before = Get-StateLine
      Add-Fault @{ Boundary = 'sc.exe'; Action = 'Fail'; At = 1 }
      Add-Fault @{ Boundary = 'sc.exe'; Action = 'Fail'; At = 2 }
      Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; Action = 'Fail'; At = 1 }
      Add-Fault @{ Boundary = 'Registry'; Call = 'Remove'; Action = 'Fail'; At = 2 }
      $null = Invoke-Script 'Add-WslPortForward 8080, 8090'; Clear-Fault; $copy = Save-Machine; Install-Wait`);
      for (const at of all ? [1, 2, 3, 4] : [2]) {
        await ask('Restore-Machine $copy');
        expect(await ask('Test-Journal')).toEqual([true]);
        expect(await stopAt('Remove-WslPortForward 65000', at, 'Before')).toBe(true);
        expect(await isMachineFree()).toBe(true);
        expect(await ask(`Test-Journal; (Invoke-Script 'Remove-WslPortForward 65000').Warning.Count`)).toEqual([
          true,
          1,
        ]);
        expect(await ask('Compare-State $before (Get-StateLine); Get-JournalValue')).toEqual([]);
      }
    },
    timeout,
  );

  it(
    'while another command has the machine leaves the mutex to others, even where it comes at that moment',
    async () => {
      await ask(`Reset-SimulatedWindows; $before = Get-StateLine
      function global:Write-Progress { param ($Activity, $Status, [switch] $Completed) [System.IO.File]::WriteAllText($slow.File, '') }`);
      for (let round = 0; round < (all ? 40 : 3); round += 1) {
        // The thread of this runspace holds it until a file is there.
        const release = path.join(folder(), `release${round}`);
        const holding = path.join(folder(), `holding${round}`);
        const holder = run(
          `$mutex = [WslNet.Simulation.State.MachineMutex]::Open([WslNet.Simulation.Machine]::Current, 'Global\\WslNet')
        $null = $mutex.WaitOne(); [System.IO.File]::WriteAllText('${holding}', '')
        while (-not [System.IO.File]::Exists('${release}')) { Start-Sleep -Milliseconds 1 }
        $mutex.ReleaseMutex(); $mutex.Dispose()`,
          { runspace: 'holder', newRunspace: true },
        );
        while (!existsSync(holding)) await sleep(5);
        const controller = new AbortController();
        const begun = path.join(folder(), `begun${round}`);
        const waiting = run(
          `$slow.File = '${begun}'; Add-WslPortForward 8080 -ConnectAddress 10.0.0.1; 'not stopped'`,
          {
            runspace: 'stopped',
            newRunspace: false,
            signal: controller.signal,
          },
        );
        while (!existsSync(begun)) await sleep(1);
        await sleep(round * 7);
        controller.abort();
        await run(`[System.IO.File]::WriteAllText('${release}', '')`, { runspace: 'releaser' });
        const { output } = await waiting;
        expect(output).toEqual([]);
        await holder;
        expect(await isMachineFree()).toBe(true);
      }
      expect(await ask('Compare-State $before (Get-StateLine); Get-JournalValue')).toEqual([]);
    },
    timeout,
  );
});
