/** An option of a test tool that is an integer. */
import { InvalidArgumentError } from 'commander';

/** Reads a text of digits, from `minimum` to the largest integer of 53 bits; commander shows what is wrong with any other. */
export function integerOption(minimum: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^[0-9]+$/.test(text) || !Number.isSafeInteger(value) || value < minimum) {
      throw new InvalidArgumentError(`It must be an integer from ${minimum} to 9007199254740991.`);
    }
    return value;
  };
}
