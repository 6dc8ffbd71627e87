/** The bash helpers: one file to source. */
import type { Ir } from '../compiler/ir.js';
import { printBashRules } from '../compiler/printers/bash.js';
import { packageVersion } from '../package-root.js';
import type { Artefact } from './artefact.js';
import { doctorView } from './doctor-view.js';
import { renderTemplate } from './templates.js';

/** `wslnet.sh`: the commands, and the rules that they ask. */
export function renderBash(ir: Pick<Ir, 'rules'>): Artefact {
  const view = {
    version: packageVersion(),
    findings: doctorView(ir.rules),
    rules: printBashRules(ir.rules.filter(({ bash }) => bash)).replace(/^(?=.)/gm, '\t'),
  };
  const render = (names: string) => renderTemplate('bash/wslnet.sh.hbs', { ...view, localNames: names });
  // The names are known when everything else is rendered.
  const text = render(localNames(render('')).join(' '));
  return { path: 'bash/wslnet.sh', text: callBuiltins(text) };
}

/** What only zsh declares, and the locale, which has an error of its own. */
const notTried = new Set(['LC_ALL', 'MATCH', 'MBEGIN', 'MEND', 'match', 'mbegin', 'mend']);

/** Names of locals that a variable of the user may have, too. */
export function localNames(text: string): string[] {
  const declared = [...text.matchAll(/^\t+\\(?:builtin )?local (?:-a )?(.*)$/gm)]
    .flatMap(([, words]) => words!.replace(/=(?:\$?'[^']*'|"(?:\$\{[^}]*\}|[^"])*")/g, '').split(' '))
    .map((word) => word.replace(/=.*/, ''));
  return [...new Set(declared)].filter((name) => /^[A-Za-z]\w*$/.test(name) && !notTried.has(name)).toSorted();
}

/** Templates write `\name`, which keeps aliases out; behind `builtin` functions of the user are kept out as well. */
function callBuiltins(text: string): string {
  const start = text.indexOf('\n{\n');
  const names =
    /(?<!\\builtin )\\(break|command|compadd|complete|compopt|compset|continue|emulate|export|local|printf|read|return|set|shift|shopt|unset)(?=[\s;]|$)/gm;
  return text.slice(0, start) + text.slice(start).replace(names, '\\builtin $1');
}
