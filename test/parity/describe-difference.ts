/** A difference as text: what differs, and the line that makes a permanent case of it. */
import type { Difference } from './compare-rule.js';

/** Several lines without a line feed at the end. */
export function describeDifference(difference: Difference): string {
  const { rule, where, typescript, other } = difference;
  return [
    `${rule} differs in ${where}`,
    `  arguments:  ${JSON.stringify(difference.arguments)}`,
    `  TypeScript: ${JSON.stringify(typescript)}`,
    `  the other:  ${JSON.stringify(other)}`,
    `  test case:  ${JSON.stringify({ rule, arguments: difference.arguments })}`,
  ].join('\n');
}
