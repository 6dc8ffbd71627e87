/** Configuration files: reading and editing 300 lines in TypeScript and in the engine, and reading with npm `ini`. Ratios of one run. */
import path from 'node:path';
import { parse } from 'ini';
import { configKeys, editConfig, readConfig } from '../lib/index.js';
import { startEngine } from '../lib/pester-runner/engine.js';

const root = path.join(import.meta.dirname, '..');
const classPath = path.join(root, 'generated/WslNet/WslNet.Rules.ps1');
const rounds = 15;
const print = (line) => process.stdout.write(`${line}\n`);

/** 300 lines as people write them: comments, blank lines, and 120 settings, some of them twice, some wrong. */
export function longFile() {
  const keys = configKeys.filter(({ file }) => file === 'wslconfig').map(({ name }) => name.split('.'));
  const values = { boolean: 'true', integer: '4', size: '8GB', path: 'C:\\\\Users\\\\me\\\\file.vhdx' };
  const lines = [];
  for (let index = 0; lines.length < 299; index++) {
    const [section, name] = keys[index % keys.length];
    if (index % 15 === 0) lines.push(`[${section}]`);
    lines.push(`# About ${name}, which is number ${index}`);
    const { type } = configKeys[index % keys.length];
    lines.push(
      index % 7 === 0 ? `#${name}=off` : `${name} = ${values[type] ?? 'text'}${index % 5 === 0 ? ' # why' : ''}`,
    );
    if (index % 3 === 0) lines.push('');
  }
  return `${lines.slice(0, 300).join('\r\n')}\r\n`;
}

const text = longFile();
const edits = [{ name: 'wsl2.vmSwitch', value: 'bridge' }];

function median(times) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
}

function measure(call) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    call();
    times.push(performance.now() - started);
  }
  return median(times);
}

const script = `
param ([string] $ClassPath, [string] $Text, [int] $Rounds)
$class = . $ClassPath
$edits = @([pscustomobject] @{ name = 'wsl2.vmSwitch'; value = 'bridge' })
foreach ($what in 'read', 'edit') {
    $times = for ($round = 0; $round -lt $Rounds; $round++) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        if ($what -eq 'read') { $null = $class::readConfig($Text, 'wslconfig') } else { $null = $class::editConfig($Text, 'wslconfig', $edits) }
        $watch.Elapsed.TotalMilliseconds
    }
    @{ what = $what; first = $times[0]; times = @($times | Sort-Object) }
}`;

/** Rows of the report, with the time of TypeScript as the measure. */
export async function benchConfigFiles() {
  const read = measure(() => readConfig(text, 'wslconfig'));
  const edit = measure(() => editConfig(text, 'wslconfig', edits));
  const ini = measure(() => parse(text));
  const engine = await startEngine({ skipBuild: true });
  try {
    const { output, errors } = await engine.run(script, {
      arguments: { ClassPath: classPath, Text: text, Rounds: rounds },
    });
    if (errors.length > 0) throw new Error(errors[0].message);
    const inEngine = Object.fromEntries(
      output.map(({ what, times, first }) => [what, { usual: median(times), first }]),
    );
    return { read, edit, ini, inEngine };
  } finally {
    await engine.stop();
  }
}

function row(what, time, base) {
  print(`${what.padEnd(24)} ${time.toFixed(2).padStart(8)} ms  ${(time / base).toFixed(1).padStart(6)} x`);
}

/** Prints the times, and their ratios to reading in TypeScript. */
export async function configFileSpeed() {
  const { read, edit, ini, inEngine } = await benchConfigFiles();
  print(
    `\nA file of ${text.split('\n').length - 1} lines, ${text.length} characters; ratios to reading in TypeScript.`,
  );
  row('read, TypeScript', read, read);
  row('read, npm ini', ini, read);
  row('edit, TypeScript', edit, read);
  row('read, engine', inEngine.read.usual, read);
  row('edit, engine', inEngine.edit.usual, read);
  row('read, engine, first', inEngine.read.first, read);
}

if (process.argv[1] === import.meta.filename) await configFileSpeed();
