/**
 * `node scripts/record.mjs [--check]`: docs/images/tour.svg, a picture of a terminal in which the module and the bash helpers
 * have really run: the module in the embedded engine on the simulated Windows, the helpers in bash on a route table and a
 * list of sockets of a WSL in NAT mode. With --check nothing is written, and the exit code is 1 where the picture is stale.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { buildTestMachine } = await import('../lib/pester-runner/build-test-machine.js');
const { startEngine } = await import('../lib/pester-runner/engine.js');
const { xmlText } = await import('../lib/escape/xml.js');

const picture = path.join(root, 'docs/images/tour.svg');
/** Longer lines go on in the next one, as in a terminal. */
const columns = 96;

const lines = [...(await inPowerShell()), { text: '' }, ...(await inBash())];
const svg = render(lines.flatMap(wrap));
if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(picture, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (present !== svg) {
    process.stderr.write('docs/images/tour.svg is stale. Run: node scripts/record.mjs\n');
    process.exitCode = 1;
  }
} else {
  mkdirSync(path.dirname(picture), { recursive: true });
  writeFileSync(picture, svg);
}

/** What an administrator types, and what PowerShell answers. */
async function inPowerShell() {
  const setting = [
    'Import-Module ./test/windows/SimulatedWindows.psd1; Import-Module ./generated/WslNet/WslNet.psd1',
    "Reset-SimulatedWindows -Distribution @{ Name = 'Ubuntu'; Version = 2; Default = $true }",
    'Add-SimulatedListener -Side guest -Port 8080 -Address 0.0.0.0 | Out-Null',
  ];
  const commands = ['Add-WslPortForward 8080 -PassThru', 'Add-WslPortForward 70000', 'Remove-WslPortForward 8080'];
  await buildTestMachine();
  const engine = await startEngine({ skipBuild: true, cwd: root });
  try {
    const setUp = await engine.run(setting.join('\n'), { cwd: root });
    if (setUp.errors.length > 0) throw new Error(setUp.errors[0].message);
    const shown = [];
    for (const command of commands) {
      const { text } = await engine.run(command, { cwd: root });
      shown.push({ prompt: 'PS> ', text: command }, ...answerLines(text));
    }
    return shown;
  } finally {
    await engine.stop();
  }
}

/** What a user of bash types, and what the helpers answer. */
async function inBash() {
  const proc = mkdtempSync(path.join(tmpdir(), 'wslnet-record-'));
  try {
    writeFileSync(path.join(proc, 'route'), 'eth0\t00000000\t016015AC\t0003\t0\t0\t0\t00000000\t0\t0\t0\n');
    const sockets = ['00000000:1F90', '0100007F:0BB8'].map(
      (address, index) => `   ${index}: ${address} 00000000:0000 0A 00000000:00000000\n`,
    );
    writeFileSync(path.join(proc, 'tcp'), sockets.join(''));
    const shown = [];
    for (const command of ['wslnet host-ip', 'wslnet check 3000']) {
      const script = `source generated/bash/wslnet.sh; ${command} 2>&1; :`;
      const { stdout } = await execa('bash', ['--noprofile', '--norc', '-c', script], {
        cwd: root,
        env: { PATH: process.env.PATH, WSLNET_PROC_NET: proc, WSLNET_NETWORKING_MODE: 'nat' },
        extendEnv: false,
      });
      shown.push({ prompt: '$ ', text: command }, ...answerLines(stdout));
    }
    return shown;
  } finally {
    rmSync(proc, { recursive: true });
  }
}

/** Errors are red, as a terminal shows them. Their recommendation belongs to them. */
function answerLines(text) {
  const shown = text.replace(/^\n+|\s+$/g, '').split('\n');
  let isError = false;
  return shown
    .filter((line, index) => line !== '' || shown[index - 1] !== '')
    .map((line) => {
      isError = /^[A-Z]\w+-\w+: /.test(line) || (isError && line.startsWith(' '));
      return { text: line.trimEnd(), isError };
    })
    .filter(({ text: line }, _, all) => all.length > 1 || line !== '');
}

function wrap({ prompt = '', text, isError = false }) {
  const parts = [];
  for (let rest = text, first = true; first || rest !== ''; first = false) {
    const width = columns - (first ? prompt.length : 0);
    const blank = rest.length > width ? rest.lastIndexOf(' ', width) : -1;
    const end = blank > 0 ? blank : width;
    parts.push({ prompt: first ? prompt : '', text: rest.slice(0, end), isError });
    rest = rest.slice(end).trimStart();
  }
  return parts;
}

/** A window with a dark ground of its own, so that it reads alike on light and dark pages. */
function render(shown) {
  const [left, top, advance, height] = [16, 44, 8.4, 20];
  const width = Math.ceil(2 * left + columns * advance);
  const total = top + shown.length * height + 12;
  const rows = shown.map(({ prompt, text, isError }, index) => {
    const y = top + index * height + 12;
    const span = prompt === '' ? '' : `<tspan class="prompt">${xmlText(prompt)}</tspan>`;
    const kind = isError ? ' class="error"' : '';
    return `<text x="${left}" y="${y}"${kind} xml:space="preserve">${span}${xmlText(text)}</text>`;
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" role="img" aria-labelledby="title">`,
    '<title id="title">WslNet forwards a port in PowerShell, names a mistake, and answers in bash</title>',
    '<style>text { font: 14px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d6deeb } .prompt { fill: #7fdbca } .error { fill: #ff8b7e }</style>',
    `<rect width="${width}" height="${total}" rx="8" fill="#0d1b2a" stroke="#5f7387"/>`,
    ...['#ff6058', '#ffbd2e', '#28ca42'].map(
      (fill, index) => `<circle cx="${20 + 20 * index}" cy="18" r="6" fill="${fill}"/>`,
    ),
    ...rows,
    '</svg>',
  ].join('\n')}\n`;
}
