/** Problems of configuration files in words. */
import type { ConfigProblem } from '../model/config.js';
import { unreadableInWslConf, unreadableInWslConfig } from '../model/findings/config-unreadable.js';
import { everyConfigMistake } from '../model/findings/config.js';
import { itemAt, parseDigits, slice, splitOn, textLength } from './std/index.js';

/** What is said of a problem. */
export interface ProblemWords {
  /** `error`, `warning` or `info`. */
  severity: string;
  /** What is wrong, and what WSL does about it. */
  message: string;
  /** What to write instead where that is known, else what to do. */
  fix: string;
}

/** The words of a problem; the number of its id says which finding it is. */
export function describeProblem(problem: ConfigProblem, file: string): ProblemWords {
  const number = parseDigits(slice(problem.id, textLength(problem.id) - 2, textLength(problem.id)));
  const mistake = everyConfigMistake.find((one) => one.number === number);
  if (mistake === undefined) {
    return { severity: 'warning', message: problem.id, fix: '' };
  }
  const effect =
    mistake.effect !== 'unreadable'
      ? mistake.effect
      : file === 'wslconfig'
        ? unreadableInWslConfig
        : unreadableInWslConf;
  return {
    severity: mistake.severity,
    message: `${filledText(mistake.title, problem.values)} ${filledText(effect, problem.values)}`,
    fix: problem.meant === '' ? filledText(mistake.advice, problem.values) : `Write: ${problem.meant}`,
  };
}

/** A message with its values in the places of `{0}`, `{1}` …; a value is not read again. */
function filledText(template: string, values: string[]): string {
  let text = '';
  let isFirst = true;
  for (const part of splitOn(template, '{')) {
    const digit = parseDigits(slice(part, 0, 1));
    const value = digit === undefined ? undefined : itemAt(values, digit);
    if (isFirst) {
      text = part;
    } else if (value !== undefined && slice(part, 1, 2) === '}') {
      text = `${text}${value}${slice(part, 2, textLength(part))}`;
    } else {
      text = `${text}{${part}`;
    }
    isFirst = false;
  }
  return text;
}
