/** Which sections a rule file may have, how often, and under which names. */
import { checkSection } from './check-section.js';
import type { RuleValues } from './check-section.js';
import { nearestWord } from './did-you-mean.js';
import type { RuleDocument, RuleSection } from './document.js';
import { sectionTitle } from './document.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';
import { sectionSchemas } from './schema.js';

/** A forward with the section that it comes from. */
export interface CheckedForward {
  name: string;
  section: RuleSection;
  values: RuleValues;
  /** Whether everything in the section could be read. What could not would be judged by its default. */
  complete: boolean;
}

/** What the sections say, as far as they could be read. */
export interface CheckedSections {
  networkingMode: string | undefined;
  forwards: CheckedForward[];
}

/** Kinds that are known and cannot be used yet, with what is missing. */
const missing: Readonly<Record<string, string>> = {
  firewall: 'there is no cmdlet for rules of the Hyper-V firewall yet (Add-WslFirewallRule). A forward brings its rule',
  config: 'rule files cannot set keys of .wslconfig yet. Set-WslConfig and wslnet config set do',
};

/** Reads the sections; what is wrong goes to `mistakes`. */
export function checkSections({ sections, anyCase }: RuleDocument, mistakes: Mistake[]): CheckedSections {
  const checked: CheckedSections = { networkingMode: undefined, forwards: [] };
  const seen = new Set<string>();
  for (const written of sections) {
    const section = anyCase ? { ...written, kind: written.kind.toLowerCase() } : written;
    const wrong = sectionMistake(section, written);
    if (wrong !== undefined) {
      mistakes.push(wrong);
      continue;
    }
    const title = sectionTitle(section);
    const before = mistakes.length;
    if (seen.has(title)) {
      mistakes.push(
        mistakeAt(section.at, 'DuplicateSection', `${shown(title)} stands twice. Join them, or rename one.`),
      );
    }
    const { machine, forward } = sectionSchemas();
    const values = checkSection(section, section.kind === 'machine' ? machine : forward, anyCase, mistakes);
    if (seen.has(title)) continue;
    seen.add(title);
    if (section.kind === 'machine') {
      checked.networkingMode = values['networkingMode'] as string | undefined;
    } else {
      checked.forwards.push({ name: section.name!, section, values, complete: mistakes.length === before });
    }
  }
  return checked;
}

/** What is wrong with the header of a section. */
function sectionMistake(section: RuleSection, written: RuleSection): Mistake | undefined {
  const { kind, name, at } = section;
  // A hundred thousand sections may be right: their titles are not needed.
  const title = (): string => shown(sectionTitle(written));
  const instead = missing[kind];
  if (Object.hasOwn(missing, kind) && instead !== undefined) {
    return mistakeAt(at, 'SectionNotSupported', `${title()} is not supported by this version: ${instead}.`);
  }
  if (kind === 'machine') {
    if (name === undefined) return undefined;
    return mistakeAt(
      at,
      'BadSectionName',
      `${title()} has a name, and there is one [machine] only. Remove '${shown(name)}'.`,
    );
  }
  if (kind !== 'forward') {
    const nearest = nearestWord(kind, ['machine', 'forward']);
    const hint = nearest === undefined ? '' : `Did you mean '${nearest}'? `;
    return mistakeAt(at, 'UnknownSection', `${title()} is not a section. ${hint}Allowed: [machine], [forward NAME].`);
  }
  if (name === undefined) {
    return mistakeAt(at, 'BadSectionName', `${title()} needs a name, such as [forward web].`);
  }
  const obstacle = nameObstacle(name);
  if (obstacle === undefined) return undefined;
  return mistakeAt(at, 'BadSectionName', `The name of ${title()} ${obstacle}`);
}

/** Why not every form can write a name. */
function nameObstacle(name: string): string | undefined {
  if (name.trim() === '') return 'is empty. Give it one, such as web.';
  if (name.includes('.')) return 'contains a dot, which INI readers take for a subsection. Use a hyphen.';
  if (name !== name.trim()) return 'begins or ends with a blank. Remove it.';
  if (/[[\]]/.test(name)) return 'contains a bracket, which ends a section header. Use other signs.';
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(name) ? 'contains a control character. Remove it.' : undefined;
}
