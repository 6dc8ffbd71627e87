/** What a rule file says, whatever its form: sections with keys and values, each with its place. Nothing is checked yet. */
import type { Mistake } from './mistake.js';

/** Where something stands: line and column from 1, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** A value. `raw` is a text that only the type of its key can read: INI writes lists, numbers and texts alike. */
export type RuleNode =
  /** `verbatim` where the text stands in the file exactly so, and its parts can be found by counting. */
  | { kind: 'raw'; text: string; verbatim: boolean; at: Place }
  | { kind: 'value'; value: string | number | boolean; at: Place }
  | { kind: 'list'; items: RuleNode[]; at: Place }
  /** Something that no key takes; `shown` says what. */
  | { kind: 'other'; shown: string; at: Place };

/** A key of a section. */
export interface RuleKey {
  name: string;
  at: Place;
  /** Nothing for a key that stands alone. */
  value: RuleNode | undefined;
}

/** A section: `[forward web]` has the kind `forward` and the name `web`. */
export interface RuleSection {
  kind: string;
  name: string | undefined;
  at: Place;
  keys: RuleKey[];
}

/** The sections of a file in its order, and what is wrong with its form. */
export interface RuleDocument {
  sections: RuleSection[];
  mistakes: Mistake[];
  /** Whether keys, kinds and words may be written in any case, as INI files are. The others are exact, as their schema is. */
  anyCase: boolean;
}

/** How messages name a section, whatever the form. */
export function sectionTitle({ kind, name }: Pick<RuleSection, 'kind' | 'name'>): string {
  return name === undefined ? `[${kind}]` : `[${kind} ${name}]`;
}
