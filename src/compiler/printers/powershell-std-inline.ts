/**
 * Functions of std that are one expression in PowerShell. A call of a method costs 2 microseconds, and a member of .NET next
 * to nothing. An argument that a form would evaluate twice, or not in its turn, is no case for this table.
 */
import { powershellText } from '../../escape/powershell.js';
import type { IrExpression } from '../ir.js';

/** How arguments are printed: alone, or in parentheses where something follows. */
export interface ArgumentPrinter {
  expression(argument: IrExpression): string;
  operand(argument: IrExpression): string;
}

const ordinal = '[System.StringComparison]::Ordinal';

type Inline = (print: ArgumentPrinter, ...given: IrExpression[]) => string | undefined;

/** By name; nothing where these arguments need the method. */
export const powershellStdInline: Record<string, Inline> = {
  asciiTrim: (print, text) => `${print.operand(text!)}.Trim([char[]] @(9, 10, 11, 12, 13, 32))`,
  textLength: (print, text) => `${print.operand(text!)}.Length`,
  listLength: (print, list) => `${print.operand(list!)}.Count`,
  startsWith: (print, text, part) => `${print.operand(text!)}.StartsWith(${print.expression(part!)}, ${ordinal})`,
  endsWith: (print, text, part) => `${print.operand(text!)}.EndsWith(${print.expression(part!)}, ${ordinal})`,
  splitOn: (print, text, separator) =>
    `${print.operand(text!)}.Split([string[]] @(${print.expression(separator!)}), [System.StringSplitOptions]::None)`,
  // The method also takes a place outside of the text.
  indexOf: (print, text, part, from) =>
    from?.kind === 'int' && from.value === 0
      ? `${print.operand(text!)}.IndexOf(${print.expression(part!)}, ${ordinal})`
      : undefined,
  // The method also takes an empty part.
  replaceLiteral: (print, text, part, replacement) =>
    part?.kind === 'text' && part.value !== ''
      ? `${print.operand(text!)}.Replace(${print.expression(part)}, ${print.expression(replacement!)})`
      : undefined,
  // The compiler takes literal patterns only.
  matchesWhole: (print, text, pattern) =>
    pattern?.kind === 'text'
      ? `[regex]::IsMatch(${print.expression(text!)}, ${powershellText(`\\A(?:${pattern.value})\\z`)})`
      : undefined,
};
