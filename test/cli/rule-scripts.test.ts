/** The scripts of rule files, run in the engine on simulated machines. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine, EngineResult } from '../../src/pester-runner/engine.js';
import { renderRuleScripts } from '../../src/render/rule-scripts.js';
import { loadRuleFile } from '../../src/rule-file/load-rule-file.js';
import { readRuleFile } from '../../src/rule-file/read-rule-file.js';
import type { RuleFile, TextForm } from '../../src/rule-file/read-rule-file.js';
import { hostileText } from '../escape/hostile-text.js';

const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-scripts-'));
let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ cwd: packageRoot });
  // Each run has a scope of its own; what all of them use has to be global.
  await run(`. ./test/powershell/Machine.ps1; . ./test/powershell/FaultTools.ps1
    function Get-Everything {
      (Get-MachineText) + (ConvertTo-Json -InputObject @((Get-SimulatedWindows).HyperVRule) -Depth 4)
    }
    foreach ($name in 'Get-Everything', 'Get-MachineText', 'Set-NetworkingMode', 'Set-Elevation', 'Add-ForeignProxy', 'Remove-ForeignProxy') {
      Set-Item -Path "function:global:$name" -Value (Get-Command -Name $name).ScriptBlock
    }`);
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

/** Everything that a script may change, as one text. */
async function everything(): Promise<unknown> {
  return (await run('Get-Everything')).output;
}

/** Forwards and firewall rules in short, and how often IP Helper was told. */
async function summary(): Promise<{ entries: string[]; rules: number; notices: number }> {
  const { output } = await run(`$machine = Get-SimulatedWindows
    @{
      entries = @(Get-WslPortForward | ForEach-Object Entry | Sort-Object)
      rules = @($machine.FirewallRule).Count + @($machine.HyperVRule | Where-Object Name -Like 'WslNet-*').Count
      notices = @($machine.Process | Where-Object Program -eq 'sc.exe').Count
    }`);
  return output[0] as { entries: string[]; rules: number; notices: number };
}

/** Writes the scripts; puts out how they are called. */
function write(rules: RuleFile, name = 'rules.ini'): { apply: string; remove: string } {
  expect(rules.mistakes).toEqual([]);
  const scripts = renderRuleScripts(rules, name);
  const paths = { apply: path.join(folder, 'rules.apply.ps1'), remove: path.join(folder, 'rules.remove.ps1') };
  writeFileSync(paths.apply, scripts.apply);
  writeFileSync(paths.remove, scripts.remove);
  return { apply: `& '${paths.apply}'`, remove: `& '${paths.remove}'` };
}

const scriptsOf = (text: string, form: TextForm = 'ini'): { apply: string; remove: string } =>
  write(readRuleFile(text, form), `rules.${form}`);

const example = (name: string): Promise<RuleFile> => loadRuleFile(path.join(packageRoot, 'examples', name));

/** The error with which a script ends. */
async function failure(call: string): Promise<{ id: string; message: string }> {
  const { errors } = await engine.run(call, { arguments: {} });
  expect(errors).toHaveLength(1);
  return { id: errors[0]!.id, message: errors[0]!.message };
}

describe.each([
  ['home-lab.ini', '', 4],
  ['team-development.ts', '', 43],
  ['web-developer.json', '', 13],
  ['mirrored-server.ini', '-NetworkingMode mirrored', 21],
])('%s', (name, machine, forwards) => {
  it('changes the machine once, and is taken back whole', async () => {
    const { apply, remove } = write(await example(name), name);
    await run(`Reset-SimulatedWindows ${machine}; $null = Get-WslAddress`);
    const clean = await everything();

    expect((await run(`${apply} -WhatIf`)).text).toMatch(/^(What if: .*\r?\n)+$/);
    expect(await everything()).toEqual(clean);

    // The network of the simulated machine is a private one; some forwards are for domain networks.
    const warning = /WARNING: Other computers cannot reach port .* is for Domain networks.*\r?\n/g;
    expect((await run(apply)).text.replaceAll(warning, '')).toBe('');
    const once = await summary();
    expect(once.entries).toHaveLength(forwards);
    const made = await everything();
    expect((await run(apply)).text.replaceAll(warning, '')).toBe('');
    expect(await everything()).toEqual(made);
    expect((await summary()).notices).toBe(once.notices);

    expect((await run(`${remove} -WhatIf`)).text).toMatch(/^(What if: .*\r?\n)+$/);
    expect(await everything()).toEqual(made);
    expect((await run(remove)).text).toBe('');
    expect(await everything()).toEqual(clean);
    expect((await run(remove)).text).toBe('');
    expect(await everything()).toEqual(clean);
  });
});

