/** The reports: JUnit XML, text, and tests for vitest. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definePesterTests } from '../../src/pester-runner/define-tests.js';
import type { TestContext } from '../../src/pester-runner/define-tests.js';
import { startEngine } from '../../src/pester-runner/engine.js';
import type { Engine } from '../../src/pester-runner/engine.js';
import { junitReport } from '../../src/pester-runner/junit.js';
import type { PesterRun } from '../../src/pester-runner/results.js';
import { fileLines, headLine, summaryLine } from '../../src/pester-runner/text-report.js';
import { copyFixtures, makeFolder } from './fixtures.js';

const odd = 'a<b>&"\'\u0007\u001b[31m\t\n\r\u00e9\u{1f600}\ud83d\uffff]]>';

const failed = {
  file: '/t/a.Tests.ps1',
  path: ['outer', odd],
  result: 'Failed' as const,
  durationMs: 1500,
  line: 3,
  error: { message: `no ${odd}`, id: 'Some,Id', stack: 'at x: line 4\nat y: line 5', file: '/t/helper.ps1', line: 4 },
};

const run: PesterRun = {
  powerShell: { kind: 'pwsh', path: '/p/pwsh', version: '7.6.9', pesterVersion: '6.0.0' },
  files: [
    {
      file: '/t/a.Tests.ps1',
      durationMs: 2000,
      tests: [
        { ...failed, path: ['outer', 'passes'], result: 'Passed', error: null },
        failed,
        { ...failed, path: ['outer', 'is skipped'], result: 'Skipped', error: null },
      ],
      errors: [{ file: '/t/a.Tests.ps1', message: 'AfterAll failed', stack: null }],
    },
    { file: '/t/b.Tests.ps1', durationMs: 10, tests: [], errors: [] },
  ],
  durationMs: 2010,
  ok: false,
};

let engine: Engine;
let folder = '';
let remove: (() => Promise<void>) | undefined;
beforeAll(async () => {
  engine = await startEngine();
  ({ folder, remove } = await makeFolder());
});
afterAll(async () => {
  await engine.stop();
  await remove?.();
});

describe('JUnit', () => {
  const report = junitReport(run, (file) => path.basename(file));

  /** Reads values out of the report with a real XML parser. */
  async function read(...xpaths: string[]): Promise<unknown> {
    const script =
      'param($Xml, $XPaths) $document = [xml] $Xml; foreach ($xpath in $XPaths) { [string] $document.CreateNavigator().Evaluate($xpath) }';
    const { ok, output, text } = await engine.run(script, {
      newRunspace: true,
      arguments: { Xml: report, XPaths: xpaths },
    });
    if (!ok) throw new Error(text);
    return output;
  }

  it('is ASCII', () => expect(report).toMatch(/^[\x20-\x7e\n\t]*$/));

  it('counts', async () => {
    const attributes = ['tests', 'failures', 'errors', 'skipped', 'time'];
    expect(await read(...attributes.map((name) => `string(/testsuites/@${name})`))).toEqual([
      '4',
      '1',
      '1',
      '1',
      '2.010',
    ]);
    expect(await read(...attributes.map((name) => `string(/testsuites/testsuite[2]/@${name})`))).toEqual([
      '0',
      '0',
      '0',
      '0',
      '0.010',
    ]);
    expect(await read('count(//testcase)', 'count(//failure)', 'count(//error)', 'count(//skipped)')).toEqual([
      '4',
      '1',
      '1',
      '1',
    ]);
  });

  it('keeps every character that XML has, and shows the others', async () => {
    const shown = odd
      .replace('\u0007', '\\u0007')
      .replace('\u001b', '\\u001b')
      .replace('\ud83d]', '\\ud83d]')
      .replace('\ud83d\uffff', '\\ud83d\\uffff');
    expect(shown).toContain('\u{1f600}');
    expect(
      await read(
        'string(//testcase[2]/@name)',
        'string(//failure/@message)',
        'string(//failure/@type)',
        'string(//failure)',
      ),
    ).toEqual([`outer > ${shown}`, `no ${shown}`, 'Some,Id', `no ${shown}\nat x: line 4\nat y: line 5`]);
  });

  it('names file, line, time and PowerShell', async () => {
    expect(
      await read(
        'string(//testcase[2]/@file)',
        'string(//testcase[2]/@line)',
        'string(//testcase[2]/@time)',
        'string(//testcase[4]/@name)',
        'string(//testcase[4]/error/@message)',
        'string(//property[@name="powershell"]/@value)',
      ),
    ).toEqual([
      'a.Tests.ps1',
      '3',
      '1.500',
      'the file itself',
      'AfterAll failed',
      'PowerShell 7.6.9 (/p/pwsh) with Pester 6.0.0',
    ]);
  });
});

