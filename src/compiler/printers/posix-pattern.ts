/** Patterns of `matchesWhole` as POSIX extended expressions. */

/** The same pattern: only what stands after a backslash, and in brackets, is written otherwise. */
export function posixPattern(pattern: string): string {
  return pattern.replace(/\\[^\w]|\[\^?(?:\\.|[^\]\\])+\]/g, (part) =>
    part.startsWith('[') ? bracket(part) : escaped(part[1]!),
  );
}

/** A backslash before a sign that is none in POSIX has no defined meaning. */
function escaped(sign: string): string {
  return /[.*+?^$(){}|[\]\\]/.test(sign) ? `\\${sign}` : sign;
}

/** POSIX has no backslash in brackets: `]` comes first there, `^` not first, and `-` first or last. */
function bracket(part: string): string {
  const negated = part.startsWith('[^');
  const items = [...part.slice(negated ? 2 : 1, -1).matchAll(/\\(.)|(.-[^\\])|(.)/g)].map(
    ([, sign, range, plain]) => sign ?? range ?? plain!,
  );
  const has = (sign: string): boolean => items.includes(sign);
  const others = items.filter((item) => item !== ']' && item !== '^' && item !== '-').join('');
  const [close, caret, dash] = [has(']') ? ']' : '', has('^') ? '^' : '', has('-') ? '-' : ''];
  if (negated) return `[^${close}${others}${caret}${dash}]`;
  if (close === '' && others === '' && caret !== '') return dash === '' ? String.raw`\^` : '[-^]';
  return `[${close}${others}${caret}${dash}]`;
}
