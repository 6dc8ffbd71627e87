import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import type { PesterOptions, PesterResult, PesterTest } from '../../src/pester-runner/engine.js';
import { describe, expect, it } from 'vitest';
import { useEngine, useTempFolder } from './harness.js';

const { engine } = useEngine();
const folder = useTempFolder();

async function fixture(name: string): Promise<string> {
  const file = path.join(folder(), `${name}.Tests.ps1`);
  await copyFile(path.join(packageRoot, 'test', 'engine', 'fixtures', `${name}.Tests.ps1.txt`), file);
  return file;
}

async function pester(text: string, options?: PesterOptions): Promise<PesterResult> {
  const file = path.join(folder(), `inline-${Math.random().toString(36).slice(2)}.Tests.ps1`);
  await writeFile(file, text);
  return engine().pester([file], undefined, options);
}

const short = (tests: readonly PesterTest[]) => tests.map((test) => `${test.result}: ${test.path.join(' / ')}`);

describe('running', () => {
  it('discovers, runs in scopes, expands titles, and reports as it goes', async () => {
    const seen: PesterTest[] = [];
    const file = await fixture('scopes');
    const result = await engine().pester([file], (test) => seen.push(test));
    expect(result.containerErrors).toEqual([]);
    expect(short(result.tests)).toEqual([
      'Passed: Adding / adds 1 and 2',
      'Failed: Adding / adds 2 and 2',
      'Passed: Adding / sees what is around it',
      'Passed: Adding / is not changed by its sibling',
      'Passed: Adding / does not see variables of discovery',
      'Passed: Adding / knows its file',
      'Passed: Adding / with x / has its data',
      'Passed: Adding / with y / has its data',
    ]);
    expect(seen).toEqual(result.tests);
    expect(result.tests[1]).toMatchObject({
      file,
      line: 9,
      error: { message: 'Expected 5, but got 4.', file, line: 9 },
    });
  });

  it('filters by tag and by full name', async () => {
    const file = await fixture('scopes');
    expect(short((await engine().pester([file], undefined, { tag: ['Slow'] })).tests)).toEqual([
      'Passed: Adding / with x / has its data',
      'Passed: Adding / with y / has its data',
    ]);
    expect(short((await engine().pester([file], undefined, { fullName: ['Adding.knows*'] })).tests)).toEqual([
      'Passed: Adding / knows its file',
    ]);
  });

  it('says what failed and where', async () => {
    const result = await engine().pester([await fixture('failures')]);
    expect(result.ok).toBe(false);
    expect(result.tests.map((test) => [test.path.at(-1), test.result, test.error?.message ?? null])).toEqual([
      ['an error carries its line', 'Failed', "Cannot find path '/none' because it does not exist."],
      ['an error that does not stop is no failure', 'Passed', null],
      ['a break does not end the run', 'Passed', null],
      ['mock', 'Failed', expect.stringContaining('no Mock')],
      ['never runs', 'Failed', 'setup is broken'],
      ['never runs either', 'Failed', 'setup is broken'],
      ['fails', 'Failed', 'teardown is broken'],
      ['still runs', 'Passed', null],
      ['passes', 'Passed', null],
    ]);
    expect(result.tests[0]?.error).toMatchObject({
      line: 3,
      id: 'PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand',
    });
    expect(result.containerErrors).toEqual([
      expect.objectContaining({ message: "AfterAll of 'after all' failed: end is broken" }),
    ]);
  });

  it('gives every file a runspace of its own', async () => {
    const text =
      "Describe d { It i { $global:seen | Should -BeNullOrEmpty; $global:seen = 1; 1.5.ToString() | Should -Be '1,5' } }";
    expect((await pester(text, { culture: 'de-DE' })).ok).toBe(true);
    expect((await pester(text, { culture: 'de-DE' })).ok).toBe(true);
  });

  it.each([
    ['a syntax error', 'Describe {', 'Missing'],
    ['an error in discovery', "Describe d { throw 'no' }", 'Discovery failed: no'],
    ['a parameter that is not supported', 'Describe d { It i -Skip { } }', "parameter name 'Skip'"],
    ['an It without a block', 'It i { }', 'must be inside a Describe'],
    ['an empty -ForEach', 'Describe d { It i -ForEach @() { } }', 'empty -ForEach'],
    ['a set-up block twice', 'Describe d { BeforeAll { }; BeforeAll { }; It i { } }', 'already defined'],
    ['no tests', '1', 'holds no tests'],
    ['an exit', 'Describe d { It i { exit 3 } }', 'exit 3'],
    ['a hang', 'Describe d { It i { while ($true) { } } }', 'did not end within 500 ms'],
  ])('reports %s as a failure of the file', async (_name, text, message) => {
    const result = await pester(text, { timeoutMs: text.includes('while') ? 500 : 20_000 });
    expect(result.ok).toBe(false);
    expect(result.containerErrors.map((error) => error.message).join()).toContain(message);
  });
});

