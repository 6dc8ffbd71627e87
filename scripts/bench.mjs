/** `npm run bench`: ratios measured in one run. Nothing here passes or fails by the clock. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { compileRules } = await import('../lib/compiler/compile.js');
const { printPowerShellRules, rulesClass } = await import('../lib/compiler/printers/powershell.js');
const { configFileSpeed } = await import('./bench-config-files.mjs');
const { ruleFileSpeed } = await import('./bench-rule-files.mjs');
const { signingTable } = await import('./bench-signing.mjs');
const { buildTestMachine } = await import('../lib/pester-runner/build-test-machine.js');
const { startEngine } = await import('../lib/pester-runner/engine.js');
const { buildArtefacts } = await import('../lib/run.js');

const rounds = 7;
const scratch = mkdtempSync(path.join(tmpdir(), 'wslnet-bench-'));
try {
  await buildTestMachine();
  await startOfCommands();
  generateByStage();
  await importOfModule();
  await walkOverText();
  await bashHelpers();
  ruleFileSpeed();
  await signingTable();
  await configFileSpeed();
  await callsOfPlans();
} finally {
  rmSync(scratch, { recursive: true });
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function print(title, rows) {
  process.stdout.write(`\n${title}\n`);
  for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(48)} ${value}\n`);
}

/** The wall time of whole processes, one after the other in turns, against a Node that does nothing. */
async function startOfCommands() {
  const cli = path.join(root, 'lib/cli.js');
  const commands = {
    'node -e 0': ['-e', '0'],
    'wslnet --help': [cli, '--help'],
    'wslnet script --help': [cli, 'script', '--help'],
    'wslnet complete -- check ""': [cli, 'complete', '--', 'check', ''],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < 15; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const started = performance.now();
      await execa(process.execPath, args);
      times[name].push(performance.now() - started);
    }
  }
  const base = median(times['node -e 0']);
  print(
    'Start of the command line, median of 15',
    Object.entries(times).map(([name, all]) => [
      name,
      `${median(all).toFixed(0)} ms, ${(median(all) / base).toFixed(2)} times`,
    ]),
  );
}

function generateByStage() {
  const timings = Array.from({ length: 5 }, () => buildArtefacts().timing);
  const stages = Object.keys(timings[0]).map((stage) => [stage, median(timings.map((timing) => timing[stage]))]);
  const total = stages.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  print(
    `wslnet generate, median of ${timings.length} in one process`,
    stages.map(([stage, milliseconds]) => [
      stage,
      `${milliseconds.toFixed(0)} ms (${((100 * milliseconds) / total).toFixed(0)} %)`,
    ]),
  );
}

/** Import in a fresh process each time, as an administrator who opens a window: nothing is warm. */
async function importOfModule() {
  const empty = path.join(scratch, 'Empty.psd1');
  writeFileSync(path.join(scratch, 'Empty.psm1'), '');
  writeFileSync(
    empty,
    "@{ RootModule = 'Empty.psm1'; ModuleVersion = '1.0.0'; FunctionsToExport = @(); CmdletsToExport = @(); VariablesToExport = @(); AliasesToExport = @() }",
  );
  const ours = path.join(root, 'generated/WslNet/WslNet.psd1');
  const importing = `param ($Path) $watch = [System.Diagnostics.Stopwatch]::StartNew(); Import-Module $Path; $watch.Elapsed.TotalMilliseconds`;
  const loading = `param ($Path) $module = Import-Module $Path -PassThru; $watch = [System.Diagnostics.Stopwatch]::StartNew(); $null = & $module { Get-WslNetRule }; $watch.Elapsed.TotalMilliseconds`;
  const times = { empty: [], ours: [], rules: [] };
  for (let round = 0; round < rounds; round++) {
    times.empty.push(await measure(importing, empty));
    times.ours.push(await measure(importing, ours));
    times.rules.push(await measure(loading, ours));
  }
  const [base, module, rules] = [median(times.empty), median(times.ours), median(times.rules)];
  print(`Import-Module, first in a fresh engine, median of ${rounds}`, [
    ['an empty module with a manifest', `${base.toFixed(1)} ms`],
    ['WslNet', `${module.toFixed(1)} ms, ${(module / base).toFixed(2)} times`],
    [
      'loading the rules, at the first call that needs them',
      `${rules.toFixed(1)} ms, ${(rules / base).toFixed(2)} times`,
    ],
  ]);
}

async function measure(script, argument) {
  const engine = await startEngine({ skipBuild: true });
  try {
    const result = await engine.run(script, { arguments: { Path: argument } });
    return Number(result.output[0]);
  } finally {
    await engine.stop();
  }
}

function row({ first, median: usual }) {
  return `${usual.toFixed(1)} ms; ${first.toFixed(0)} ms the first time`;
}

