/** The pages of generated/docs: one for each cmdlet, each error and each finding. */
import type { Ir } from '../compiler/ir.js';
import { errors } from '../model/errors.js';
import { findings } from '../model/findings/index.js';
import type { Artefact } from './artefact.js';
import { helpView } from './help-view.js';
import { renderTemplate } from './templates.js';

/** Markdown pages, from the same models as the help. */
export function renderDocs(ir: Ir): Artefact[] {
  const { cmdlets } = helpView(ir) as { cmdlets: { name: string }[] };
  const definitions = Object.entries(errors).map(([id, definition]) => ({
    id,
    ...definition,
    message: readable(definition.message),
    action: readable(definition.action),
  }));
  const found = Object.entries(findings).map(([id, definition]) => ({ id, ...definition }));
  return [
    ...cmdlets.map((cmdlet) => page(cmdlet.name, 'docs/cmdlet.md.hbs', cmdlet)),
    ...definitions.map((definition) => page(`errors/${definition.id}`, 'docs/error.md.hbs', definition)),
    ...found.map((finding) => page(`findings/${finding.id}`, 'docs/finding.md.hbs', finding)),
    page('README', 'docs/index.md.hbs', { cmdlets, errors: definitions, findings: found }),
  ];
}

function page(name: string, template: string, view: object): Artefact {
  return { path: `docs/${name}.md`, text: renderTemplate(template, view) };
}

/** Placeholders as a reader understands them. */
function readable(text: string): string {
  return text.replaceAll(/\{(\d)\}/g, (_, index: string) => (index === '0' ? '…' : '(…)'));
}
