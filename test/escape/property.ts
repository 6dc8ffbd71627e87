/** How a property is run here: many cases in few calls of the parser, because each call costs milliseconds. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';

/** How many cases a property runs: 500, or what WSLNET_CASES says. */
export const cases = Number(process.env['WSLNET_CASES'] ?? 500);

/** For the test of one property. */
export const timeout = 60_000 + 20 * cases;

const batch = 1000;

/**
 * What is read back is to equal what went in: `read` gives one answer for each value, in order. Gives the first values
 * that were read otherwise, and so [] where the property holds. They are shown whole, no seed is needed to see them again.
 */
export async function misread<T>(
  values: fc.Arbitrary<T>,
  read: (values: T[]) => Promise<readonly unknown[]> | readonly unknown[],
  expected: (value: T) => unknown = (value) => value,
): Promise<object[]> {
  for (let done = 0; done < cases; done += batch) {
    const asked = fc.sample(values, Math.min(batch, cases - done));
    const answers = await read(asked);
    const wrong = asked
      .map((value, index) => ({ value, expected: expected(value), answer: answers[index] }))
      .filter((each) => !isDeepStrictEqual(each.answer, each.expected));
    if (wrong.length > 0) return wrong.slice(0, 3);
    if (answers.length !== asked.length) return [{ asked: asked.length, answers: answers.length }];
  }
  return [];
}

/** What a function refuses with, or undefined. */
export function refusalOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
