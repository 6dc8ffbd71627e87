/** Where sections and keys of an INI text stand: npm `ini` reads values, but tells no lines. */

export interface SectionLine {
  name: string;
  line: number;
  keys: { name: string; line: number }[];
}

/** Sections in order; keys before the first one belong to a section without a name. */
export function indexLines(text: string): SectionLine[] {
  const sections: SectionLine[] = [{ name: '', line: 1, keys: [] }];
  text.split(/\r\n|\r|\n/).forEach((content, index) => {
    // The patterns of npm `ini` 6: a header ends the line, a key ends at the first equals sign.
    const header = /^\s*\[([^\]]*)\]\s*$/.exec(content)?.[1];
    if (header !== undefined) {
      sections.push({ name: header.trim(), line: index + 1, keys: [] });
      return;
    }
    if (/^\s*([;#]|$)/.test(content)) return;
    const name = content.split('=')[0]!.trim();
    sections.at(-1)!.keys.push({ name, line: index + 1 });
  });
  return sections;
}
