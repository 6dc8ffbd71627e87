/** Reads the blocks of code of a Markdown text, and the commands with their answers in those that are of a console. */

/** A block between fences. */
export interface Block {
  /** The heading that it stands under. */
  readonly heading: string;
  readonly language: string;
  readonly lines: readonly string[];
}

/** What is typed at a prompt, and what is shown below it. */
export interface Command {
  readonly shell: 'bash' | 'powershell';
  readonly text: string;
  /** Lines without blank ones around; none where no answer is shown. `…` stands for what varies. */
  readonly answer: readonly string[];
}

export const prompts = { '$ ': 'bash', 'PS> ': 'powershell' } as const;

export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: { heading: string; language: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    if (open !== undefined) {
      if (line === '```') {
        blocks.push(open);
        open = undefined;
      } else open.lines.push(line);
    } else if (line.startsWith('```')) open = { heading, language: line.slice(3), lines: [] };
    else heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
  }
  return blocks;
}

/** The commands of a block of a console. */
export function readCommands({ lines }: Block): Command[] {
  const commands: { shell: Command['shell']; text: string; answer: string[] }[] = [];
  for (const line of lines) {
    const prompt = promptOf(line);
    if (prompt !== undefined) commands.push({ shell: prompts[prompt], text: line.slice(prompt.length), answer: [] });
    else if (commands.length > 0) commands.at(-1)?.answer.push(line);
    else throw new Error(`'${line}' stands before the first prompt of its block.`);
  }
  return commands.map((command) => ({ ...command, answer: linesOf(command.answer.join('\n')) }));
}

/** The prompt that a line begins with. */
export function promptOf(line: string): keyof typeof prompts | undefined {
  return (Object.keys(prompts) as (keyof typeof prompts)[]).find((prompt) => line.startsWith(prompt));
}

/** The lines of an answer, without what nobody sees: blanks at their ends, blank lines before and after. */
export function linesOf(text: string): string[] {
  const plain = text.replaceAll(/[ \t\r]+$/gm, '').replaceAll(/^\n+|\n+$/g, '');
  return plain === '' ? [] : plain.split('\n');
}

/** Whether an answer is what is shown: `…` in a line is any text, as a line of its own any number of lines. */
export function isAnswer(shown: readonly string[], actual: readonly string[]): boolean {
  const pattern = shown.map((line) =>
    line.trim() === '…' ? '(?:.*\\n)*' : `${line.split('…').map(escaped).join('.*')}\\n`,
  );
  return new RegExp(`^${pattern.join('')}$`).test(actual.map((line) => `${line}\n`).join(''));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
