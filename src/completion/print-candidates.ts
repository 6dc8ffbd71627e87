/** `wslnet complete -- WORDS`: what the last of the words can become. The shells' completion scripts ask it. */
import tab from '@bomb.sh/tab/commander';
import type { Command as TabCommand, RootCommand } from '@bomb.sh/tab';
import type { Command } from 'commander';
import { argumentBeingGiven, optionBeingGiven } from './read-words.js';
import { candidatesFor } from './value-candidates.js';

/**
 * Prints a candidate on each line, its description after a tab, and last `:4` (the protocol of @bomb.sh/tab: the shell
 * shall add no files of its own).
 * @param words what stands after `wslnet`; the last one is completed and may be empty
 */
export async function printCandidates(program: Command, words: readonly string[]): Promise<void> {
  // The adapter declares a command of its own, which nobody shall call: what it prints evaluates the line it completes.
  const root = tab(program) as RootCommand;
  root.commands.delete('complete');
  for (const argument of root.commands.get('help')?.arguments.values() ?? []) {
    argument.handler = (add) => program.commands.forEach((command) => add(command.name(), command.description()));
  }
  const { command, name } = calledCommand(program, words);
  if (name !== '') keepOnly(root, name);
  await addValues(root.commands.get(name) ?? root, command, words);
  root.parse([...words]);
}

/** The command that the words before the last one name, and its name as the library knows it: `forward add`. */
function calledCommand(program: Command, words: readonly string[]): { command: Command; name: string } {
  let command = program;
  const names: string[] = [];
  for (const word of words.slice(0, -1)) {
    const next = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (next === undefined) break;
    command = next;
    names.push(next.name());
  }
  return { command, name: names.join(' ') };
}

/** The library takes an option of any command for the one that is meant: the others may not be there. */
function keepOnly(root: RootCommand, name: string): void {
  for (const other of root.commands.keys()) {
    if (other !== name && !other.startsWith(`${name} `)) root.commands.delete(other);
  }
}

/** Gives the library the values of what the last word can be the value of. */
async function addValues(target: TabCommand, command: Command, words: readonly string[]): Promise<void> {
  const last = words.at(-1) ?? '';
  const typed = /^--[^=]+=(.*)$/s.exec(last)?.[1] ?? last;
  const option = optionBeingGiven(command, words);
  if (option !== undefined) {
    const values = await candidatesFor(option, typed, command, words);
    const known = target.options.get(option.long?.slice(2) ?? '');
    if (known !== undefined) known.handler = (add) => values.forEach((value) => add(value, ''));
    return;
  }
  const argument = argumentBeingGiven(command, words);
  const known = argument && target.arguments.get(argument.name());
  if (argument === undefined || known === undefined) return;
  const values = await candidatesFor(argument, typed, command, words);
  known.handler = (add) => values.forEach((value) => add(value, ''));
}