describe('Should', () => {
  const passing = [
    '1 | Should -Be 1',
    "'A' | Should -Be 'a'",
    "'A' | Should -Not -BeExactly 'a'",
    '1, 2 | Should -Be 1, 2',
    '@() | Should -Be @()',
    '1 | Should -Be @(1)',
    '$null | Should -Be $null',
    "'' | Should -Not -Be $null",
    '@(1, @(2, 3)) | Should -Be @(1, @(2, 3))',
    '$null | Should -BeNullOrEmpty',
    "'' | Should -BeNullOrEmpty",
    '@() | Should -BeNullOrEmpty',
    '0 | Should -Not -BeNullOrEmpty',
    '1 | Should -BeTrue',
    '0 | Should -BeFalse',
    '2 | Should -BeGreaterThan 1',
    '1 | Should -BeLessThan 2',
    '2 | Should -BeGreaterOrEqual 2',
    '2 | Should -BeLessOrEqual 2',
    "'abc' | Should -BeLike 'A*'",
    "'abc' | Should -Not -BeLikeExactly 'A*'",
    "'abc' | Should -Match 'B'",
    "'abc' | Should -Not -MatchExactly 'B'",
    '1, 2 | Should -Contain 2',
    "'a' | Should -Not -Contain 'b'",
    '1, 2 | Should -HaveCount 2',
    '@() | Should -HaveCount 0',
    '1 | Should -BeIn 1, 2',
    '1 | Should -BeOfType int',
    "'x' | Should -BeOfType [string]",
    '1 | Should -Not -BeOfType ([string])',
    "'/' | Should -Exist",
    "'/none' | Should -Not -Exist",
    "{ throw 'abc' } | Should -Throw",
    "{ throw 'abc' } | Should -Throw 'a*'",
    "{ throw 'abc' } | Should -Throw -ExpectedMessage 'abc' -ErrorId 'abc'",
    '{ [int]::Parse($null) } | Should -Throw -ExceptionType ([System.Management.Automation.MethodInvocationException])',
    '{ 1 } | Should -Not -Throw',
    "({ throw 'q' } | Should -Throw -PassThru).Exception.Message | Should -Be 'q'",
    'Should -ActualValue 1 -Be 1',
    'Should -Be 1 -ActualValue 1',
    "{ { throw 'a' } | Should -Throw 'b' -Because 'of it' } | Should -Throw '*because of it, but the message was ''a''.'",
  ];
  const failing = [
    '1 | Should -Be 2',
    '1 | Should -Not -Be 1',
    '1, 2 | Should -Be 1',
    '1, 2 | Should -Be 2, 1',
    "'a' | Should -BeExactly 'A'",
    '$null | Should -Be 0',
    '1 | Should -BeNullOrEmpty',
    '0 | Should -BeTrue',
    '1 | Should -BeFalse',
    '1 | Should -BeGreaterThan 1',
    '1, 5 | Should -BeLessThan 3',
    "'a' | Should -BeLike 'b*'",
    "'a' | Should -Match 'b'",
    '1 | Should -Contain 2',
    '1 | Should -HaveCount 2',
    ', @() | Should -HaveCount 0',
    '3 | Should -BeIn 1, 2',
    '1 | Should -BeOfType string',
    '1 | Should -BeOfType No.Such.Type',
    "'/none' | Should -Exist",
    '{ } | Should -Throw',
    "{ throw 'a' } | Should -Throw 'b'",
    "{ throw 'a' } | Should -Throw -ErrorId 'b'",
    "{ throw 'a' } | Should -Not -Throw",
    "{ throw 'a' } | Should -Throw -ExceptionType ([System.IO.IOException])",
    '1 | Should -Throw',
    '1 | Should',
    '1 | Should -BeTru3',
  ];
  const file = (checks: readonly string[]) =>
    `Describe d {\n${checks.map((check, i) => `It 'n${i}' { ${check} }`).join('\n')}\n}`;

  it('passes', async () => {
    const { tests } = await pester(file(passing));
    expect(
      tests
        .filter((test) => test.result === 'Failed')
        .map((test, i) => [passing[Number(test.path[1]?.slice(1))] ?? i, test.error?.message]),
    ).toEqual([]);
    expect(tests).toHaveLength(passing.length);
  });

  it('fails', async () => {
    const { tests } = await pester(file(failing));
    expect(
      tests.filter((test) => test.result === 'Passed').map((test) => failing[Number(test.path[1]?.slice(1))]),
    ).toEqual([]);
    expect(tests).toHaveLength(failing.length);
  });
});
