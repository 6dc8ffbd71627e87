/** IPv6 addresses in the one form of RFC 5952. */

/**
 * The address of eight groups, each in lower case and without zeros in front: `::` stands for the first of the longest
 * runs of zero groups, if it is longer than one.
 * @bash
 */
export function ipv6Text(groups: string[]): string {
  let bestStart = 0;
  let bestEnd = 0;
  let start = 0;
  let position = 0;
  for (const group of groups) {
    position = position + 1;
    if (group !== '0') {
      start = position;
    } else if (position - start > bestEnd - bestStart) {
      bestStart = start;
      bestEnd = position;
    }
  }
  if (bestEnd - bestStart < 2) {
    bestStart = 0;
    bestEnd = 0;
  }
  let text = '';
  position = 0;
  for (const group of groups) {
    if (position < bestStart || position >= bestEnd) {
      const follows = position > 0 && position !== bestEnd;
      text = text + (follows ? ':' : '') + group;
    } else if (position === bestStart) {
      text = text + '::';
    }
    position = position + 1;
  }
  return text;
}
