/** Precedence of semantic versions (semver.org, section 11), for versions without build metadata. */
export function compareSemVer(one: string, other: string): number {
  const [left, right] = [parse(one), parse(other)];
  for (const [index, value] of left.numbers.entries()) {
    if (value !== right.numbers[index]) return Math.sign(value - right.numbers[index]!);
  }
  if (left.identifiers.length === 0 || right.identifiers.length === 0) {
    return Math.sign(right.identifiers.length - left.identifiers.length);
  }
  for (const [index, identifier] of left.identifiers.entries()) {
    const opposite = right.identifiers[index];
    if (opposite === undefined) return 1;
    if (identifier === opposite) continue;
    const [a, b] = [Number(identifier), Number(opposite)];
    if (!Number.isNaN(a) && !Number.isNaN(b)) return Math.sign(a - b);
    if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
    return identifier < opposite ? -1 : 1;
  }
  return left.identifiers.length < right.identifiers.length ? -1 : 0;
}

function parse(version: string): { numbers: number[]; identifiers: string[] } {
  const [release = '', ...labels] = version.split('-');
  return {
    numbers: release.split('.').map(Number),
    identifiers: labels.length === 0 ? [] : labels.join('-').split('.'),
  };
}
