/**
 * `npm start`: builds, generates, shows the module at work in a real PowerShell engine on a simulated Windows, and ends with
 * a signed and packed module.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import pc from 'picocolors';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

await stage('Compiling TypeScript', () => execa('npm', ['run', '--silent', 'build:ts'], { cwd: root }));
const { buildTestMachine } = await import('../lib/pester-runner/build-test-machine.js');
const { startEngine } = await import('../lib/pester-runner/engine.js');
await stage('Building the embedded PowerShell engine and the simulated machine (.NET)', () => buildTestMachine());
await stage('Generating the PowerShell module and the bash helpers', () =>
  execa(process.execPath, ['lib/cli.js', 'generate'], { cwd: root }),
);
await tour();
await signedModule();

async function stage(title, work) {
  process.stdout.write(`${title} ... `);
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    process.stdout.write(`failed\n${error.stderr || error.message}\n`);
    process.exit(1);
  }
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

/** Shows each command of the tour as an administrator types it, with what PowerShell answers. */
async function tour() {
  const steps = readFileSync(path.join(root, 'scripts/tour.ps1'), 'utf8').split(/^## /m).slice(1);
  const engine = await startEngine({ skipBuild: true, cwd: root });
  try {
    for (const step of steps) {
      const [title, ...commands] = step.trim().split('\n');
      process.stdout.write(`\n${pc.bold(title)}\n`);
      for (const command of commands.filter((line) => line.trim() !== '')) {
        // What only sets the scene is not part of what an administrator types.
        const hidden = command.startsWith('@');
        if (!hidden) process.stdout.write(`${pc.cyan('PS>')} ${command}\n`);
        const result = await engine.run(hidden ? command.slice(1) : command, { cwd: root });
        if (result.text !== '') process.stdout.write(`${result.text.replace(/\n+$/, '\n').replace(/^\n+/, '')}`);
        if (hidden && result.errors.length > 0) process.exitCode = 1;
      }
    }
  } finally {
    await engine.stop();
  }
}

/** What administrators get: signed, with a catalog, as a package; and how they see that it is whole. */
async function signedModule() {
  process.stdout.write(`\n${pc.bold('Signed and packed, and verified as whoever installs it can do it, anywhere.')}\n`);
  await shown('pack');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  await shown('verify', 'dist/WslNet', `dist/WslNet.${version}.nupkg`);
}

/** Runs a command of ours as a user would, and shows it. */
async function shown(...args) {
  process.stdout.write(`${pc.cyan('$')} npx wslnet ${args.join(' ')}\n`);
  const options = { cwd: root, stdio: 'inherit', reject: false };
  const { exitCode } = await execa(process.execPath, ['lib/cli.js', ...args], options);
  if (exitCode !== 0) process.exitCode = 1;
}
