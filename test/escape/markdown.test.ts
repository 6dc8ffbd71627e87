/** There is no parser of Markdown here: what has a meaning in it, by example. */
import { expect, it } from 'vitest';
import { markdownText } from '../../src/escape/markdown.js';

it.each([
  ['<b>a|b</b> & c', String.raw`\<b\>a\|b\</b\> &amp; c`],
  ['*a* _b_ [c](d) # e', String.raw`\*a\* \_b\_ \[c\](d) \# e`],
  ['a\r\n\n  b', 'a b'],
  ['`a <b>` and `c', '`a <b>` and \\`c'],
  ['`a\nb`', '`a b`'],
  ['`a|b`', String.raw`\`a\|b\``],
])('%j is text in one line', (text, expected) => expect(markdownText(text)).toBe(expected));
