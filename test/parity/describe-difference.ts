/** A difference as text: what differs, and the line that makes a permanent case of it. */
import type { Difference } from './compare-rule.js';

/** Several lines without a line feed at the end. */
export function describeDifference(difference: Difference): string {
  const { rule, culture, typescript, powershell } = difference;
  return [
    `${rule} differs in ${culture}`,
    `  arguments:  ${JSON.stringify(difference.arguments)}`,
    `  TypeScript: ${JSON.stringify(typescript)}`,
    `  PowerShell: ${JSON.stringify(powershell)}`,
    `  test case:  ${JSON.stringify({ rule, arguments: difference.arguments })}`,
  ].join('\n');
}
