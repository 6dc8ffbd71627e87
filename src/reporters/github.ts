/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
import type { PlacedFinding } from './placed-finding.js';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One line for each finding: `::error file=…,line=…,col=…,title=…::message`. */
export function githubReport(findings: readonly PlacedFinding[]): string {
  return findings
    .map(({ file, line, column, id, severity, message }) => {
      const properties = { file, line: String(line), col: String(column), title: id };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${githubProperty(value)}`);
      return `::${commands[severity]} ${written.join(',')}::${githubData(message)}\n`;
    })
    .join('');
}

/** Text that cannot end its line, so that no text of a file becomes a command (actions/toolkit, `escapeData`). */
function githubData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The same between two properties (actions/toolkit, `escapeProperty`). */
function githubProperty(text: string): string {
  return githubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
