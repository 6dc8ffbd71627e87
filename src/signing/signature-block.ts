/** The comment block at the end of a file that holds its signature. */
import path from 'node:path';
import { lineOf } from './file-text.js';
import { RefusalError } from './refusal.js';
import type { RefusalId } from './refusal-ids.js';

/** How each line of a block begins and ends. */
export interface CommentStyle {
  open: string;
  close: string;
}

const hash: CommentStyle = { open: '# ', close: '' };
const xml: CommentStyle = { open: '<!-- ', close: ' -->' };
const styles = new Map([
  ['.ps1', hash],
  ['.psm1', hash],
  ['.psd1', hash],
  ['.ps1xml', xml],
]);

/** Extensions of the files that hold a signature themselves. */
export const signableExtensions: readonly string[] = [...styles.keys()];

/** Whether a file of this name can hold a signature. */
export function isSignable(fileName: string): boolean {
  return styles.has(path.extname(fileName).toLowerCase());
}

/** @throws RefusalError for a file that PowerShell does not look for a signature in. */
export function commentStyleOf(fileName: string): CommentStyle {
  const extension = path.extname(fileName).toLowerCase();
  const style = styles.get(extension);
  if (style !== undefined) return style;
  throw new RefusalError(
    'FileKindNotSignable',
    `A file with the extension '${extension}' holds no signature. Those that do: ${signableExtensions.join(' ')}. Others are listed in a signed catalog (.cat).`,
  );
}

const lineEnd = '\r\n';
const widest = 64;
const beginText = 'SIG # Begin signature block';
const endText = 'SIG # End signature block';

/** The block of a signature, with the line end that separates it from the file. */
export function formatBlock(der: Uint8Array, { open, close }: CommentStyle): string {
  const base64 = Buffer.from(der.buffer, der.byteOffset, der.length).toString('base64');
  const lines = [beginText, ...(base64.match(/.{1,64}/g) ?? []), endText];
  return `${lineEnd}${lines.map((line) => `${open}${line}${close}${lineEnd}`).join('')}`;
}

/** A file in its two parts. */
export interface SignedText {
  /** What was signed: everything before the line end that separates the block. */
  body: string;
  /** The signature. */
  der: Buffer;
}

/**
 * Takes a signed text apart, as strictly as Windows does and more: every line of the block is exactly as it has to be, and
 * nothing but a line end of one or two characters is behind it.
 * @throws RefusalError where there is no block, or one that is not so.
 */
export function splitSigned(text: string, style: CommentStyle): SignedText {
  const { open, close } = style;
  const [start, another] = markerLines(text, style);
  if (start === undefined) {
    throw new RefusalError('NotSigned', 'The file has no signature block. Sign it.');
  }
  const refuse = (id: RefusalId, offset: number, what: string): RefusalError =>
    new RefusalError(id, `Line ${lineOf(text, offset)}: ${what} Do not run the file; get it again, or sign it again.`);
  if (another !== undefined) throw refuse('BlockRepeated', another, 'another signature block begins.');
  if (!text.startsWith(lineEnd, start - lineEnd.length)) {
    throw refuse('BlockSeparator', start, 'the signature block begins, and the line before does not end with CRLF.');
  }
  const begin = `${open}${beginText}${close}${lineEnd}`;
  if (!text.startsWith(begin, start))
    throw refuse('BlockLine', start, `this is not exactly '${begin.trimEnd()}' and CRLF.`);
  const end = `${open}${endText}${close}`;
  let base64 = '';
  let offset = start + begin.length;
  let short = false;
  while (!text.startsWith(end, offset)) {
    const next = text.indexOf(lineEnd, offset);
    const line = next < 0 ? '' : text.slice(offset, next);
    const inside = line.slice(open.length, line.length - close.length);
    const whole = line === `${open}${inside}${close}` && /^[A-Za-z0-9+/]+={0,2}$/.test(inside);
    if (short || !whole || inside.length > widest) {
      throw refuse('BlockLine', offset, 'this is no line of a signature block, which is not at its end yet.');
    }
    short = inside.length < widest;
    base64 += inside;
    offset = next + lineEnd.length;
  }
  if (!/^[\r\n]{1,2}$/.test(text.slice(offset + end.length))) {
    throw refuse('BlockNotLast', offset, 'the block ends, and a line end is not all that is behind it.');
  }
  const der = Buffer.from(base64, 'base64');
  if (der.length === 0 || der.toString('base64') !== base64) {
    throw refuse('BlockBase64', start, 'the base64 of the signature block is not as an encoder writes it.');
  }
  return { body: text.slice(0, start - lineEnd.length), der };
}

/** Offsets of the lines that begin as the first line of a block does. */
function markerLines(text: string, { open }: CommentStyle): number[] {
  return lineStarts(text, `${open}${beginText}`);
}

function lineStarts(text: string, marker: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (at === 0 || /[\r\n\uFEFF]/.test(text[at - 1]!)) found.push(at);
  }
  return found;
}

/** Refuses a text in which some reader would find a block that is none. */
export function refuseMarkers(body: string, { open }: CommentStyle): void {
  for (const marker of [beginText, endText]) {
    const [at] = lineStarts(body, `${open}${marker}`);
    if (at === undefined) continue;
    throw new RefusalError(
      'TextHoldsMarker',
      `Line ${lineOf(body, at)} begins with '${open}${marker}' and belongs to no signature: whoever looks for one would stop there. Write the line differently, or remove what is left of an old signature.`,
    );
  }
}

/**
 * The offset at which a block begins, with its separating line end, where it is the last thing in the text. Line ends may be
 * of any kind: this is for taking away a block, also one that git or an editor has rewritten; never for believing it.
 */
export function findRemovable(text: string, style: CommentStyle): number | undefined {
  const start = markerLines(text, style).at(-1);
  if (start === undefined) return undefined;
  const [open, close] = [style.open, style.close].map((part) => part.replaceAll('*', String.raw`\*`));
  const block = new RegExp(
    `^${open}${beginText}${close}(\\r\\n|\\r|\\n)(${open}[A-Za-z0-9+/=]{1,64}${close}\\1)*${open}${endText}${close}[\\r\\n]*$`,
  );
  if (!block.test(text.slice(start))) return undefined;
  const separator = /(\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - lineEnd.length), start));
  return start - (separator?.[0].length ?? 0);
}