it('makes what the example says', async () => {
  await run('Reset-SimulatedWindows');
  await run(write(await example('home-lab.ini')).apply);
  const { entries, rules, notices } = await summary();
  expect(entries).toEqual([
    'v4tov4 0.0.0.0/2222 -> 172.21.101.146/2222',
    'v4tov4 0.0.0.0/3000 -> 172.21.101.146/3000',
    'v4tov4 0.0.0.0/8080 -> 172.21.101.146/80',
    'v4tov4 192.168.1.10/22022 -> 127.0.0.1/22',
  ]);
  expect([rules, notices]).toEqual([4, 1]);
});

describe('the removal script', () => {
  const rules = `[forward web]\nlistenPort = 8000-8002\n[forward dns]\nlistenPort = 53\nlistenAddress = 192.168.1.10\n`;

  it('leaves everything alone that the file does not name', async () => {
    const { apply, remove } = scriptsOf(rules);
    await run(`Reset-SimulatedWindows; Add-WslPortForward 7999, 8003, 54; Add-ForeignProxy '*/8001' '10.1.2.3/80'`);
    const others = await everything();
    await run("Remove-ForeignProxy '*/8001'");
    await run(apply);
    await run(`Add-ForeignProxy '192.168.1.11/8000' '10.1.2.3/80'; Remove-ForeignProxy '192.168.1.11/8000'`);
    await run(remove);
    await run("Add-ForeignProxy '*/8001' '10.1.2.3/80'");
    expect(await everything()).toEqual(others);
  });

  it('leaves an entry alone that somebody else made, and says so where it is asked to', async () => {
    const { remove } = scriptsOf(rules);
    await run("Reset-SimulatedWindows; Add-ForeignProxy '0.0.0.0/8001' '10.1.2.3/80'; Add-WslPortForward 8000, 8002");
    expect((await run(remove)).text).toBe('');
    expect((await summary()).entries).toEqual(['v4tov4 0.0.0.0/8001 -> 10.1.2.3/80']);
    const { text } = await run(`${remove} -Verbose`);
    expect(text).toContain('v4tov4 0.0.0.0/8001 -> 10.1.2.3/80 was not made by WslNet and is left alone.');
  });

  it('knows TCP from UDP', async () => {
    await run(
      'Reset-SimulatedWindows -NetworkingMode mirrored; Add-WslPortForward 53; Add-WslPortForward 53 -Protocol UDP',
    );
    await run(scriptsOf('[forward dns]\nlistenPort = 53\nprotocol = UDP\n').remove);
    expect((await summary()).entries).toEqual(['mirrored TCP 0.0.0.0/53']);
  });
});

describe('without elevation', () => {
  it('-WhatIf shows everything, and the scripts themselves change nothing', async () => {
    const { apply, remove } = scriptsOf('[machine]\nnetworkingMode = nat\n[forward web]\nlistenPort = 80, 81\n');
    await run('Reset-SimulatedWindows -Elevated $false; $null = Get-WslAddress');
    const clean = await everything();
    expect((await run(`${apply} -WhatIf`)).text.match(/What if: /g)).toHaveLength(2);
    expect((await failure(apply)).id).toMatch(/^NotElevated,/);
    expect(await everything()).toEqual(clean);
    await run('Set-Elevation $true');
    await run(apply);
    await run('Set-Elevation $false');
    const made = await everything();
    expect((await run(`${remove} -WhatIf`)).text.match(/What if: /g)).toHaveLength(2);
    expect((await failure(remove)).id).toMatch(/^NotElevated,/);
    expect(await everything()).toEqual(made);
  });
});

