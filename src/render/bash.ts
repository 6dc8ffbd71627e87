/** The bash helpers: one file to source. */
import { packageVersion } from '../package-root.js';
import type { Artefact } from './artefact.js';
import { renderTemplate } from './templates.js';

/** `wslnet.sh`. */
export function renderBash(): Artefact {
  return { path: 'bash/wslnet.sh', text: renderTemplate('bash/wslnet.sh.hbs', { version: packageVersion() }) };
}
