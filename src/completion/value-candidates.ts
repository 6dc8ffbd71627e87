/** The values of an option or an argument, by its choices or by the name of its value: `<file>`, `<rules...>`. */
import type { Argument, Command, Option } from 'commander';
import { pathCandidates } from './path-candidates.js';
import { findTags } from './find-tags.js';

/** Values by the name in the declaration. A name that is not here (such as `<seconds>`) has no candidates. */
const byName: Record<string, (typed: string, command: Command, words: readonly string[]) => Promise<string[]>> = {
  rules: (typed) => pathCandidates(typed, ['.ini', '.json', '.ts']),
  file: (typed) => pathCandidates(typed),
  files: (typed) => pathCandidates(typed),
  path: (typed) => pathCandidates(typed),
  paths: (typed) => pathCandidates(typed),
  facts: (typed) => pathCandidates(typed, ['.json']),
  folder: (typed) => pathCandidates(typed, []),
  tag: (_, command, words) => findTags(command, words),
};

/** Everything that the value can begin with; what does not match the typed text is left out by the caller. */
export async function candidatesFor(
  value: Option | Argument,
  typed: string,
  command: Command,
  words: readonly string[],
): Promise<string[]> {
  if (value.argChoices !== undefined) return [...value.argChoices];
  return (await byName[valueName(value)]?.(typed, command, words)) ?? [];
}

/** `rules` of `<rules...>` and of `--rules <rules>`. */
function valueName(value: Option | Argument): string {
  if (!('flags' in value)) return value.name();
  return /[<[]([^\]>.]+)/.exec(value.flags)?.[1] ?? '';
}
