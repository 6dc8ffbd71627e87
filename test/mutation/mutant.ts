/** A mutant: one small change of one source file. */

/** A range of a source text and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change with its place, and what made it. */
export interface Mutant extends Replacement {
  /** Path below the package root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Name of the mutator. */
  readonly mutator: string;
  readonly original: string;
}

/** The source with the change. */
export function applyMutant(source: string, { start, end, text }: Replacement): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** `file:line`. */
export function placeOf({ file, line }: Mutant): string {
  return `${file}:${line}`;
}

/** What became what, in one line each; with some of what stands around it where the change alone says little. */
export function describeMutant(mutant: Mutant, source: string): { original: string; mutated: string } {
  const lineStart = source.lastIndexOf('\n', mutant.start - 1) + 1;
  const lineEnd = source.indexOf('\n', mutant.end);
  const short = mutant.original.length < 16;
  const from = short ? Math.max(lineStart, mutant.start - 30) : mutant.start;
  const to = short ? Math.min(lineEnd < 0 ? source.length : lineEnd, mutant.end + 30) : mutant.end;
  const [before, after] = [source.slice(from, mutant.start), source.slice(mutant.end, to)];
  return { original: inOneLine(before + mutant.original + after), mutated: inOneLine(before + mutant.text + after) };
}

const mostCharacters = 110;

function inOneLine(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters - 1)}…` : line;
}
