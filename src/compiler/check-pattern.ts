/**
 * The dialect of patterns that JavaScript, .NET and POSIX extended expressions read alike: literal characters, `.`-free
 * classes of ASCII, groups, alternatives, and `? * + {m,n}`. Only whole matches are asked for, so that "first" and
 * "longest" are the same.
 */
import { Node } from 'ts-morph';
import { refuse } from './refusal.js';

const escaped = String.raw`\\[.*+?^$(){}|[\]\\/-]`;
/** Characters that stand for themselves. */
const plain = String.raw`[^\x00-\x1f\x7f-\uffff.*+?^$(){}|[\]\\]`;
/** A range must not leave its alphabet: what lies between `A` and `z` is a matter of the collation in bash. */
const classItem = String.raw`(?:[a-z]-[a-z]|[A-Z]-[A-Z]|[0-9]-[0-9]|\\[\]\\^[-]|[^\x00-\x1f\x7f-\uffff\]\\^[-])`;
const characterClass = String.raw`\[\^?${classItem}+\]`;
const quantifier = String.raw`(?:[?*+]|\{[0-9]{1,4}(?:,[0-9]{0,4})?\})?`;
const piece = new RegExp(`(?:${escaped}|${plain}|${characterClass})${quantifier}`, 'y');
const groupEnd = new RegExp(String.raw`\)${quantifier}`, 'y');

/** Refuses a pattern that is no literal text, or that the languages would read differently. */
export function checkPattern(node: Node): void {
  if (!Node.isStringLiteral(node) && !Node.isNoSubstitutionTemplateLiteral(node)) {
    refuse(node, 'RulePattern', 'a pattern is a literal text', "matchesWhole(text, '[0-9]+')");
  }
  const pattern = node.getLiteralText();
  let position = 0;
  let depth = 0;
  while (position < pattern.length) {
    const character = pattern[position]!;
    const end = character === ')' && depth > 0 ? matchAt(groupEnd) : undefined;
    const length = end ?? matchAt(piece);
    if (character === '(') {
      // `(?` would be a group with a meaning of its own.
      if (pattern[position + 1] === '?') fail();
      depth++;
      position++;
    } else if (character === '|') {
      position++;
    } else if (length === undefined) {
      fail();
    } else {
      if (end !== undefined) depth--;
      position += length;
    }
  }
  if (depth > 0) fail();

  function matchAt(expression: RegExp): number | undefined {
    expression.lastIndex = position;
    return expression.exec(pattern)?.[0].length;
  }

  function fail(): never {
    refuse(
      node,
      'RulePattern',
      `the languages do not read '${pattern.slice(position) || pattern}' alike`,
      'literal characters, [a-z] classes, ( | ), ? * + {m,n}, and \\ before a sign',
    );
  }
}
