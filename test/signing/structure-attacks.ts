/** What can be done to the text of a signed file (CRLF, UTF-8 without byte order mark) to smuggle something in. */

/** One change. */
export interface StructureAttack {
  title: string;
  /** The only change that Windows takes, too. */
  harmless?: true;
  /** What the verifier says. */
  refusal: string;
  change: (text: string) => string | Buffer;
}

const begin = '# SIG # Begin signature block\r\n';
const end = '# SIG # End signature block\r\n';
const blockOf = (text: string): string => text.slice(text.indexOf(begin));
const bodyOf = (text: string): string => text.slice(0, text.indexOf(begin));
const insideBlock = (text: string, line: string): string => {
  const lines = text.split('\r\n');
  return lines.toSpliced(lines.indexOf('# SIG # Begin signature block') + 3, 0, line).join('\r\n');
};

/** All of them. */
export const structureAttacks: readonly StructureAttack[] = [
  { title: 'code behind the block', refusal: 'BlockNotLast', change: (text) => `${text}Remove-Item C:\\ -Recurse\r\n` },
  { title: 'code inside of the block', refusal: 'BlockLine', change: (text) => insideBlock(text, 'Remove-Item C:\\') },
  { title: 'a comment inside of the block', refusal: 'BlockLine', change: (text) => insideBlock(text, '# a comment!') },
  {
    title: 'code in the line of the end',
    refusal: 'BlockNotLast',
    change: (text) => text.replace(end, '# SIG # End signature block ; Remove-Item C:\\\r\n'),
  },
  { title: 'an empty line in the block', refusal: 'BlockLine', change: (text) => insideBlock(text, '') },
  { title: 'a second block', refusal: 'BlockRepeated', change: (text) => `${text}${blockOf(text)}` },
  {
    title: 'a second block behind a line end',
    refusal: 'BlockRepeated',
    change: (text) => `${text}\r\n${blockOf(text)}`,
  },
  { title: 'a block in front', refusal: 'BlockRepeated', change: (text) => `${blockOf(text)}\r\n${text}` },
  { title: 'another CRLF at the end', refusal: 'BlockNotLast', change: (text) => `${text}\r\n` },
  { title: 'a blank at the end', refusal: 'BlockNotLast', change: (text) => `${text} ` },
  { title: 'no line end at the end', refusal: 'BlockNotLast', change: (text) => text.slice(0, -2) },
  { title: 'a NUL at the end', refusal: 'BlockNotLast', change: (text) => `${text}\0` },
  {
    title: 'a line end of LF at the end',
    harmless: true,
    refusal: 'accepted',
    change: (text) => `${text.slice(0, -2)}\n`,
  },
  {
    title: 'a block in LF',
    refusal: 'BlockLine',
    change: (text) => bodyOf(text) + blockOf(text).replaceAll('\r\n', '\n'),
  },
  { title: 'all of it in LF', refusal: 'BlockSeparator', change: (text) => text.replaceAll('\r\n', '\n') },
  {
    title: 'LF in front of the block',
    refusal: 'BlockSeparator',
    change: (text) => `${bodyOf(text).slice(0, -2)}\n${blockOf(text)}`,
  },
  {
    title: 'two CRLF in front of the block',
    refusal: 'DigestMismatch',
    change: (text) => `${bodyOf(text)}\r\n${blockOf(text)}`,
  },
  { title: 'a byte order mark', refusal: 'DigestMismatch', change: (text) => `\uFEFF${text}` },
  { title: 'UTF-16', refusal: 'DigestMismatch', change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  {
    title: 'UTF-16 in the other order',
    refusal: 'DigestMismatch',
    change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  },
  {
    title: 'marks in lower case',
    refusal: 'NotSigned',
    change: (text) => text.replaceAll(/# SIG # (?:Begin|End) signature block/g, (mark) => mark.toLowerCase()),
  },
  { title: 'no blank behind #', refusal: 'NotSigned', change: (text) => text.replaceAll('\r\n# ', '\r\n#') },
  {
    title: 'no blank behind # in one line',
    refusal: 'BlockLine',
    change: (text) => text.replace(begin, begin.replace('block', 'block ')),
  },
  {
    title: 'lines of another width',
    refusal: 'BlockLine',
    change: (text) => text.replace(/(\r\n# [A-Za-z0-9+/]{63})([A-Za-z0-9+/])\r\n# /, '$1\r\n# $2'),
  },
  {
    title: 'a line that is wider',
    refusal: 'BlockLine',
    change: (text) => text.replace(/(\r\n# [A-Za-z0-9+/]{64})\r\n# ([A-Za-z0-9+/])/, '$1$2\r\n# '),
  },
  {
    title: 'a line of the block taken out',
    refusal: 'DerNotValid',
    change: (text) => text.replace(/\r\n# [A-Za-z0-9+/]{64}/, ''),
  },
  { title: 'no end', refusal: 'BlockLine', change: (text) => text.replace(end, '') },
  { title: 'no begin', refusal: 'NotSigned', change: (text) => text.replace(begin, '') },
  {
    title: 'a line of the block in two',
    refusal: 'BlockLine',
    change: (text) => text.replace(/(\r\n# [A-Za-z0-9+/]{32})([A-Za-z0-9+/]{32}\r\n)/, '$1\r\n# $2'),
  },
  {
    title: 'base64 with bits that nobody reads',
    refusal: 'BlockBase64',
    change: (text) => `${bodyOf(text)}${begin}# QR==\r\n${end}`,
  },
  { title: 'an empty block', refusal: 'BlockBase64', change: (text) => `${bodyOf(text)}${begin}${end}` },
  { title: 'a changed body', refusal: 'DigestMismatch', change: (text) => text.replace('Write-Host', 'Write-host') },
  { title: 'a blank in the body', refusal: 'DigestMismatch', change: (text) => ` ${text}` },
  { title: 'no block at all', refusal: 'NotSigned', change: (text) => bodyOf(text) },
];
