/** The bash helpers: one file to source. */
import type { Ir } from '../compiler/ir.js';
import { printBashRules } from '../compiler/printers/bash.js';
import { packageVersion } from '../package-root.js';
import type { Artefact } from './artefact.js';
import { doctorView } from './doctor-view.js';
import { renderTemplate } from './templates.js';

/** `wslnet.sh`: the commands, and the rules that they ask. */
export function renderBash(ir: Pick<Ir, 'rules'>): Artefact {
  const rules = printBashRules(ir.rules.filter(({ bash }) => bash));
  const text = renderTemplate('bash/wslnet.sh.hbs', {
    version: packageVersion(),
    findings: doctorView(ir.rules),
    rules: rules.replace(/^(?=.)/gm, '\t'),
  });
  return { path: 'bash/wslnet.sh', text };
}
