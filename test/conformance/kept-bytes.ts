/** Whether an edit kept every byte outside of the lines of its key. Knows nothing of how files are read or edited. */

interface Line {
  text: string;
  isOwn: boolean;
}

/** Lines with their ends; a carriage return ends one, too. Those of a key begin with its name, and go on after a backslash. */
function linesOf(text: string, part: string): Line[] {
  const lines: Line[] = [];
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r*\n|\r)|[^\r\n]+$/g)) {
    const before = lines.at(-1);
    const goesOn = before?.isOwn === true && /(?<!\\)(?:\\\\)*\\[\r\n]+$/.test(before.text);
    const name = /^\ufeff?[ \t]*([A-Za-z0-9]+)[ \t]*=/.exec(line)?.[1];
    lines.push({ text: line, isOwn: goesOn || name?.toLowerCase() === part });
  }
  return lines;
}

/** What is wrong; empty where nothing is. */
export function touchedBytes(before: string, after: string, name: string): string {
  const [section = '', part = ''] = name.split('.');
  // Nothing stands before the mark, so that a new first line comes behind it.
  if (before.startsWith('\ufeff') && after.startsWith('\ufeff'))
    return touchedBytes(before.slice(1), after.slice(1), name);
  // At the end of the text: its last line gets an end where it had none.
  const isAppended = new RegExp(String.raw`^(\r?\n)?(\[${section}\]\r?\n)?[ \t]*${part}=`).test(
    after.slice(before.length),
  );
  if (after.startsWith(before) && isAppended) return '';
  const given = linesOf(before, part.toLowerCase());
  const removed = given.filter(({ isOwn }) => isOwn);
  const kept = given.filter(({ isOwn }) => !isOwn);
  let next = 0;
  for (const { text, isOwn } of linesOf(after, part.toLowerCase())) {
    if (isOwn) continue;
    const wanted = kept[next]?.text;
    // The end of a line that is gone joins a carriage return before it.
    if (text === wanted || removed.some((line) => text === `${wanted}${/\r*\n$/.exec(line.text)?.[0]}`)) {
      next++;
      continue;
    }
    // A new header, or what was behind a value that is gone.
    const isRest = removed.some((line) => line.text.endsWith(text.trimStart()));
    if (withoutEnd(text) !== `[${section}]` && !isRest) return `new: ${JSON.stringify(text)}`;
  }
  return next === kept.length ? '' : `lost: ${JSON.stringify(kept[next]!.text)}`;
}

function withoutEnd(line: string): string {
  return line.replace(/\r?\n$/, '');
}
