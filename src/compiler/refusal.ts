/** Refusals: what a source must not contain, where, and what to write instead. */
import type { Node } from 'ts-morph';
import { KnownError } from '../known-error.js';

/** Thrown for the first thing in a source that the compiler does not know. */
export class CompileError extends KnownError {
  override name = 'CompileError';

  constructor(
    /** Stable id, such as `RuleCall`. */
    code: string,
    /** `src/rules/port.ts:12:5` */
    readonly where: string,
    /** The offending text, shortened. */
    readonly text: string,
    message: string,
    /** What to write instead. */
    readonly instead: string,
  ) {
    super(code, `${where}: ${message} [${code}]\n  found: ${text}\n  write: ${instead}`);
  }
}

/** Where a node stands, as `path:line:column` below the package root. */
export function placeOf(node: Node): string {
  const file = node.getSourceFile();
  const { line, column } = file.getLineAndColumnAtPos(node.getStart());
  return `${relativePath(file.getFilePath())}:${line}:${column}`;
}

/** Path of a source, or of a rule that only tests have, below the package root. */
export function relativePath(path: string): string {
  const at = Math.max(path.lastIndexOf('/src/'), path.lastIndexOf('/test/'));
  return at < 0 ? path : path.slice(at + 1);
}

/** Refuses a node. */
export function refuse(node: Node, code: string, message: string, instead: string): never {
  const text = node.getText().replace(/\s+/g, ' ');
  throw new CompileError(code, placeOf(node), text.length > 80 ? `${text.slice(0, 77)}...` : text, message, instead);
}

/** Refuses null. */
export function refuseNull(node: Node): never {
  refuse(
    node,
    'RuleNull',
    "null does not exist in rules, because PowerShell's $null stands for undefined",
    'undefined',
  );
}
