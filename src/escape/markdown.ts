/** Markdown text in one line, safe in a table cell too. What stands between backticks in the models stays code. */
export function markdownText(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .split(/(`[^`|]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : plainMarkdown(part)))
    .join('');
}

function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`).replace(/&/g, '&amp;');
}
