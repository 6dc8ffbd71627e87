/** Statements of the portable subset: one rule for each. */

interface Circle {
  kind: 'circle';
  radius: number;
}

interface Square {
  kind: 'square';
  side: number;
}

/**
 * Variable.
 * A list in a variable may grow, so it is a list that can.
 * @gives ["a"] -> ["a"]
 * @bash
 */
export function statementLet(text: string): string[] {
  const items = [text];
  return items;
}

/**
 * Assignment.
 * @gives ["a"] -> "aa"
 * @bash
 */
export function statementAssign(text: string): string {
  let twice = text;
  twice = twice + text;
  return twice;
}

/**
 * Push to an own list.
 * @gives ["a", ["b"]] -> ["a", "b"]
 * @bash
 */
export function statementPush(first: string, rest: string[]): string[] {
  const all: string[] = [];
  all.push(first);
  for (const item of rest) {
    all.push(item);
  }
  return all;
}

/**
 * If.
 * @gives [-5] -> "negative"
 * @gives [0] -> "zero"
 * @gives [5] -> "positive"
 * @bash
 */
export function statementIf(value: number): string {
  if (value < 0) {
    return 'negative';
  } else if (value === 0) {
    return 'zero';
  } else {
    return 'positive';
  }
}

/**
 * Else with an if and more.
 * @gives [-5] -> "negative"
 * @gives [5] -> "some few"
 * @gives [50] -> "some many"
 * @gives [500] -> "very many"
 */
export function statementElse(value: number): string {
  let words = 'some';
  if (value < 0) {
    words = 'negative';
  } else if (value < 10) {
    words = words + ' few';
  } else {
    if (value > 99) {
      words = 'very';
    }
    words = words + ' many';
  }
  return words;
}

/**
 * Conditional value.
 * Of let, assignment, push and return. Printed as a statement: Windows PowerShell has no conditional operator, and
 * `$x = if …` unrolls lists.
 * @gives [true, ["a"]] -> ["a"]
 * @gives [false, ["a"]] -> []
 * @bash
 */
export function statementConditional(yes: boolean, items: string[]): string[] {
  const chosen: string[] = yes ? items : [];
  return chosen;
}

/**
 * Conditional values within one another.
 * @gives [1] -> ["one"]
 * @gives [2] -> ["two"]
 * @gives [3] -> ["many"]
 * @bash
 */
export function statementConditionalChain(count: number): string[] {
  const words: string[] = [];
  words.push(count === 1 ? 'one' : count === 2 ? 'two' : 'many');
  return words;
}

/**
 * Switch on a text.
 * A chain of ordinal comparisons: `switch -CaseSensitive` compares by culture.
 * @gives ["nat"] -> 1
 * @gives ["bridged"] -> 2
 * @gives ["NAT"] -> 0
 * @bash
 */
export function statementSwitch(mode: string): number {
  let number = 0;
  switch (mode) {
    case 'nat':
    case 'mirrored':
      number = 1;
      break;
    case 'bridged':
      // A case may also leave the rule.
      return 2;
    default:
      break;
  }
  return number;
}

/**
 * Switch of which every case does something.
 * @gives ["nat"] -> "mode nat"
 * @gives ["bridged"] -> "mode bridged"
 * @gives ["NAT"] -> "mode unknown"
 */
export function statementSwitchWithDefault(mode: string): string {
  let words = 'mode';
  switch (mode) {
    case 'nat':
      words = words + ' nat';
      break;
    case 'bridged':
      words = words + ' bridged';
      break;
    default:
      words = words + ' unknown';
      break;
  }
  return words;
}

/**
 * Switch over all that is possible.
 * Without a default: the compiler counts the cases, and the last one is what is left.
 * @gives [{ "kind": "circle", "radius": 2 }] -> 2
 * @gives [{ "kind": "square", "side": 3 }] -> -3
 */
export function statementSwitchOverUnion(shape: Circle | Square): number {
  switch (shape.kind) {
    case 'circle':
      return shape.radius;
    case 'square':
      return 0 - shape.side;
  }
}

/**
 * Switch with one case for all that is possible.
 * Nothing is asked.
 * @gives [{ "kind": "circle", "radius": 2 }] -> "shape"
 * @gives [{ "kind": "square", "side": 3 }] -> "shape"
 */
export function statementSwitchWithOneCase(shape: Circle | Square): string {
  switch (shape.kind) {
    case 'circle':
    case 'square':
      return 'shape';
  }
}

/**
 * Loop over a list.
 * `foreach` over a list sees every item once, lists among them.
 * @gives [["a", "b"]] -> "ab"
 * @bash
 */
export function statementForOf(items: string[]): string {
  let all = '';
  for (const item of items) {
    all = all + item;
  }
  return all;
}

/**
 * Break and continue.
 * @gives [["a", "", "b", ".", "c"]] -> "ab"
 * @bash
 */
export function statementBreakAndContinue(items: string[]): string {
  let all = '';
  for (const item of items) {
    if (item === '') {
      continue;
    }
    if (item === '.') {
      break;
    }
    all = all + item;
  }
  return all;
}

/**
 * Continue in a switch in a loop.
 * @gives [["skip", "a"]] -> ["a"]
 * @bash
 */
export function statementContinueInSwitch(items: string[]): string[] {
  const kept: string[] = [];
  for (const item of items) {
    switch (item) {
      case 'skip':
        continue;
      default:
        break;
    }
    kept.push(item);
  }
  return kept;
}

/**
 * Return.
 * A method puts out nothing but what it returns.
 * @gives ["a"] -> ["a"]
 * @bash
 */
export function statementReturn(text: string): string[] {
  return [text];
}
