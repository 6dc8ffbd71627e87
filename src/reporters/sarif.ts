/** Findings as SARIF 2.1.0, which code hosts and editors read. */
import { packageVersion } from '../package-root.js';
import type { PlacedFinding } from './placed-finding.js';

/** What a log says of a kind of finding beside its places. */
export interface SarifRule {
  id: string;
  /** One sentence. */
  summary: string;
  /** Page with the cause and the fix. */
  helpUri: string;
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * A log with one run. Equal findings give equal logs: nothing in it depends on the time or the machine.
 * @param rules what is known of ids; those without a finding are left out.
 */
export function sarifReport(findings: readonly PlacedFinding[], rules: readonly SarifRule[]): string {
  const ids = [...new Set(findings.map(({ id }) => id))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'wslnet', version: packageVersion(), rules: ids.map((id) => sarifRule(id, rules)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.id,
          ruleIndex: ids.indexOf(finding.id),
          level: levels[finding.severity],
          message: { text: finding.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: sarifUri(finding.file) },
                region: { startLine: finding.line, startColumn: finding.column },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifRule(id: string, rules: readonly SarifRule[]): object {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? { id } : { id, shortDescription: { text: rule.summary }, helpUri: rule.helpUri };
}

/** A path as a relative reference, which code hosts read from the root of the repository. */
function sarifUri(file: string): string {
  if (file === '-') return 'stdin';
  const uri = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return uri.startsWith('/') ? `file://${uri}` : uri;
}
