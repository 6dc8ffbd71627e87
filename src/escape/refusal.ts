/** What an escaper cannot write it refuses: a silent loss would be found in the generated file, or never. */

/** A value that the place where it was to land cannot hold. A mistake in a model or a template, and so no KnownError. */
export class EscapeError extends Error {
  override name = 'EscapeError';
}

/** Refuses a text with a character that the place cannot hold. */
export function refuseCharacters(place: string, forbidden: RegExp, text: string): void {
  const found = forbidden.exec(text)?.[0].codePointAt(0);
  if (found !== undefined) {
    throw new EscapeError(
      `${place} cannot hold U+${found.toString(16).toUpperCase().padStart(4, '0')}: ${quoted(text)}`,
    );
  }
}

/** The text in double quotes and in ASCII, so that every character of it can be seen. */
export function quoted(text: string): string {
  return unicodeEscapes(JSON.stringify(text), /[^\x20-\x7e]/g);
}

/** The text with each of these characters as \uXXXX. The pattern has the flag g. */
export function unicodeEscapes(text: string, characters: RegExp): string {
  return text.replace(characters, (found) =>
    found
      .split('')
      .map((unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
