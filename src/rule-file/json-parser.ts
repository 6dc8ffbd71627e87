/** JSON (RFC 8259) with places. `JSON.parse` tells none, and loses keys that stand twice. */
import type { Place } from './document.js';
import type { Tree, TreeMember } from './json-tree.js';
import { shown } from './mistake.js';

/** A text that is not JSON, and where. */
export class JsonError extends Error {
  constructor(
    readonly at: Place,
    message: string,
  ) {
    super(message);
  }
}

/** Rule files are five levels deep. The limit keeps a hostile one from overflowing the stack. */
const deepest = 100;

/**
 * Parses a text. Comments are told to `onComment` and skipped.
 * @throws JsonError at the first place that is not JSON.
 */
export function parseJson(text: string, onComment: (at: Place) => void): Tree {
  return new JsonParser(text, onComment).whole();
}

class JsonParser {
  readonly #text: string;
  readonly #onComment: (at: Place) => void;
  #index = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string, onComment: (at: Place) => void) {
    this.#text = text;
    this.#onComment = onComment;
  }

  whole(): Tree {
    const tree = this.#value(0);
    this.#skipBlanks();
    if (this.#index < this.#text.length) this.#refuse('the end of the file');
    return tree;
  }

  #value(depth: number): Tree {
    this.#skipBlanks();
    const at = this.#place();
    if (depth > deepest) throw new JsonError(at, `More than ${deepest} levels of objects and lists.`);
    switch (this.#text[this.#index]) {
      case '{':
        return this.#object(at, depth);
      case '[':
        return this.#list(at, depth);
      case '"':
        return { kind: 'value', value: this.#string(), at };
      default:
        return this.#word(at);
    }
  }

  #object(at: Place, depth: number): Tree {
    const members: TreeMember[] = [];
    this.#each('}', () => {
      const place = this.#place();
      if (this.#text[this.#index] !== '"') this.#refuse('a key in double quotes');
      const name = this.#string();
      this.#skipBlanks();
      if (this.#text[this.#index] !== ':') this.#refuse("':'");
      this.#index += 1;
      members.push({ name, at: place, value: this.#value(depth + 1) });
    });
    return { kind: 'object', members, at };
  }

  #list(at: Place, depth: number): Tree {
    const items: Tree[] = [];
    this.#each(']', () => items.push(this.#value(depth + 1)));
    return { kind: 'list', items, at };
  }

  /** Reads items with commas between them up to the end sign. */
  #each(end: string, readItem: () => void): void {
    this.#index += 1;
    this.#skipBlanks();
    if (this.#text[this.#index] === end) {
      this.#index += 1;
      return;
    }
    for (;;) {
      readItem();
      this.#skipBlanks();
      const sign = this.#text[this.#index];
      if (sign !== ',' && sign !== end) this.#refuse(`',' or '${end}'`);
      this.#index += 1;
      if (sign === end) return;
      this.#skipBlanks();
      if (this.#text[this.#index] === end) this.#refuse(`another item: JSON has no comma before '${end}'`);
    }
  }

  #string(): string {
    const at = this.#place();
    let end = this.#index;
    do {
      end = this.#text.indexOf('"', end + 1);
    } while (end >= 0 && this.#isEscaped(end));
    const found = this.#text.slice(this.#index, end < 0 ? undefined : end + 1);
    if (end < 0 || /[\r\n]/.test(found)) throw new JsonError(at, 'This text has no closing quote in its line.');
    this.#index = end + 1;
    try {
      return JSON.parse(found) as string;
    } catch {
      throw new JsonError(at, `${shown(found)} is not a text of JSON. Write a backslash as \\\\.`);
    }
  }

  /** Whether an odd number of backslashes stands before an index. */
  #isEscaped(index: number): boolean {
    let first = index;
    while (this.#text[first - 1] === '\\') first -= 1;
    return (index - first) % 2 === 1;
  }

  /** A number, true, false or null. */
  #word(at: Place): Tree {
    const pattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-])|(?:true|false|null)\b/y;
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return this.#refuse('a value');
    this.#index += found.length;
    const value = JSON.parse(found) as number | boolean | null;
    return value === null ? { kind: 'other', shown: 'null', at } : { kind: 'value', value, at };
  }

  #skipBlanks(): void {
    for (;;) {
      const sign = this.#text[this.#index];
      if (sign === '\n' || (sign === '\r' && this.#text[this.#index + 1] !== '\n')) {
        this.#index += 1;
        this.#line += 1;
        this.#lineStart = this.#index;
      } else if (sign === ' ' || sign === '\t' || sign === '\r') {
        this.#index += 1;
      } else if (sign === '/' && /[/*]/.test(this.#text[this.#index + 1] ?? '')) {
        this.#skipComment();
      } else {
        return;
      }
    }
  }

  #skipComment(): void {
    const at = this.#place();
    this.#onComment(at);
    const isLine = this.#text[this.#index + 1] === '/';
    const pattern = isLine ? /[\r\n]|$/g : /\*\//g;
    pattern.lastIndex = this.#index + 2;
    const end = pattern.exec(this.#text);
    if (end === null) throw new JsonError(at, "This comment has no end: '*/' is missing.");
    const after = isLine ? end.index : end.index + 2;
    for (const line of this.#text.slice(this.#index, after).matchAll(/\r\n|\r|\n/g)) {
      this.#line += 1;
      this.#lineStart = this.#index + line.index + line[0].length;
    }
    this.#index = after;
  }

  #place(): Place {
    return { line: this.#line, column: this.#index - this.#lineStart + 1 };
  }

  #refuse(expected: string): never {
    const rest = /[^\s,:[\]{}"]+|\S/uy;
    rest.lastIndex = this.#index;
    const found = rest.exec(this.#text)?.[0];
    const what = found === undefined ? 'the end of the file' : `'${shown(found)}'`;
    throw new JsonError(this.#place(), `Expected ${expected}, and found ${what}.`);
  }
}
