/** How the parts of a point become one result, and all points a score. */
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../../src/lint/check.js';
import { notApplicable, verdict } from '../../src/lint/check.js';
import type { LintContext } from '../../src/lint/context.js';
import { outcomeOf, runConventions } from '../../src/lint/conventions.js';
import { lint } from '../../src/lint/run-lint.js';
import type { PowerShellOutcome } from '../../src/lint/run-lint.js';
import { reportLines } from '../../src/lint/text-report.js';
import type { PesterTest } from '../../src/pester-runner/results.js';

/** No check here looks at it. */
const context = {} as LintContext;
const bad = verdict([{ where: 'here', what: 'wrong', toDo: 'mend it' }]);
const good = verdict([]);

function pesterTest(name: string, result: PesterTest['result'] = 'Passed', message = ''): PesterTest {
  const error = result === 'Failed' ? { message, id: '', stack: '', file: null, line: 0 } : null;
  return { file: 'Conventions.Tests.ps1', path: ['A block', name], result, durationMs: 1, line: 1, error };
}

function resultOf(here: CheckResult | undefined, tests: readonly PesterTest[] | 'none'): CheckResult {
  const check: Check = {
    number: 7,
    title: 'A point',
    ...(here && { judge: () => here }),
    ...(tests !== 'none' && { inPowerShell: true }),
  };
  const outcome: PowerShellOutcome = { ran: true, tests: tests === 'none' ? [] : tests };
  return lint(context, outcome, [check]).points[0]!.result;
}

describe('a point', () => {
  it('that TypeScript alone judges is not asked of PowerShell', () => {
    expect(resultOf(good, 'none')).toEqual(good);
    expect(resultOf(bad, 'none')).toEqual(bad);
  });

  it('passes in PowerShell where each of its tests passes, and those of other points do not matter', () => {
    const tests = [pesterTest('7: one'), pesterTest('7: two'), pesterTest('77: other', 'Failed', 'x')];
    expect(resultOf(undefined, tests)).toEqual(good);
    expect(resultOf(good, tests)).toEqual(good);
  });

  it('fails with what either says, and with both', () => {
    const failed = pesterTest('7: one', 'Failed', 'file.psm1:3 (Get-Sample): it is odd -> make it even\n');
    const odd = { where: 'file.psm1:3 (Get-Sample)', what: 'it is odd', toDo: 'make it even' };
    expect(resultOf(good, [failed])).toEqual(verdict([odd]));
    expect(resultOf(bad, [pesterTest('7: one')])).toEqual(bad);
    expect(resultOf(bad, [failed])).toEqual(verdict([{ where: 'here', what: 'wrong', toDo: 'mend it' }, odd]));
  });

  it('shows a message of another form as it is', () => {
    expect(resultOf(good, [pesterTest('7: one', 'Failed', 'Expected 1,\nbut got 2.')])).toEqual(
      verdict([{ where: 'A block > 7: one', what: 'Expected 1, but got 2.', toDo: 'see the test' }]),
    );
  });

  it('whose tests are gone has failed', () => {
    expect(resultOf(good, [pesterTest('8: other')]).status).toBe('failed');
  });

  it('with a skipped test was not run', () => {
    expect(resultOf(good, [pesterTest('7: one'), pesterTest('7: two', 'Skipped')]).status).toBe('notRun');
  });

  it('that does not apply is not saved by its tests', () => {
    expect(resultOf(notApplicable('why'), [pesterTest('7: one')])).toEqual(notApplicable('why'));
    expect(resultOf(notApplicable('why'), [pesterTest('7: one', 'Failed', 'x')]).status).toBe('failed');
  });
});

describe('the score', () => {
  const checks: Check[] = [
    { number: 1, id: 'RD01', title: 'Good', judge: () => good, note: 'only here' },
    { number: 2, title: 'Bad', judge: () => bad },
    { number: 3, title: 'Other', judge: () => notApplicable('no subject') },
    { number: 4, title: 'Human', judge: () => ({ status: 'needsPerson', lookAt: 'the text' }) },
    { number: 5, title: 'Shell', inPowerShell: true },
  ];
  const report = lint(context, { ran: false, reason: 'no PowerShell' }, checks);

  it('counts what was not run as not passed', () => {
    expect(report.score).toEqual({ passed: 1, applicable: 3 });
    expect(report.counts).toEqual({ passed: 1, failed: 1, notApplicable: 1, needsPerson: 1, notRun: 1 });
  });

  it('is the last line, below a line for each point with what was found', () => {
    expect(reportLines(report, pc.createColors(false))).toEqual([
      ' 1 ok   Good [RD01]',
      '        note: only here',
      ' 2 FAIL Bad',
      '        here: wrong',
      '          to do: mend it',
      ' 3 n/a  Other',
      '        not applicable: no subject',
      ' 4 look Human',
      '        look at the text',
      ' 5 --   Shell',
      '        not run: no PowerShell',
      '',
      'Score: 1 of 3 applicable points (33 %); 1 failed, 1 not run, 1 not applicable, 1 needs a person',
    ]);
  });

  it('is coloured only where that is asked for', () => {
    expect(reportLines(report, pc.createColors(true)).join('\n')).toContain('\u001b[31mFAIL\u001b[39m');
  });
});

describe('the tests of the conventions', () => {
  it('are not run where they are not there, with the reason', async () => {
    expect(await runConventions({}, ['nowhere/Conventions.Tests.ps1'])).toEqual({
      ran: false,
      reason: 'the tests of the conventions are only in the repository of wslnet',
    });
  });

  it('that fail outside of a test are an error, never a pass', () => {
    const file = 'Conventions.Tests.ps1';
    const errors = [{ file, message: 'It broke.', stack: null }];
    expect(() => outcomeOf({ files: [{ file, tests: [pesterTest('7: one')], errors, durationMs: 1 }] })).toThrow(
      /could not run:\n.*Conventions\.Tests\.ps1: It broke\./,
    );
  });
});
