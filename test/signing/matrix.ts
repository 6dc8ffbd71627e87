/** The files that are signed in every way: encodings, line ends and odd texts. */
import type { EncodingWithoutMark } from '../../src/signing/file-text.js';

/** One text as it is stored. */
export interface MatrixFile {
  title: string;
  bytes: Buffer;
  /** Extensions for which it is tried. */
  extensions: readonly string[];
  /** Only for experts, who say how it is read. */
  withoutMark?: EncodingWithoutMark;
  /** osslsigncode knows UTF-8 and UTF-16LE only. */
  unknownToOthers?: true;
}

/** Every extension that can be signed. */
export const extensions = ['.ps1', '.psm1', '.psd1', '.ps1xml'] as const;
const mark = '\uFEFF';

const encodings: Record<string, { store: (text: string) => Buffer; unknownToOthers?: true }> = {
  'UTF-8': { store: (text) => Buffer.from(text) },
  'UTF-8 with mark': { store: (text) => Buffer.from(mark + text) },
  'UTF-16LE': { store: (text) => Buffer.from(mark + text, 'utf16le') },
  'UTF-16BE': { store: (text) => Buffer.from(mark + text, 'utf16le').swap16(), unknownToOthers: true },
};

const asciiTexts: Record<string, string> = {
  CRLF: 'Write-Host one\r\nWrite-Host two\r\n',
  LF: 'Write-Host one\nWrite-Host two\n',
  'no line end at the end': 'Write-Host one\r\nWrite-Host two',
  'mixed line ends': 'Write-Host one\nWrite-Host two\r\nWrite-Host three\n',
  'empty lines at the end': 'Write-Host one\r\n\r\n\r\n',
};
const oddTexts: Record<string, string> = {
  'CR alone': 'Write-Host one\rWrite-Host two\r',
  'a NUL': 'Write-Host "a\0b"\r\n',
  'a long line': `# ${'x'.repeat(500)}\r\n`,
  'the mark of a block in the middle of a line': 'Write-Host "# SIG # Begin signature block"\r\n',
  'a megabyte': 'Write-Host one two three\r\n'.repeat(42_000),
};
const beyondAscii = '# é – Ł 日本 😀\r\nWrite-Host test\r\n';

/** All of them. */
export const matrix: readonly MatrixFile[] = [
  ...Object.entries(encodings).flatMap(([encoding, { store, unknownToOthers }]) => [
    ...Object.entries(asciiTexts).map(([title, text]): MatrixFile => {
      return {
        title: `${encoding}, ${title}`,
        bytes: store(text),
        extensions,
        ...(unknownToOthers && { unknownToOthers }),
      };
    }),
    ...(encoding === 'UTF-8'
      ? []
      : [
          {
            title: `${encoding}, beyond ASCII`,
            bytes: store(beyondAscii),
            extensions,
            ...(unknownToOthers && { unknownToOthers }),
          },
        ]),
  ]),
  ...Object.entries(oddTexts).map(([title, text]): MatrixFile => ({
    title,
    bytes: Buffer.from(text),
    extensions: ['.ps1'],
  })),
  {
    title: 'UTF-8 without mark, beyond ASCII at once',
    bytes: Buffer.from(beyondAscii),
    extensions: ['.ps1'],
    withoutMark: 'utf-8',
  },
  {
    title: 'UTF-8 without mark, beyond ASCII behind byte 32',
    bytes: Buffer.from(`# ${'x'.repeat(40)}\r\n${beyondAscii}`),
    extensions: ['.ps1', '.ps1xml'],
    withoutMark: 'utf-8',
  },
  {
    title: 'code page 1252',
    bytes: Buffer.from('# \x80\x81\xe9\r\nWrite-Host test\r\n', 'latin1'),
    extensions: ['.ps1'],
    withoutMark: 'windows-1252',
    unknownToOthers: true,
  },
];
