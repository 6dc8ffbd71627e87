/** In which form findings are printed. */
import { KnownError } from '../known-error.js';
import { moduleInfo } from '../model/module.js';
import { githubReport } from './github.js';
import type { PlacedFinding } from './placed-finding.js';
import { sarifReport } from './sarif.js';
import type { SarifRule } from './sarif.js';

/** Every form that `--report` takes. */
export const reportForms = ['text', 'json', 'sarif', 'github'] as const;
export type ReportForm = (typeof reportForms)[number];

/** What the command line says of it. */
export interface ReportOptions {
  /** The same as `--report json`. */
  json?: boolean;
  report?: string;
}

/** @throws KnownError for a form that does not exist, or for two different ones. */
export function reportForm({ json = false, report }: ReportOptions): ReportForm {
  const form = reportForms.find((known) => known === (report ?? (json ? 'json' : 'text')));
  if (form === undefined) {
    throw new KnownError(
      'ReportNotSupported',
      `'${report}' is not a form of report. Allowed: ${reportForms.join(', ')}. [ReportNotSupported]`,
    );
  }
  if (json && form !== 'json') {
    throw new KnownError('ReportConflict', `--json and --report ${form} exclude each other. [ReportConflict]`);
  }
  return form;
}

/** How a command shows its findings where it is asked for text or for JSON. */
export interface OwnReports {
  text: () => string;
  json: () => unknown;
  rules: () => readonly SarifRule[];
}

/** The whole report. */
export function renderReport(form: ReportForm, findings: readonly PlacedFinding[], own: OwnReports): string {
  switch (form) {
    case 'text':
      return own.text();
    case 'json':
      return `${JSON.stringify(own.json(), undefined, 2)}\n`;
    case 'sarif':
      return sarifReport(findings, own.rules());
    case 'github':
      return githubReport(findings);
  }
}

/** Address of a page of the documentation. */
export function documentationUri(page: string): string {
  return `${moduleInfo.projectUri}/blob/main/${page}`;
}
