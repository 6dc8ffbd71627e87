/** `.ini` rule files. Values are what npm `ini` reads; it tells no lines and loses what stands twice, so lines are read here. */
import { unsafe } from 'ini';
import type { Place, RuleDocument, RuleKey, RuleNode } from './document.js';
import { mistakeAt, shown } from './mistake.js';

/** Reads any text: what is wrong with a line is a mistake, and the others are read all the same. */
export function readIni(text: string): RuleDocument {
  const document: RuleDocument = { sections: [], mistakes: [], anyCase: true };
  let keys: RuleKey[] | undefined;
  let number = 0;
  for (const content of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    number += 1;
    const start = content.search(/\S/);
    if (start < 0 || content[start] === ';' || content[start] === '#') continue;
    const at: Place = { line: number, column: start + 1 };
    if (content[start] === '[') {
      const header = /^\[([^\]]*)\]\s*([;#].*)?$/.exec(content.slice(start))?.[1];
      // What follows belongs to a section all the same: one mistake is enough.
      keys = [];
      if (header === undefined) {
        document.mistakes.push(mistakeAt(at, 'BadLine', badHeader(content)));
      } else {
        document.sections.push({ ...splitHeader(header.trim()), at, keys });
      }
      continue;
    }
    const key = readKey(content, at);
    if (key === undefined) {
      document.mistakes.push(
        mistakeAt(at, 'BadLine', `'${shown(content.trim())}' has no key. Write key = value, or [kind name].`),
      );
    } else if (keys === undefined) {
      document.mistakes.push(
        mistakeAt(
          at,
          'KeyOutsideSection',
          `'${shown(key.name)}' stands before the first section. Put it below [machine] or [forward NAME].`,
        ),
      );
    } else {
      keys.push(key);
    }
  }
  return document;
}

function badHeader(content: string): string {
  return `'${shown(content.trim())}' is no section header. Write [kind name] in a line of its own.`;
}

function splitHeader(header: string): { kind: string; name: string | undefined } {
  const [, kind = '', name] = /^(\S*)(?:\s+(.*))?$/s.exec(header) ?? [];
  return { kind, name };
}

/** A key with its value; nothing for a line that begins with the equals sign. */
function readKey(content: string, at: Place): RuleKey | undefined {
  const sign = content.indexOf('=');
  const name = plainText(sign < 0 ? content : content.slice(0, sign));
  if (name === '') return undefined;
  if (sign < 0) return { name, at, value: undefined };
  const source = content.slice(sign + 1);
  const blanks = source.length - source.trimStart().length;
  return { name, at, value: readValue(source, { line: at.line, column: sign + blanks + 2 }) };
}

function readValue(source: string, at: Place): RuleNode {
  const text = plainText(source);
  return { kind: 'raw', text, verbatim: source.trimStart().startsWith(text), at };
}

/** What npm `ini` reads. Between quotes it may find JSON that is no text; that stays as it is written. */
function plainText(source: string): string {
  const read: unknown = unsafe(source);
  return typeof read === 'object' ? source.trim() : String(read);
}
