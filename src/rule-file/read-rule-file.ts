/** Rule files: what a team keeps in git. One meaning and one checker for every form. */
import { checkForwards } from './check-forwards.js';
import type { RuleValues } from './check-section.js';
import { checkSections } from './check-sections.js';
import type { Place, RuleDocument } from './document.js';
import { inOrder } from './mistake.js';
import type { Mistake } from './mistake.js';
import { readIni } from './read-ini.js';
import { readJson } from './read-json.js';

/** A forward by its name, with the values that the file gives. */
export interface RuleForward extends Place {
  name: string;
  values: RuleValues;
}

/** What a rule file says, as far as it could be read, and everything that is wrong with it. */
export interface RuleFile {
  /** What the file expects of the machine; nothing where it takes any mode. */
  networkingMode: string | undefined;
  /** In the order of the file. */
  forwards: RuleForward[];
  /** In the order of the file. */
  mistakes: Mistake[];
}

/** A form that can be read from a text alone: a `.ts` file has to be run (`loadRuleFile`). */
export type TextForm = 'ini' | 'json';

/** Reads the text of a rule file. Never throws: what is wrong is in `mistakes`. */
export function readRuleFile(text: string, form: TextForm = 'ini'): RuleFile {
  return checkDocument(form === 'ini' ? readIni(text) : readJson(text));
}

/** Checks what a file of any form says. */
export function checkDocument(document: RuleDocument): RuleFile {
  const mistakes = [...document.mistakes];
  const sections = checkSections(document, mistakes);
  checkForwards(sections, document.anyCase, mistakes);
  return {
    networkingMode: sections.networkingMode,
    forwards: sections.forwards.map(({ name, section, values }) => ({ name, values, ...section.at })),
    mistakes: inOrder(mistakes),
  };
}
