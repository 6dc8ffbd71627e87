/** What goes over the console, which Pester does not see: -WhatIf, the questions of -Confirm, Ctrl-C. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { useEngine } from '../engine/harness.js';

const { run } = useEngine();
const machine = path.join(packageRoot, 'test/powershell/Machine.ps1');

/** The text of the console after a script on a fresh machine. */
async function show(script: string): Promise<string> {
  const { text, errors } = await run(
    `. '${machine}'; Reset-SimulatedWindows; ${script}; Remove-Module WslNet, SimulatedWindows`,
  );
  expect(errors).toEqual([]);
  return text.replaceAll(/\s+/g, ' ').trim();
}

describe('-WhatIf shows', () => {
  it('the netsh line and the rule of an Add, once for each forward', async () => {
    const text = await show('Add-WslPortForward 8080, 8081 -ConnectPort 80 -WhatIf');
    for (const port of ['8080', '8081']) {
      expect(text).toContain(
        `What if: Performing the operation "Forward to 172.21.101.146, port 80 (netsh interface portproxy set v4tov4 listenaddress=0.0.0.0 listenport=${port} connectaddress=172.21.101.146 connectport=80; New-NetFirewallRule WslNet-v4tov4-0.0.0.0-${port} (TCP ${port} from LocalSubnet on Domain, Private))" on target "TCP port ${port} on 0.0.0.0".`,
      );
    }
    expect(text.match(/What if:/g)).toHaveLength(2);
  });

  it('that IP Helper would be started', async () => {
    const text = await show('Set-Service iphlpsvc -Status Stopped; Add-WslPortForward 8080 -WhatIf');
    expect(text).toContain('(Start-Service iphlpsvc; netsh interface portproxy set');
  });

  it('nothing for a forward that is there', async () => {
    expect(await show('Add-WslPortForward 8080; Add-WslPortForward 8080 -WhatIf')).toBe('');
  });

  it('the netsh line and the rule of a Remove', async () => {
    expect(await show('Add-WslPortForward 8080; Remove-WslPortForward 8080 -WhatIf')).toBe(
      'What if: Performing the operation "Remove the forward to 172.21.101.146/8080 (netsh interface portproxy delete v4tov4 listenaddress=0.0.0.0 listenport=8080; Remove-NetFirewallRule WslNet-v4tov4-0.0.0.0-8080)" on target "TCP port 8080 on 0.0.0.0".',
    );
  });
});

describe('-Confirm asks once for each whole forward', () => {
  it.each([
    { answers: ['Y', 'N', 'Y'], made: [8080, 8082], rules: ['8080', '8082'] },
    { answers: ['N', 'A'], made: [8081, 8082], rules: ['8081-8082'] },
    { answers: ['Y', 'L'], made: [8080], rules: ['8080'] },
    { answers: ['L'], made: [], rules: [] },
  ])('and $answers makes $made', async ({ answers, made, rules }) => {
    const { output, errors } = await run(
      `. '${machine}'; Reset-SimulatedWindows; Add-WslPortForward 8080, 8081, 8082 -Confirm -PassThru | ForEach-Object { $_.ListenPort }
      Get-SimulatedWindows | ForEach-Object { $_.FirewallRule } | ForEach-Object { $_.LocalPort }
      Remove-Module WslNet, SimulatedWindows`,
      { answers },
    );
    expect(errors).toEqual([]);
    // No half forwards: a rule for each contiguous range of what was confirmed, and no other.
    expect(output).toEqual([...made, ...rules]);
  });

  it('and Remove, too', async () => {
    const { output } = await run(
      `. '${machine}'; Reset-SimulatedWindows; Add-WslPortForward 8080, 8081; Get-WslPortForward | Remove-WslPortForward -Confirm
      Get-StoredEntry; Remove-Module WslNet, SimulatedWindows`,
      { answers: ['N', 'Y'] },
    );
    expect(output).toEqual(['0.0.0.0/8080 -> 172.21.101.146/8080']);
  });
});

describe('Ctrl-C', () => {
  it('while an Add waits for its port takes everything back', async () => {
    await run(`. '${machine}'; Reset-SimulatedWindows; Add-WslPortForward 8000; $before = Get-MachineText`, {
      runspace: 'stopped',
    });
    // No address of this machine: IP Helper never opens the port, and the cmdlet waits for it.
    const stopped = await run('$begun = $true; Add-WslPortForward 8080 -ListenAddress 10.9.9.9; $ended = $true', {
      runspace: 'stopped',
      newRunspace: false,
      timeoutMs: 3000,
    });
    expect(stopped.ok).toBe(false);
    const { output } = await run(
      `$begun; $null -eq (Get-Variable ended -ErrorAction Ignore); $before -eq (Get-MachineText); Get-StoredEntry; Remove-Module WslNet, SimulatedWindows`,
      { runspace: 'stopped', newRunspace: false },
    );
    expect(output).toEqual([true, true, true, '0.0.0.0/8000 -> 172.21.101.146/8000']);
  });
});
