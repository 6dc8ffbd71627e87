/**
 * The README is tried as a new user tries it: in a fresh clone of what is committed (so commit a change of the README before
 * this test sees it), command after command. docs/readme-transcript.md is what was printed; `npm run transcript` writes it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { wslnetWith } from '../cli/wslnet.js';
import { isAnswer, linesOf, promptOf, prompts, readBlocks, readCommands, type Command } from './readme/console.js';
import { makeHome, type Home } from './readme/machine.js';
import { paths, Shells } from './readme/paths.js';

/** Blocks whose commands are not run: how they begin, and why. */
const notRun = [
  ['Teams: a rule file in git', 'ini', '[machine]', 'no command, but a rule file: it is checked below'],
  [
    'Signed and packed',
    'bash',
    'npx wslnet sign --certificate code.pfx',
    'a certificate, a key and a timestamp server',
  ],
] as const;

/** Commands that say with their exit code what they have found. */
const exitCodes: Record<string, number> = {
  'npx wslnet plan examples/home-lab.ini --facts facts.json': 1,
  'npx wslnet config check ~/.wslconfig': 1,
};

/** Commands that are not ours, and what they print neither. */
const othersAnswer = new Set(['npm ci']);

/** What is different in each run, or with each change of the module. */
const variations = [
  /\/tmp\/wslnet-simulation-[0-9a-f]+/g,
  /\b\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z/g,
  /\b[0-9a-f]{64}\b/g,
  /\b\d{4}-\d\d-\d\d\b/g,
  /^ +\d+(?= {2}…)/gm,
];

const transcriptFile = path.join(packageRoot, 'docs/readme-transcript.md');
const updates = process.env['WSLNET_UPDATE_TRANSCRIPT'] === '1';

let home: Home;
let readme: string;
beforeAll(async () => {
  home = await makeHome();
  readme = readFileSync(path.join(home.clone, 'README.md'), 'utf8');
});
afterAll(() => home.remove());

const commandsUnder = (markdown: string, heading: string): Command[] =>
  readBlocks(markdown)
    .filter((block) => block.language === 'console' && block.heading === heading)
    .flatMap(readCommands);

describe('the blocks of the README', () => {
  it('are run, but for those with a reason not to be', () => {
    const others = readBlocks(readme).filter(({ language }) => language !== 'console');
    expect(others.map(({ heading, language, lines }) => [heading, language, lines[0]])).toEqual(
      notRun.map(([heading, language, first]) => [heading, language, expect.stringContaining(first)]),
    );
    expect(others.flatMap(({ lines }) => lines).filter((line) => promptOf(line) !== undefined)).toEqual([]);
  });

  it('stand each in the path of one reader', () => {
    const headings = readBlocks(readme).flatMap(({ heading, language }) => (language === 'console' ? [heading] : []));
    expect([...new Set(headings)]).toEqual(paths.flatMap((one) => one.headings));
  });

  it.each(paths)('lead to a first success that is shown: $reader', ({ headings: [heading] }) => {
    const first = readBlocks(readme).find((block) => block.language === 'console' && block.heading === heading);
    expect(first && readCommands(first).at(-1)?.answer).not.toEqual([]);
  });

  it('hold a rule file without mistakes', async () => {
    const { lines = [] } = readBlocks(readme).find(({ language }) => language === 'ini') ?? {};
    expect(await wslnetWith({ input: lines.join('\n') }, 'check', '-')).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

/** What was printed under each heading. */
const printed = new Map<string, { command: Command; answer: string[] }[]>();

describe.each(paths)('the path of the reader: $reader', (one) => {
  it.each(one.headings)(
    '%s',
    async (heading) => {
      shells ??= new Shells(one, home);
      const results: { command: Command; answer: string[] }[] = [];
      printed.set(heading, results);
      for (const command of commandsUnder(readme, heading)) {
        const { text, exitCode } = await shells.run(command);
        const name = command.text.replace(/ +#.*$/, '');
        const answer = othersAnswer.has(name) && exitCode === 0 ? ['…'] : linesOf(withoutVariation(text));
        results.push({ command, answer });
        expect([name, exitCode, answer.join('\n')]).toEqual([name, exitCodes[name] ?? 0, shownAs(command, answer)]);
      }
      expect(results.length).toBeGreaterThan(0);
    },
    300_000,
  );

  let shells: Shells | undefined;
  afterAll(() => shells?.stop());
});

function withoutVariation(text: string): string {
  return variations.reduce(
    (rest, variation) => rest.replaceAll(variation, '…'),
    text.replaceAll(home.folder, '/home/me'),
  );
}

/** The answer where it is what the README shows, or shows nothing of; else what the README shows, for the difference. */
function shownAs({ answer: shown }: Command, answer: readonly string[]): string {
  return (shown.length === 0 || isAnswer(shown, answer) ? answer : shown).join('\n');
}

it('the transcript is what was printed', () => {
  if (updates) writeFileSync(transcriptFile, transcript());
  expect(readFileSync(transcriptFile, 'utf8')).toBe(transcript());
});

/** Everything that was printed, in the form of the README, so that the same reader reads it. */
function transcript(): string {
  const parts = [...printed].map(([heading, results]) => {
    const lines = results.flatMap(({ command, answer }) => {
      const taken = answer.filter((line) => promptOf(line) !== undefined || line === '```');
      if (taken.length > 0) throw new Error(`An answer has a line that looks like a prompt: ${taken.join('\n')}`);
      const [prompt] = Object.entries(prompts).find(([, shell]) => shell === command.shell) ?? [''];
      return [prompt + command.text, ...answer];
    });
    return `\n## ${heading}\n\n\`\`\`console\n${lines.join('\n')}\n\`\`\`\n`;
  });
  return `# What the commands of the README print\n\nWritten by \`npm run transcript\`, which runs them in a fresh clone (\`test/all/readme.test.ts\`). The home folder is shown as \`/home/me\`; \`…\` stands for hashes, sizes, dates, and what npm says.\n${parts.join('')}`;
}