describe('a machine in another networking mode', () => {
  const modes = ['nat', 'mirrored', 'consomme', 'bridged', 'none'];

  /** Files for bridged and none have no forwards: nothing can be made there, and a script may still expect the mode. */
  function scriptsFor(mode: string): { apply: string; remove: string } {
    const forward = '[forward web]\nlistenPort = 8080\nlistenAddress = 192.168.1.10\n';
    return scriptsOf(`[machine]\nnetworkingMode = ${mode}\n${['bridged', 'none'].includes(mode) ? '' : forward}`);
  }

  it.each(modes)('stops every script but its own before any change: %s', async (actual) => {
    await run(
      `Reset-SimulatedWindows -WslConfig @{ vmSwitch = 'Lan' }; Add-WslPortForward 8080 -ListenAddress 192.168.1.10`,
    );
    await run(`Set-NetworkingMode ${actual}; $null = Get-WslAddress -ErrorAction Ignore`);
    const before = await everything();
    for (const expected of modes) {
      const { apply, remove } = scriptsFor(expected);
      for (const script of [apply, remove]) {
        if (expected === actual) {
          await run(`${script} -WhatIf`);
          continue;
        }
        const { id, message } = await failure(script);
        expect(id).toMatch(/^NetworkingModeDiffers(,|$)/);
        expect(message).toContain(
          `This script is for networking mode '${expected}', and WSL runs in mode '${actual}'. Nothing was changed.`,
        );
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('is called virtioproxy by older versions of WSL', async () => {
    await run(`Reset-SimulatedWindows -NetworkingMode consomme -WslVersion 2.8.12.0`);
    await run(
      scriptsOf('[machine]\nnetworkingMode = consomme\n[forward web]\nlistenPort = 80\nlistenAddress = 192.168.1.10\n')
        .apply,
    );
    expect((await summary()).entries).toEqual(['v4tov4 192.168.1.10/80 -> 127.0.0.1/80']);
  });

  it.each([
    ['WSL 1', "-Distribution @{ Name = 'Old'; Version = 1 }", "'Old' is a WSL 1 distribution"],
    ['no WSL', '-WithoutWsl', 'WSL is not installed'],
    ['no distribution', '-Distribution @()', 'This account has no WSL distribution'],
    [
      'an answer that is none',
      "-Fault @{ Boundary = 'wsl.exe'; Call = 'exec'; Action = 'Answer'; ExitCode = 1; Text = 'Wsl/Service/E_UNEXPECTED' }",
      'Wsl/Service/E_UNEXPECTED',
    ],
  ])('cannot be told: %s', async (_, machine, reason) => {
    const { apply, remove } = scriptsOf(
      '[machine]\nnetworkingMode = nat\n[forward web]\nlistenPort = 80\nconnectAddress = 192.168.1.20\n',
    );
    for (const script of [apply, remove]) {
      await run(`Reset-SimulatedWindows ${machine}`);
      const before = await everything();
      const { id, message } = await failure(script);
      expect(id).toMatch(/^NetworkingModeUnknown(,|$)/);
      expect(message).toContain(
        "This script is for networking mode 'nat', and the mode of WSL cannot be told. Nothing was changed.",
      );
      expect(message).toContain(reason);
      expect(await everything()).toEqual(before);
    }
  });

  it('asks the distribution that the forwards are for', async () => {
    await run(
      "Reset-SimulatedWindows -Distribution @{ Name = 'Old'; Version = 1; Default = $true }, @{ Name = 'Ubuntu' }",
    );
    await run(
      scriptsOf('[machine]\nnetworkingMode = nat\n[forward web]\nlistenPort = 80\ndistribution = ubuntu\n').apply,
    );
    expect((await summary()).entries).toEqual(['v4tov4 0.0.0.0/80 -> 172.21.101.146/80']);
  });

  it('does not matter to a file that names no mode', async () => {
    const { apply, remove } = scriptsOf('[forward web]\nlistenPort = 80\n');
    await run('Reset-SimulatedWindows -NetworkingMode mirrored');
    await run(apply);
    expect((await summary()).entries).toEqual(['mirrored TCP 0.0.0.0/80']);
    await run('Set-NetworkingMode none');
    await run(remove);
    expect((await summary()).entries).toEqual([]);
  });
});

it('makes a forward without a rule where the list of profiles is empty', async () => {
  await run('Reset-SimulatedWindows');
  await run(scriptsOf('[forward web]\nlistenPort = 80\nfirewallProfile =\n').apply);
  expect(await summary()).toMatchObject({ entries: ['v4tov4 0.0.0.0/80 -> 172.21.101.146/80'], rules: 0 });
});

it('passes -Confirm and -Verbose on', async () => {
  await run('Reset-SimulatedWindows');
  const { apply, remove } = scriptsOf('[forward web]\nlistenPort = 80\n');
  await run(`${apply} -Confirm:$false`);
  expect((await run(`${apply} -Verbose`)).text).toContain('already as asked');
  await run(`${remove} -Confirm:$false`);
  expect((await summary()).entries).toEqual([]);
});

describe('hostile texts', () => {
  /** A file whose name, section names and values are hostile, whatever the checker would say of them. */
  const hostileFile = fc.record({
    source: hostileText,
    forwards: fc.array(fc.record({ name: hostileText, distribution: hostileText, remoteAddress: hostileText }), {
      minLength: 1,
      maxLength: 3,
    }),
  });

  it('stay texts: a script holds them and nothing else', async () => {
    const samples = fc.sample(hostileFile, 60);
    for (const { source, forwards } of samples) {
      const rules: RuleFile = {
        networkingMode: 'nat',
        mistakes: [],
        forwards: forwards.map(({ name, distribution, remoteAddress }, index) => ({
          name,
          line: 1,
          column: 1,
          values: { listenPort: [`${80 + index}`], distribution, remoteAddress: [remoteAddress] },
        })),
      };
      const { apply, remove } = renderRuleScripts(rules, source);
      for (const script of [apply, remove]) {
        expect(script).toMatch(/^[\x20-\x7e\r\n]*$/);
        expect(await engine.parse(script)).toEqual([]);
      }
      // Everything that the pipeline would get, from the syntax of the script alone.
      const list = /\$forwards = (@\([\s\S]*?\r\n\))\r\n/.exec(apply)![1]!;
      const { output } = await run(
        `foreach ($one in ${list}) { ,@($one.Distribution, $one.RemoteAddress[0], @($one.PSObject.Properties).Count) }`,
      );
      expect(output).toEqual(forwards.map(({ distribution, remoteAddress }) => [distribution, remoteAddress, 3]));
    }
  });

  it('do no harm where a file may have them', async () => {
    const name = `web' ); throw 'out' # $(throw 1) "@ #> \u2019 \${x}`;
    const json = JSON.stringify({
      machine: { networkingMode: 'nat' },
      forward: {
        [name]: { listenPort: '80', distribution: "Ubuntu'; throw 'out'\n$(throw 1)\n#>" },
        other: { listenPort: '81', connectAddress: '192.168.1.20', remoteAddress: ["10.0.0.1', '0.0.0.0/0"] },
      },
    });
    await run('Reset-SimulatedWindows; $null = Get-WslAddress');
    const before = await everything();
    const { apply } = scriptsOf(json, 'json');
    const { id, message } = await failure(apply);
    // The mode is asked of the distribution that the file names, and there is none of that name.
    expect(id).toMatch(/^NetworkingModeUnknown(,|$)/);
    expect(message).toContain("There is no WSL distribution 'Ubuntu'; throw 'out'\n$(throw 1)\n#>'.");
    expect(await everything()).toEqual(before);
  });

  it('in the name of a section are a comment', async () => {
    const name = "web\u2019 ); throw 'out' # $(throw 1) #> `n ${x}";
    await run('Reset-SimulatedWindows');
    await run(scriptsOf(JSON.stringify({ forward: { [name]: { listenPort: 80 } } }), 'json').apply);
    expect((await summary()).entries).toHaveLength(1);
  });
});

it('are deterministic', async () => {
  const rules = await example('home-lab.ini');
  expect(renderRuleScripts(rules, 'a.ini')).toEqual(renderRuleScripts(rules, 'a.ini'));
  for (const script of Object.values(renderRuleScripts(rules, 'a.ini'))) {
    expect(script).not.toMatch(new RegExp(`${new Date().getFullYear()}|${packageRoot}`));
  }
});

it.each([
  [
    'nat',
    'TCP 8080 on 0.0.0.0 to port 80 of the guest, through the port proxy, let in from LocalSubnet on Private networks',
  ],
  [
    'consomme',
    'TCP 8080 on 192.168.1.10 to port 80 of 127.0.0.1, which is the guest in this mode, through the port proxy, let in',
  ],
  ['', 'TCP 8080 on 0.0.0.0 to port 80 of the guest, in the way that the networking mode needs, let in'],
])('say at their top what a forward will be in mode %s', (mode, plan) => {
  const address = mode === 'consomme' ? '192.168.1.10' : '0.0.0.0';
  const { apply, remove } = renderRuleScripts(
    readRuleFile(
      `${mode && `[machine]\nnetworkingMode = ${mode}\n`}[forward web]\nlistenPort = 8080\nconnectPort = 80\nlistenAddress = ${address}\nfirewallProfile = Private\n`,
    ),
    'rules.ini',
  );
  for (const script of [apply, remove]) {
    expect(script.slice(0, script.indexOf('#Requires'))).toContain(`#   web: ${plan}`);
  }
});

it('are for Windows PowerShell 5.1, and need the module', () => {
  const { apply, remove } = renderRuleScripts(readRuleFile('[forward web]\nlistenPort = 80\n'), 'rules.ini');
  for (const script of [apply, remove]) {
    expect(script).toContain('\r\n#Requires -Version 5.1\r\n#Requires -Modules WslNet\r\n');
  }
});
