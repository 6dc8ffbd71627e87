/** Handlebars as we use it: strict, without HTML escaping, every value through the escaper of the place where it lands. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { bashComment, bashWord } from '../escape/bash.js';
import { markdownText } from '../escape/markdown.js';
import { powershellComment, powershellDataText, powershellName, powershellText } from '../escape/powershell.js';
import { xmlAttribute, xmlText } from '../escape/xml.js';
import { packageRoot } from '../package-root.js';

const folder = path.join(packageRoot, 'templates');

/** Renders a template (a path below templates/) with a view. A name that the view lacks is an error. */
export function renderTemplate(name: string, view: object): string {
  const template = environmentOf(name.split('/')[0]!).compile(read(name), {
    strict: true,
    noEscape: true,
    knownHelpersOnly: false,
  });
  return template(view, { allowProtoPropertiesByDefault: false });
}

/** Folders of parts for the templates of an area (the first folder of their path), and what the names of parts begin with. */
const partFolders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  powershell: { 'powershell/parts': '', 'powershell/ports': '', 'powershell/config': 'config/' },
  scripts: { 'scripts/parts': '' },
  bash: { 'bash/parts': 'bash/' },
};

const environments = new Map<string, typeof Handlebars>();

/** Each area has its own, so that one template does not read the parts of all others. */
function environmentOf(area: string): typeof Handlebars {
  const found = environments.get(area) ?? newEnvironment(partFolders[area] ?? {});
  environments.set(area, found);
  return found;
}

function newEnvironment(folders: Readonly<Record<string, string>>): typeof Handlebars {
  const environment = Handlebars.create();
  environment.registerHelper({
    psText: (text: string) => powershellText(text),
    psDataText: (text: string) => powershellDataText(text),
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
  for (const [subfolder, prefix] of Object.entries(folders)) {
    for (const file of readdirSync(path.join(folder, subfolder))) {
      environment.registerPartial(prefix + file.replace(/(\.[a-z0-9]+)?\.hbs$/, ''), read(`${subfolder}/${file}`));
    }
  }
  return environment;
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
