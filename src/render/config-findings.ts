/** The pages of the findings of configuration files. */
import { configFindings } from '../model/findings/config.js';
import type { Artefact } from './artefact.js';
import { renderTemplate } from './templates.js';

/** `docs/config-findings.md`, and a page for each finding. */
export function renderConfigFindings(): Artefact[] {
  const findings = Object.entries(configFindings)
    .map(([id, finding]) => ({ id, ...finding, title: finding.title.replaceAll(/'?\{\d\}'?/g, '\u2026') }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [
    { path: 'docs/config-findings.md', text: renderTemplate('docs/config-findings.md.hbs', { findings }) },
    ...findings.map((finding) => ({
      path: `docs/findings/${finding.id}.md`,
      text: renderTemplate('docs/config-finding.md.hbs', finding),
    })),
  ];
}
