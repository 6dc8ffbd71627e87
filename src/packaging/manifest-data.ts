/**
 * Reads a module manifest (psd1) without PowerShell: one table of texts, numbers, truth values, lists and tables. What
 * PowerShell could read in another way (variables, expressions, here-strings, quotes outside of ASCII) is refused.
 */
import { KnownError } from '../known-error.js';

/** What a key of a manifest holds. */
export type ManifestValue = string | number | boolean | null | readonly ManifestValue[] | ManifestTable;

/** A table; its keys are found whatever their case, as PowerShell does. */
export class ManifestTable {
  readonly #entries = new Map<string, ManifestValue>();

  /** Keys in lower case, in the order of the file. */
  get keys(): string[] {
    return [...this.#entries.keys()];
  }

  has(key: string): boolean {
    return this.#entries.has(key.toLowerCase());
  }

  get(key: string): ManifestValue | undefined {
    return this.#entries.get(key.toLowerCase());
  }

  /** The table behind a key; an empty one where there is none. */
  table(key: string): ManifestTable {
    const value = this.get(key);
    return value instanceof ManifestTable ? value : new ManifestTable();
  }

  /** The texts behind a key, be they one or a list. */
  texts(key: string): string[] {
    const value = this.get(key);
    return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  }

  /** The text behind a key; nothing where there is none, or something else. */
  text(key: string): string | undefined {
    const value = this.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  /** @internal */
  set(key: string, value: ManifestValue): void {
    this.#entries.set(key.toLowerCase(), value);
  }
}

/**
 * Reads a manifest.
 * @throws KnownError `ManifestNotReadable` with line and column of the first thing that is no data.
 */
export function readManifest(text: string): ManifestTable {
  if (text.length > mostCharacters) {
    throw new KnownError(
      'ManifestNotReadable',
      `The manifest has ${text.length} characters; up to ${mostCharacters} are read. [ManifestNotReadable]`,
    );
  }
  const reader = new Reader(text.replace(/^\ufeff/, ''));
  return reader.file();
}

/** Far more than any manifest has, also where each of a thousand functions is listed. */
const mostCharacters = 1024 * 1024;
const blanks = /(?:[\t ]|#[^\r\n]*|<#[^]*?#>)*/y;
const blanksAndEnds = /(?:[\t\r\n ]|#[^\r\n]*|<#[^]*?#>)*/y;
const deepest = 20;

class Reader {
  readonly #text: string;
  #place = 0;

  constructor(text: string) {
    this.#text = text;
  }

  file(): ManifestTable {
    const other = this.#text.search(/[^\t\r\n\x20-\x7e]/);
    if (other >= 0) this.#fail('a character that is not ASCII', other);
    this.#take(blanksAndEnds);
    if (this.#take(/@\{/y) === undefined) this.#fail("something else than '@{'");
    const table = this.#tableBody(0);
    this.#take(blanksAndEnds);
    if (this.#place < this.#text.length) this.#fail('something behind the table');
    return table;
  }

  #tableBody(depth: number): ManifestTable {
    const table = new ManifestTable();
    for (;;) {
      this.#take(blanksAndEnds);
      if (this.#take(/\}/y) !== undefined) return table;
      const start = this.#place;
      const key = this.#take(/[A-Za-z_]\w*/y) ?? this.#string() ?? this.#fail('no key');
      if (table.has(key)) this.#fail(`the key '${key}' for the second time`, start);
      this.#take(blanks);
      if (this.#take(/=/y) === undefined) this.#fail("no '='");
      this.#take(blanksAndEnds);
      table.set(key, this.#list(depth));
      this.#take(blanks);
      if (this.#take(/;|\r?\n|(?=\})/y) === undefined) this.#fail('no end of the line');
    }
  }

  /** A value, or several with commas between them. */
  #list(depth: number): ManifestValue {
    const first = this.#value(depth);
    const values = [first];
    while (this.#take(/[\t ]*,[\t\r\n ]*/y) !== undefined) values.push(this.#value(depth));
    return values.length === 1 ? first : values;
  }

  #value(depth: number): ManifestValue {
    if (depth > deepest) this.#fail('more levels than any manifest has');
    const text = this.#string();
    if (text !== undefined) return text;
    const number = this.#take(/-?\d+(?:\.\d+)?(?![\w.])/y);
    if (number !== undefined) return Number(number);
    const constant = this.#take(/\$(?:true|false|null)\b/iy)?.toLowerCase();
    if (constant !== undefined) return constant === '$null' ? null : constant === '$true';
    if (this.#take(/@\{/y) !== undefined) return this.#tableBody(depth + 1);
    if (this.#take(/@\(/y) !== undefined) return this.#arrayBody(depth + 1);
    return this.#fail('no text, number, $true, $false, $null, list or table');
  }

  #arrayBody(depth: number): ManifestValue[] {
    const values: ManifestValue[] = [];
    for (;;) {
      this.#take(blanksAndEnds);
      if (this.#take(/\)/y) !== undefined) return values;
      const item = this.#list(depth);
      values.push(...(Array.isArray(item) ? (item as ManifestValue[]) : [item]));
      this.#take(blanks);
      if (this.#take(/;|\r?\n|(?=\))/y) === undefined) this.#fail("neither a comma nor ')'");
    }
  }

  #string(): string | undefined {
    const single = this.#take(/'(?:[^']|'')*'/y);
    if (single !== undefined) return single.slice(1, -1).replaceAll("''", "'");
    const double = this.#take(/"[^"$`]*"(?!")/y);
    return double?.slice(1, -1);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#place += found.length;
    return found;
  }

  #fail(what: string, place = this.#place): never {
    const before = this.#text.slice(0, place).split('\n');
    const where = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    throw new KnownError(
      'ManifestNotReadable',
      `The manifest holds ${what} at ${where}. A manifest that is read here is one table of plain data. [ManifestNotReadable]`,
    );
  }
}
