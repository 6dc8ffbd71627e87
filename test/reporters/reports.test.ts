/** Reports that other programs read. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Log } from 'sarif';
import { githubReport } from '../../src/reporters/github.js';
import { sarifReport } from '../../src/reporters/sarif.js';
import type { PlacedFinding } from '../../src/reporters/placed-finding.js';

const finding: PlacedFinding = {
  file: 'dot files/.wslconfig',
  line: 3,
  column: 8,
  id: 'WSLNET207',
  severity: 'warning',
  message: "'1.5GB' is no size.",
};

const anyFinding: fc.Arbitrary<PlacedFinding> = fc.record({
  file: fc.string({ unit: 'binary', minLength: 1 }),
  line: fc.integer({ min: 1 }),
  column: fc.integer({ min: 1 }),
  id: fc.string({ unit: 'binary' }),
  severity: fc.constantFrom('error', 'warning', 'info'),
  message: fc.string({ unit: 'binary' }),
});

it('annotates a line for GitHub', () => {
  expect(githubReport([finding, { ...finding, severity: 'info' }, { ...finding, severity: 'error' }])).toBe(
    [
      "::warning file=dot files/.wslconfig,line=3,col=8,title=WSLNET207::'1.5GB' is no size.",
      "::notice file=dot files/.wslconfig,line=3,col=8,title=WSLNET207::'1.5GB' is no size.",
      "::error file=dot files/.wslconfig,line=3,col=8,title=WSLNET207::'1.5GB' is no size.",
      '',
    ].join('\n'),
  );
});

it('writes one workflow command for each finding, whatever it holds', () => {
  // As the runner reads it (actions/runner, ActionCommand.TryParseV2).
  const unescaped = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  fc.assert(
    fc.property(fc.array(anyFinding), (findings) => {
      const lines = githubReport(findings).split(/\r\n|[\r\n]/);
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(findings.length);
      for (const [position, line] of lines.entries()) {
        const end = line.indexOf('::', 2);
        const properties = line.slice(line.indexOf(' ') + 1, end).split(',');
        expect(properties).toHaveLength(4);
        expect(unescaped(properties[0]!.slice('file='.length))).toBe(findings[position]!.file);
        expect(unescaped(line.slice(end + 2))).toBe(findings[position]!.message);
      }
    }),
  );
});

it('writes SARIF with the rules that were found, and relative paths', () => {
  const rules = [
    { id: 'WSLNET207', summary: 'A value that is no size', helpUri: 'https://example.org/207' },
    { id: 'WSLNET208', summary: 'Another', helpUri: 'https://example.org/208' },
  ];
  const log = JSON.parse(sarifReport([finding, { ...finding, id: 'WSLNET201', severity: 'info' }], rules)) as Log;
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run?.tool.driver.rules).toEqual([
    { id: 'WSLNET201' },
    { id: 'WSLNET207', shortDescription: { text: 'A value that is no size' }, helpUri: 'https://example.org/207' },
  ]);
  expect(run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
    ['WSLNET207', 1, 'warning'],
    ['WSLNET201', 0, 'note'],
  ]);
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'dot%20files/.wslconfig' },
    region: { startLine: 3, startColumn: 8 },
  });
});

it('writes SARIF that holds every finding, and paths that are URIs', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), (findings) => {
      const log = JSON.parse(sarifReport(findings, [])) as Log;
      expect(log.runs[0]?.results?.map(({ message }) => message.text)).toEqual(findings.map(({ message }) => message));
      for (const result of log.runs[0]?.results ?? []) {
        const { uri } = result.locations![0]!.physicalLocation!.artifactLocation!;
        expect(uri).toMatch(/^(?:file:\/\/)?(?:[\w/.~!*'()-]|%[0-9A-F]{2})+$/);
      }
    }),
  );
});
