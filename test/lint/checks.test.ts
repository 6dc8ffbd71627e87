/** Every point has its check, and every check can fail. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/lint/checks/index.js';
import { pointCount } from '../../src/lint/check.js';
import { readContext } from '../../src/lint/context.js';
import type { LintContext } from '../../src/lint/context.js';
import { conventionFiles } from '../../src/lint/conventions.js';
import { packageRoot } from '../../src/package-root.js';
import { broken } from './broken.js';

const real = await readContext();

/** Numbers of the points that fail in TypeScript. */
function failing(context: LintContext): number[] {
  return checks.filter(({ judge }) => judge?.(context).status === 'failed').map(({ number }) => number);
}

const before = failing(real);
/** What always says the same takes no context; -Force needs a person. */
const judged = checks.filter(({ judge, number }) => judge !== undefined && judge.length > 0 && number !== 47);

describe('the scorecard', () => {
  it('has every point once, in order', () => {
    expect(checks.map(({ number }) => number)).toEqual(Array.from({ length: pointCount }, (_, index) => index + 1));
  });

  it('has a file for each point, named after its number', () => {
    const files = readdirSync(path.join(packageRoot, 'src/lint/checks')).filter((file) => file !== 'index.ts');
    expect(files.map((file) => Number(file.slice(0, 2))).toSorted((one, other) => one - other)).toEqual(
      checks.map(({ number }) => number),
    );
  });

  it('leaves no point without a judge', () => {
    expect(checks.filter(({ judge, inPowerShell }) => judge === undefined && !inPowerShell)).toEqual([]);
  });

  it('has tests in PowerShell for exactly the points that want them', () => {
    const folder = path.join(packageRoot, 'test/powershell/conventions');
    const tests = conventionFiles.map((file) => readFileSync(file, 'utf8')).join('\n');
    const numbers = [
      ...[...tests.matchAll(/\bIt '(\d+): /g)].map(([, number]) => Number(number)),
      ...readdirSync(path.join(folder, 'points')).map((file) => Number(file.slice(0, 2))),
      // One of the rules is a point of its own.
      ...readdirSync(path.join(folder, 'rules')).map((file) => (file === 'PSUseCompatibleSyntax.ps1' ? 76 : 75)),
    ];
    expect([...new Set(numbers)].toSorted((one, other) => one - other)).toEqual(
      checks.filter(({ inPowerShell }) => inPowerShell).map(({ number }) => number),
    );
  });
});

describe('a check', () => {
  it('is broken on purpose for every point that TypeScript judges', () => {
    expect(Object.keys(broken).map(Number)).toEqual(judged.map(({ number }) => number));
  });

  it.each(judged.map(({ number, title }) => ({ number, title })))(
    '$number fails alone where something is wrong: $title',
    async ({ number }) => {
      const now = failing(await broken[number]!(real));
      expect(now.filter((failed) => !before.includes(failed) || failed === number)).toEqual([number]);
    },
  );

  it.each(judged.map(({ number, judge, title }) => ({ number, judge, title })))(
    '$number says where, what, and what to do',
    async ({ number, judge }) => {
      const result = judge!(await broken[number]!(real));
      const findings = result.status === 'failed' ? result.findings : [];
      expect(findings).not.toEqual([]);
      for (const finding of findings) {
        expect(finding.where).toMatch(/\S/);
        expect(finding.what).toMatch(/\S/);
        expect(finding.toDo).toMatch(/\S/);
      }
    },
  );

  it('47 hands what -Force promises to a person', () => {
    const result = checks.find(({ number }) => number === 47)?.judge?.(real);
    expect(result?.status).toBe('needsPerson');
  });

  it.each([81, 87])('%i is not run where the files of the repository are missing', (number) => {
    const result = checks.find((check) => check.number === number)?.judge?.({ ...real, repository: new Map() });
    expect(result?.status).toBe('notRun');
  });
});
