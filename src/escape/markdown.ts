/** Markdown text in one line, safe in a table cell too. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`)
    .replace(/&/g, '&amp;')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}
