/** The bash escapers against bash. */
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { bashComment, bashWord } from '../../src/escape/bash.js';
import { hostileText } from './hostile-text.js';
import { misread, refusalOf, timeout } from './property.js';

const words = hostileText.filter((text) => !text.includes('\0') && text.isWellFormed());

/** What a script prints, split at NUL. It must not print errors. */
async function bash(script: string): Promise<string[]> {
  const { stdout, stderr } = await execa('bash', ['-s'], {
    input: script,
    env: { LC_ALL: 'C.UTF-8' },
    encoding: 'buffer',
    stripFinalNewline: false,
  });
  expect(Buffer.from(stderr).toString()).toBe('');
  // Buffer keeps a byte order mark.
  return Buffer.from(stdout).toString().split('\0').slice(0, -1);
}

it('bashWord is read back as one word with the same text, wherever a word stands', { timeout }, async () => {
  const places = (word: string): string => `
    printf '%s\\0' ${word}
    x=${word}; printf '%s\\0' "$x"
    a=(${word}); printf '%s\\0' "\${#a[@]}" "\${a[0]}"
    y=$(printf '%s.' ${word}); printf '%s\\0' "\${y%.}"
    case $x in ${word}) printf 'same\\0' ;; *) printf 'other\\0' ;; esac
    if [[ $x == ${word} ]]; then printf 'same\\0'; else printf 'other\\0'; fi
  `;
  expect(
    await misread(
      words,
      async (texts) => {
        const printed = await bash(texts.map((text) => places(bashWord(text))).join(''));
        return texts.map((_, index) => printed.slice(index * 7, index * 7 + 7));
      },
      (text) => [text, text, '1', text, text, 'same', 'same'],
    ),
  ).toEqual([]);
});

it.each(['if', 'a=b', '2', '~', '-n', '{a,b}'])('bashWord leaves %j no other meaning', async (text) => {
  const word = bashWord(text);
  expect(await bash(`{ ${word}; } 2>/dev/null; printf '%s\\0' ${word}>&1 ${word}`)).toEqual([text, text]);
});

it('bashWord refuses NUL and half of a surrogate pair, and nothing else', { timeout }, async () => {
  expect(
    await misread(
      hostileText,
      (texts) => texts.map((text) => refusalOf(() => bashWord(text)) !== undefined),
      (text) => text.includes('\0') || !text.isWellFormed(),
    ),
  ).toEqual([]);
  expect(refusalOf(() => bashWord('a"\0\u00e4'))).toBe(
    String.raw`EscapeError: a bash word cannot hold U+0000: "a\"\u0000\u00e4"`,
  );
});

it('bashComment never leaves the comment', { timeout }, async () => {
  // A function as bash has parsed it shows every command, also one that prints nothing.
  const printed = 'f () \n{ \n    :;\n    :\n}\n';
  expect(
    await misread(
      hostileText,
      (texts) =>
        bash(
          texts.map((text) => `f() {\n:\n${bashComment(text).join('\n')}\n:\n}\ndeclare -f f\nprintf '\\0'\n`).join(''),
        ),
      () => printed,
    ),
  ).toEqual([]);
});

it('bashComment keeps the text, and shows what cannot be seen', { timeout }, async () => {
  expect(
    await misread(
      hostileText.filter((text) => !text.includes(String.raw`\u`)),
      (texts) =>
        texts.map((text) => {
          const lines = bashComment(text).map((line) => line.replace(/^# ?/, ''));
          return lines
            .join('\n')
            .replace(/\\u([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(Number(`0x${unit}`)));
        }),
      (text) =>
        text
          .split(/\r\n?|\n/)
          .map((line) => line.replace(/[\t\p{Zs}]+$/u, ''))
          .join('\n'),
    ),
  ).toEqual([]);
  expect(bashComment('a\0\u202eb\r\n\tc \n')).toEqual([String.raw`# a\u0000\u202eb`, '# \tc', '#']);
});
