/** A text with a mark at the place of which a test speaks, instead of a line and a column that somebody has to count. */

/** The text without its marks `¦`, and the places where they stood. */
export function marked(text: string): { text: string; places: { line: number; column: number }[] } {
  const parts = text.split('¦');
  const places = parts.slice(0, -1).map((_, index) => {
    const before = parts.slice(0, index + 1).join('');
    const lines = before.split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1 };
  });
  return { text: parts.join(''), places };
}