/** A printed rule against a loop by hand, on a text of 500 lines. */
async function walkOverText() {
  const folder = path.join(root, 'test/parity/rules/samples');
  const { rules } = compileRules(readdirSync(folder).map((file) => path.join(folder, file)));
  const classPath = path.join(scratch, 'Samples.ps1');
  writeFileSync(classPath, `${printPowerShellRules(rules)}\n[${rulesClass}]\n`);
  const kinds = [
    (line) => `[section${line}]`,
    (line) => `# a comment about what comes next, number ${line}`,
    (line) => `key${line} = value number ${line} of the file`,
    (line) => `   path${line}=C:\\Users\\me\\file${line}.vhdx  `,
    () => '',
  ];
  const text = Array.from({ length: 500 }, (_, line) => kinds[line % kinds.length](line)).join('\r\n');
  const engine = await startEngine({ skipBuild: true });
  try {
    const script = readFileSync(path.join(root, 'scripts/bench-lines.ps1'), 'utf8');
    const { output, errors } = await engine.run(script, { arguments: { ClassPath: classPath, Text: text } });
    if (errors.length > 0) throw new Error(errors[0].message);
    const [{ rule, units, hand, call, function: plain }] = output;
    print(`A text of 500 lines and ${text.length} characters, median of 25`, [
      ['a loop over its lines by hand', row(hand)],
      ['a rule that walks over its lines', `${row(rule)}; ${(rule.median / hand.median).toFixed(1)} times the loop`],
      ['a rule that walks over its code units', row(units)],
    ]);
    print('A call, median of 25 times 1,000', [
      ['of a rule', `${call.median.toFixed(1)} microseconds`],
      ['of a function', `${plain.median.toFixed(1)} microseconds, ${(plain.median / call.median).toFixed(1)} times`],
    ]);
  } finally {
    await engine.stop();
  }
}

/** The least of three rounds each: what else the machine does can only add. */
async function bashHelpers() {
  const files = [path.join(root, 'scripts/bench-bash.sh'), path.join(root, 'generated/bash/wslnet.sh')];
  const { stdout } = await execa('bash', ['--norc', ...files]);
  const least = {};
  for (const line of stdout.split('\n')) {
    const [, name, time] = /^(\w+?)\d (\d+)$/.exec(line);
    least[name] = Math.min(least[name] ?? Infinity, Number(time));
  }
  print('The bash helpers, least of 3 rounds', [
    ['ip route show | grep | awk', `${least.hand} microseconds`],
    ['wslnet host-ip', `${least.hostIp} microseconds, ${(least.hand / least.hostIp).toFixed(1)} times faster`],
    ['sourcing the file', `${(least.source / 1000).toFixed(1)} ms`],
  ]);
}

/** What one call costs for more and more forwards: processes and firewall calls are counted, time is a ratio to one forward. */
async function callsOfPlans() {
  const script = `param ($Ports)
    Import-Module '${path.join(root, 'test/windows/SimulatedWindows.psd1')}'
    Import-Module '${path.join(root, 'generated/WslNet/WslNet.psd1')}'
    Reset-SimulatedWindows
    $null = Get-WslPortForward
    $measure = {
      param ($Work)
      $before = Get-SimulatedWindows
      $watch = [System.Diagnostics.Stopwatch]::StartNew()
      & $Work
      $milliseconds = $watch.Elapsed.TotalMilliseconds
      $after = Get-SimulatedWindows
      $count = { param ($State) ($State.Command | Where-Object Name -Like '*-NetFirewall*' | Measure-Object -Property Count -Sum).Sum }
      @{
        processes = @($after.Process).Count - @($before.Process).Count
        firewall = (& $count $after) - (& $count $before)
        milliseconds = $milliseconds
      }
    }
    $work = [ordered] @{ add = & $measure { Add-WslPortForward $Ports 3>$null } }
    $work.again = & $measure { Add-WslPortForward $Ports 3>$null }
    $null = Restart-SimulatedWsl -Address 172.21.99.7
    $work.update = & $measure { Update-WslPortForward 3>$null }
    $work.remove = & $measure { Get-WslPortForward | Remove-WslPortForward }
    $work.left = @((Get-SimulatedWindows).PortProxy).Count + @((Get-SimulatedWindows).FirewallRule).Count
    $work`;
  const shapes = {
    'contiguous ports (a range)': (count) => [`10000-${10_000 + count - 1}`],
    'ports with gaps': (count) => Array.from({ length: count }, (_, index) => String(10_000 + 2 * index)),
  };
  for (const [shape, portsOf] of Object.entries(shapes)) {
    const rows = [];
    let one;
    for (const count of [1, 10, 100, 1000]) {
      const engine = await startEngine({ skipBuild: true });
      try {
        const { output, errors } = await engine.run(script, { arguments: { Ports: portsOf(count) } });
        const [work] = output;
        if (errors.length > 0 || work.left !== 0)
          throw new Error(`the plan of ${count} forwards failed: ${errors[0]?.message}`);
        one ??= work;
        for (const [kind, { processes, firewall, milliseconds }] of Object.entries(work)) {
          if (kind === 'left') continue;
          const ratio = milliseconds / one[kind].milliseconds;
          rows.push([
            `${kind} ${count}`,
            `${String(processes).padStart(2)} processes ${String(firewall).padStart(5)} firewall calls ${ratio.toFixed(1).padStart(6)} times the time of one`,
          ]);
        }
      } finally {
        await engine.stop();
      }
    }
    print(`Forwards in one call, ${shape}`, rows);
  }
}
