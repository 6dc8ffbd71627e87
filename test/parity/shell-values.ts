/** Values of rules as the shell has them: one text each. */
import type { IrType } from '../../src/compiler/ir.js';

const absent = '\u0001';
/** In the files between us and the shell, where a line feed ends a value. */
const lineFeed = '\u0002';

/** The text of a value, in one line. */
export function toShell(type: IrType, value: unknown): string {
  if (type.kind === 'optional') return value === undefined ? absent : toShell(type.of, value);
  if (type.kind === 'list') return (value as unknown[]).map((item) => `${toShell(type.of, item)}${lineFeed}`).join('');
  return String(value);
}

/** The value of a text; null is absent. */
export function fromShell(type: IrType, text: string): unknown {
  switch (type.kind) {
    case 'optional':
      return text === absent ? null : fromShell(type.of, text);
    case 'list':
      return text === ''
        ? []
        : text
            .slice(0, -1)
            .split(lineFeed)
            .map((item) => fromShell(type.of, item));
    case 'int':
      return /^(?:0|-?[1-9][0-9]*)$/.test(text) ? Number(text) : `no integer: ${text}`;
    case 'bool':
      return { true: true, false: false }[text] ?? `no boolean: ${text}`;
    default:
      return text;
  }
}

/** The same type with texts of ASCII only: rules for the shell are handed no others. */
export function asciiType(type: IrType): IrType {
  switch (type.kind) {
    case 'text':
      return type.literals ? type : { kind: 'text', ascii: true };
    case 'list':
    case 'optional':
      return { kind: type.kind, of: asciiType(type.of) };
    default:
      return type;
  }
}