describe('text', () => {
  const style = { colors: pc.createColors(false), showPath: (file: string) => path.basename(file) };

  it('has a line for each file, and what failed with its place', () => {
    const [first, second] = run.files;
    if (first === undefined || second === undefined) throw new Error('There are two files.');
    const lines = fileLines(first, style);
    expect(lines[0]).toBe('FAIL a.Tests.ps1  1 passed, 1 failed, 1 error, 1 skipped (2.0 s)');
    expect(lines[2]).toBe('    helper.ps1:4');
    expect(lines.slice(-5)).toEqual([
      '      at x: line 4',
      '      at y: line 5',
      '  the file itself',
      '    a.Tests.ps1',
      '      AfterAll failed',
    ]);
    expect(fileLines(second, style)).toEqual(['--   b.Tests.ps1  no test was selected (10 ms)']);
    expect(summaryLine(run, style)).toBe('\n2 files, 1 passed, 1 failed, 1 error, 1 skipped in 2.0 s');
    expect(headLine(run.powerShell, ['a'], style)).toBe(
      '1 test file with PowerShell 7.6.9 (/p/pwsh) with Pester 6.0.0',
    );
  });

  it('lets no text of a test control the terminal', () => {
    const [first] = run.files;
    if (first === undefined) throw new Error('There is a file.');
    // oxlint-disable-next-line no-control-regex -- these are the characters in question
    expect(fileLines(first, style).join('')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
  });

  it('has colours where they are wanted', () => {
    expect(headLine(run.powerShell, ['a'], { ...style, colors: pc.createColors(true) })).toContain('\u001b[');
  });
});

describe('definePesterTests', () => {
  it('defines one test for each It, with its place, and one for what failed outside', async () => {
    const defined: { group: string; name: string; body: (context: TestContext) => void }[] = [];
    let group = '';
    const test = Object.assign(
      (name: string, body: (context: TestContext) => void) => void defined.push({ group, name, body }),
      { skip: (name: string) => void defined.push({ group, name, body: () => undefined }) },
    );
    const inGroup = (name: string, body: () => void): void => {
      group = name;
      body();
    };
    const files = await copyFixtures(folder, ['failing', 'syntax', 'empty']);
    const unselected = path.join(folder, 'unselected.Tests.ps1');
    await writeFile(unselected, 'Describe d { It i { 1 | Should -Be 1 } }\n');
    const powerShell = { kind: 'engine' } as const;
    await definePesterTests(files, { describe: inGroup, it: test }, { powerShell });
    await definePesterTests([unselected], { describe: inGroup, it: test }, { powerShell, tag: ['None'] });
    expect(defined.map(({ group: of, name }) => `${path.basename(of)}: ${name}`)).toEqual([
      'failing.Tests.ps1: Failing > is wrong',
      'failing.Tests.ps1: Failing > throws',
      'failing.Tests.ps1: Failing > is right',
      'syntax.Tests.ps1: the file itself',
      'empty.Tests.ps1: the file itself',
      'unselected.Tests.ps1: the file itself',
    ]);
    const context = { task: { meta: {} } };
    const outcomes = defined.map(({ body }) => {
      try {
        body(context);
        return undefined;
      } catch (error) {
        return error as Error;
      }
    });
    expect(outcomes.map((error) => error?.message.split('\n')[0])).toEqual([
      'Expected 5, but got 4.',
      'broken <&> "quoted"',
      undefined,
      expect.stringContaining(`${files[1]}: Discovery failed: `),
      `${files[2]}: The file holds no tests.`,
      `${unselected} has no test that the filters select.`,
    ]);
    expect(outcomes[0]?.stack).toContain(`    at ${files[0]}:3:1\n`);
    expect(context.task.meta).toEqual({
      pester: { file: files[0], line: 11, durationMs: expect.any(Number) as number },
    });
  });
});
