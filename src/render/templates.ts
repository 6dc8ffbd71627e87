/** Handlebars as we use it: strict, without HTML escaping, every value through the escaper of the place where it lands. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { bashComment, bashWord } from '../escape/bash.js';
import { markdownText } from '../escape/markdown.js';
import { powershellComment, powershellName, powershellText } from '../escape/powershell.js';
import { xmlAttribute, xmlText } from '../escape/xml.js';
import { packageRoot } from '../package-root.js';

const folder = path.join(packageRoot, 'templates');

/** Renders a template (a path below templates/) with a view. A name that the view lacks is an error. */
export function renderTemplate(name: string, view: object): string {
  const template = environment().compile(read(name), { strict: true, noEscape: true, knownHelpersOnly: false });
  return template(view, { allowProtoPropertiesByDefault: false });
}

/** Folders of parts, and what their names begin with in templates. */
const partFolders = { 'powershell/parts': '', 'powershell/ports': '', 'powershell/config': 'config/', 'scripts/parts': '', 'bash/parts': 'bash/' };

let shared: typeof Handlebars | undefined;

function environment(): typeof Handlebars {
  if (shared !== undefined) return shared;
  shared = Handlebars.create();
  shared.registerHelper({
    psText: (text: string) => powershellText(text),
    psTextList: (texts: string[]) => texts.map(powershellText).join(', '),
    psName: (name: string) => powershellName(name),
    psComment: (text: string) => powershellComment(text).join('\n'),
    xmlText: (text: string) => xmlText(text),
    // Help has no code spans: what is one in the models is quoted.
    xmlHelp: (text: string) => xmlText(text.replace(/`([^`]+)`/g, "'$1'")),
    xmlAttribute: (text: string) => xmlAttribute(text),
    markdown: (text: string) => markdownText(text),
    markdownList: (texts: string[]) => texts.map(markdownText).join(', '),
    bashWord: (text: string) => bashWord(text),
    bashComment: (text: string) => bashComment(text).join('\n'),
  });
  for (const [subfolder, prefix] of Object.entries(partFolders)) {
    for (const file of readdirSync(path.join(folder, subfolder))) {
      shared.registerPartial(prefix + file.replace(/(\.[a-z0-9]+)?\.hbs$/, ''), read(`${subfolder}/${file}`));
    }
  }
  return shared;
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
