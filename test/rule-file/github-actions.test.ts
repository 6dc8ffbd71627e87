/** The workflow for teams: its steps are run as they stand, on a copy of the example, with the packed command line tool. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { packageRoot } from '../../src/package-root.js';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}

interface Workflow {
  permissions: object;
  jobs: { scripts: { permissions: Record<string, string>; steps: Step[] } };
}

const example = path.join(packageRoot, 'examples/github-actions');
const document = parseDocument(readFileSync(path.join(example, '.github/workflows/forwards.yml'), 'utf8'), {
  strict: true,
});
const workflow = document.toJS() as Workflow;
const { steps, permissions } = workflow.jobs.scripts;
const folder = mkdtempSync(path.join(tmpdir(), 'wslnet-actions-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the steps as GitHub does, until one fails; returns its name. */
async function runSteps(): Promise<string | undefined> {
  for (const { name, run } of steps) {
    if (run === undefined) continue;
    const { exitCode } = await execa('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      reject: false,
    });
    if (exitCode !== 0) return `${name}: ${exitCode}`;
  }
  return undefined;
}

describe('the workflow', () => {
  it('is YAML without errors and warnings', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
  });

  it('may read the repository, and nothing else', () => {
    expect([workflow.permissions, permissions]).toEqual([{}, { contents: 'read' }]);
  });

  it('pins its actions as the workflow of this repository does', () => {
    const own = readFileSync(path.join(packageRoot, '.github/workflows/ci.yml'), 'utf8');
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.length).toBeGreaterThan(1);
    for (const action of used) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(own).toContain(`uses: ${action}`);
    }
  });
});

describe('its steps', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    cpSync(example, folder, { recursive: true });
    mkdirSync(path.join(folder, 'tools'));
    await execa('npm', ['pack', '--ignore-scripts', '--pack-destination', path.join(folder, 'tools')], {
      cwd: packageRoot,
    });
    const [packed = ''] = readdirSync(path.join(folder, 'tools'));
    renameSync(path.join(folder, 'tools', packed), path.join(folder, 'tools/wslnet.tgz'));
    await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], { cwd: folder });
    const readme = readFileSync(path.join(example, 'README.md'), 'utf8');
    const [, command = ''] = /```bash\n([^`]*)```/.exec(readme) ?? [];
    await execa('bash', ['-ec', command], { cwd: folder });
  }, 300_000);

  it('pass where the scripts are those of the rule file', async () => {
    expect(await runSteps()).toBeUndefined();
  });

  it('fail with 1 where the rule file was changed without its scripts, and where a script was changed', async () => {
    const rules = path.join(folder, 'rules/development.ini');
    const before = readFileSync(rules, 'utf8');
    appendFileSync(rules, '\n[forward mail]\nlistenPort = 1025\n');
    expect(await runSteps()).toBe('Scripts are up to date: 1');
    await execa('npx', ['--no-install', 'wslnet', 'script', 'rules/development.ini', '--out', 'scripts'], {
      cwd: folder,
    });
    expect(await runSteps()).toBeUndefined();
    appendFileSync(path.join(folder, 'scripts/development.apply.ps1'), '# by hand\n');
    expect(await runSteps()).toBe('Scripts are up to date: 1');
    expect(readFileSync(rules, 'utf8')).not.toBe(before);
  });

  it('fail with 1 where the rule file has a mistake', async () => {
    appendFileSync(path.join(folder, 'rules/development.ini'), '\n[forward wrong]\nlistenPort = 70000\n');
    expect(await runSteps()).toBe('Rule files have no mistakes: 1');
  });
});
