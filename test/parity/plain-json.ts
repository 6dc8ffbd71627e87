/**
 * One form for values from both languages: absent is null, and the order of fields does not count.
 * @throws RangeError where a number is no integer of 53 bits: a rule that makes one is not portable.
 */
export function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no integer of 53 bits`);
    return Object.is(value, -0) ? 0 : value;
  }
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '$type')
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, plain(field)]),
  );
}

/** The other way: what was written as null is absent. */
export function fromPlain(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, field]) => [name, fromPlain(field)]));
}
