/** What is changed in the texts of a printer, which are PowerShell. */
import type { Replacement } from './mutant.js';

/** What is looked for, and what stands there instead: `$1` and `$2` are its groups, `$$` is a dollar sign. */
interface TextMutator {
  readonly pattern: RegExp;
  readonly becomes: readonly string[];
}

/** By name. A pattern meets a text as it is written in TypeScript: a backslash is two. */
const textMutators: Record<string, readonly TextMutator[]> = {
  comparison: [
    { pattern: /-lt\b/g, becomes: ['-le', '-gt'] },
    { pattern: /-le\b/g, becomes: ['-lt'] },
    { pattern: /-gt\b/g, becomes: ['-ge', '-lt'] },
    { pattern: /-ge\b/g, becomes: ['-gt'] },
    { pattern: /-eq\b/g, becomes: ['-ne'] },
    { pattern: /-ne\b/g, becomes: ['-eq'] },
  ],
  logic: [
    { pattern: /-and\b/g, becomes: ['-or'] },
    { pattern: /-or\b/g, becomes: ['-and'] },
    { pattern: /-not /g, becomes: [''] },
    { pattern: /\$true\b/g, becomes: ['$$false'] },
    { pattern: /\$false\b/g, becomes: ['$$true'] },
  ],
  arithmetic: [
    { pattern: /(?<= |^)\+(?= |$)/g, becomes: ['-'] },
    { pattern: /(?<= |^)-(?= |$)/g, becomes: ['+'] },
    { pattern: /(?<= |^)\*(?= |$)/g, becomes: ['+'] },
    { pattern: /\+\+/g, becomes: ['--'] },
    { pattern: /--/g, becomes: ['++'] },
  ],
  culture: [
    { pattern: /\bOrdinal\b/g, becomes: ['OrdinalIgnoreCase', 'CurrentCulture'] },
    { pattern: /\bCompareOrdinal\b/g, becomes: ['Compare'] },
    { pattern: /\bInvariantCulture\b/g, becomes: ['CurrentCulture'] },
  ],
  width: [
    { pattern: /(?<=\d)L\b/g, becomes: [''] },
    // Not of a parameter: without a type it is an [object], which "type" makes of it.
    {
      pattern: /\[(?:long|int|char|object\[\]|char\[\]|string\[\]|pscustomobject|ref)\] (?!\$\w+[,)])/g,
      becomes: [''],
    },
  ],
  type: [
    { pattern: /\[object\](?!:)/g, becomes: ['[string]', '[System.Collections.IList]'] },
    { pattern: /\[string\](?!:)/g, becomes: ['[object]'] },
    { pattern: /\[System\.Collections\.IList\]/g, becomes: ['[object]', '[object[]]'] },
    { pattern: /\[long\](?!:)/g, becomes: ['[int]', '[object]'] },
    { pattern: /\[int\](?!:)/g, becomes: ['[long]'] },
    { pattern: /\[bool\](?!:)/g, becomes: ['[object]'] },
  ],
  absence: [{ pattern: /\$null (-eq|-ne) (\$\w+)/g, becomes: ['$2 $1 $$null'] }],
  unrolling: [{ pattern: /(?<=@\(), /g, becomes: [''] }],
  pattern: [
    { pattern: /\\\\A/g, becomes: [''] },
    { pattern: /\\\\z/g, becomes: ['', '$$'] },
    { pattern: /\(\?:' \+ (\$\w+) \+ '\)/g, becomes: ["' + $1 + '"] },
  ],
  number: [{ pattern: /\b\d+\b/g, becomes: ['+1', '-1'] }],
};

/** The changes in a text that starts at a place of its file, with the names of their mutators. */
export function mutateText(text: string, start: number): (Replacement & { mutator: string })[] {
  return [
    ...(text === '' ? [] : [{ start, end: start + text.length, text: '', mutator: 'text' }]),
    ...Object.entries(textMutators).flatMap(([name, mutators]) =>
      mutators.flatMap(({ pattern, becomes }) =>
        [...text.matchAll(pattern)].flatMap((found) =>
          becomes.map((form) => ({
            start: start + found.index,
            end: start + found.index + found[0].length,
            text: name === 'number' ? String(Number(found[0]) + Number(form)) : expand(form, found),
            mutator: name,
          })),
        ),
      ),
    ),
    ...withoutLines(text, start),
  ];
}

function expand(form: string, found: RegExpMatchArray): string {
  return form.replace(/\$([12$])/g, (_, what: string) => (what === '$' ? '$' : (found[Number(what)] ?? '')));
}

/** A text of several lines without each of them: the bodies of std. */
function withoutLines(text: string, start: number): (Replacement & { mutator: string })[] {
  const lines = text.split('\n');
  if (lines.length < 3) return [];
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return { start: from, end: Math.min(at, start + text.length), text: '', mutator: 'line' };
  });
}
