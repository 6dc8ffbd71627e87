/** Texts and lists of texts. */

/**
 * The items with a separator between them.
 * @bash
 */
export function joinTexts(items: string[], separator: string): string {
  let joined = '';
  let first = true;
  for (const item of items) {
    if (first) {
      first = false;
    } else {
      joined = joined + separator;
    }
    joined = joined + item;
  }
  return joined;
}

/**
 * Whether the list holds exactly this text.
 * @bash
 */
export function containsText(items: string[], wanted: string): boolean {
  for (const item of items) {
    if (item === wanted) {
      return true;
    }
  }
  return false;
}

/** Whether two lists hold the same texts, in any order and however often. */
export function sameTexts(left: string[], right: string[]): boolean {
  for (const item of left) {
    if (!containsText(right, item)) {
      return false;
    }
  }
  for (const item of right) {
    if (!containsText(left, item)) {
      return false;
    }
  }
  return true;
}
