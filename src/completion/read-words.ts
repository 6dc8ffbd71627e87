/** What the words of a command line are to commander: which of them are values of options, which are arguments. */
import type { Argument, Command, Option } from 'commander';

/** `--format` before the word, or `--format=` at its beginning. */
export function optionBeingGiven(command: Command, words: readonly string[]): Option | undefined {
  const last = words.at(-1) ?? '';
  const flag = last.includes('=') ? last.slice(0, last.indexOf('=')) : words.at(-2);
  return command.options.find((option) => takesValue(option) && (option.long === flag || option.short === flag));
}

/** The argument that the next word without a dash is; the last one may take more than one. */
export function argumentBeingGiven(command: Command, words: readonly string[]): Argument | undefined {
  const given = argumentsBefore(command, words).length;
  const declared = command.registeredArguments;
  const variadic = declared.at(-1)?.variadic === true ? declared.at(-1) : undefined;
  return declared[given] ?? variadic;
}

/** The arguments before the last word, without options and their values. */
export function argumentsBefore(command: Command, words: readonly string[]): string[] {
  let depth = 0;
  for (let one: Command | null = command; one.parent !== null; one = one.parent) depth++;
  const given: string[] = [];
  const before = words.slice(depth, -1);
  for (let at = 0; at < before.length; at++) {
    const word = before[at] ?? '';
    if (!word.startsWith('-')) given.push(word);
    else if (command.options.some((option) => takesValue(option) && (option.long === word || option.short === word)))
      at++;
  }
  return given;
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}
