/** The results of a run as JUnit XML, as the report readers of build servers take it. */
import { xmlAttribute, xmlText } from '../escape/xml.js';
import { describePowerShell } from './find-powershell.js';
import { countResults } from './results.js';
import type { PesterCounts, PesterFileError, PesterFileResult, PesterRun, PesterTest } from './results.js';

/** Renders the report. `showPath` gives the names of files in it. */
export function junitReport(run: PesterRun, showPath: (file: string) => string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="wslnet pester"${totals(countResults(run.files), run.durationMs)}>`,
    ...run.files.flatMap((file) => suite(file, showPath(file.file), describePowerShell(run.powerShell))),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function suite(result: PesterFileResult, name: string, powerShell: string): string[] {
  return [
    `  <testsuite${attribute('name', name)}${totals(countResults([result]), result.durationMs)}${attribute('file', name)}>`,
    '    <properties>',
    `      <property name="powershell"${attribute('value', powerShell)} />`,
    '    </properties>',
    ...result.tests.flatMap((test) => testCase(test, name)),
    ...result.errors.flatMap((error) => fileCase(error, name)),
    '  </testsuite>',
  ];
}

function testCase(test: PesterTest, file: string): string[] {
  const opening =
    `    <testcase${attribute('name', test.path.join(' > '))}${attribute('classname', file)}` +
    `${attribute('file', file)} line="${test.line}" time="${seconds(test.durationMs)}"`;
  if (test.result === 'Passed') return [`${opening} />`];
  if (test.result === 'Skipped') return [`${opening}>`, '      <skipped />', '    </testcase>'];
  const { message, id, stack } = test.error ?? { message: 'The test failed without an error.', id: '', stack: '' };
  const detail = `${message}\n${stack}`.trimEnd();
  return [
    `${opening}>`,
    `      <failure${attribute('message', message)}${attribute('type', id)}>${text(detail)}</failure>`,
    '    </testcase>',
  ];
}

/** What failed outside of a test is a case of its own: readers show no errors of suites. */
function fileCase({ message, stack }: PesterFileError, file: string): string[] {
  return [
    `    <testcase name="the file itself"${attribute('classname', file)}${attribute('file', file)} time="0">`,
    `      <error${attribute('message', message)}>${text(`${message}\n${stack ?? ''}`.trimEnd())}</error>`,
    '    </testcase>',
  ];
}

function totals({ passed, failed, skipped, errors }: PesterCounts, durationMs: number): string {
  const tests = passed + failed + skipped + errors;
  return ` tests="${tests}" failures="${failed}" errors="${errors}" skipped="${skipped}" time="${seconds(durationMs)}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function attribute(name: string, value: string): string {
  return ` ${name}="${xmlAttribute(withoutForbidden(value))}"`;
}

function text(value: string): string {
  return xmlText(withoutForbidden(value));
}

/** XML cannot hold most control characters and no half of a surrogate pair: they are shown as \uXXXX. */
function withoutForbidden(value: string): string {
  return value.replace(
    // oxlint-disable-next-line no-control-regex -- these are the characters that are replaced
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
