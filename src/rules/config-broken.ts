/** Lines that WSL cannot read: why, and what was probably meant. */
import type { ConfigRemark } from './config-problem.js';
import type { ConfigItem } from './config-scan.js';
import {
  asciiTrim,
  codeUnitAt,
  indexOf,
  matchesWhole,
  replaceLiteral,
  slice,
  startsWith,
  textLength,
} from './std/index.js';

/** Why an item is broken. `raw` is the value as written. */
export function explainBroken(item: ConfigItem, raw: string): ConfigRemark {
  const text = item.text;
  switch (item.warning) {
    case 'invalidEscape':
      return explainEscape(item, raw);
    case 'invalidSection':
      return { number: 24, values: [text], meant: '' };
    case 'invalidKey':
      return explainStart(text);
    default:
      return explainExpected(item, raw);
  }
}

/** A backslash that WSL does not know. */
function explainEscape(item: ConfigItem, raw: string): ConfigRemark {
  return { number: 28, values: [item.text, item.name], meant: `${item.name}=${withDoubledBackslashes(raw)}` };
}

/** Each backslash twice, also where some already are. */
export function withDoubledBackslashes(raw: string): string {
  return replaceLiteral(replaceLiteral(raw, '\\\\', '\\'), '\\', '\\\\');
}

/** A line that begins with no letter. */
function explainStart(text: string): ConfigRemark {
  if (startsWith(text, ';')) {
    return { number: 22, values: [text], meant: `#${slice(text, 1, textLength(text))}` };
  }
  const isTemplate =
    startsWith(text, '{{') || startsWith(text, '{%') || startsWith(text, '<%') || startsWith(text, '${');
  return { number: isTemplate ? 23 : startsWith(text, '\ufeff') ? 40 : 21, values: [text], meant: '' };
}

/** A header, a key or a quotation that does not end. */
function explainExpected(item: ConfigItem, raw: string): ConfigRemark {
  const text = item.text;
  if (startsWith(text, '[')) {
    const close = indexOf(text, ']', 0);
    const name = asciiTrim(slice(text, 1, close));
    const isName = close > 0 && matchesWhole(name, '[A-Za-z][A-Za-z0-9]*');
    return { number: 25, values: [text], meant: isName ? `[${name}]` : close < 0 ? `${text}]` : '' };
  }
  if (item.name !== '=') return { number: 27, values: [item.name], meant: `${item.name}=${raw}"` };
  // A variable of the system distribution, as `.wslgconfig` has them.
  const beforeEquals = indexOf(text, '=', 0) < 0 ? text : asciiTrim(slice(text, 0, indexOf(text, '=', 0)));
  if (matchesWhole(beforeEquals, '[A-Z][A-Z0-9]*_[A-Z0-9_]*')) return { number: 36, values: [text], meant: '' };
  const colon = indexOf(text, ':', 0);
  const isColon = colon > 0 && matchesWhole(slice(text, 0, colon), '[A-Za-z][A-Za-z0-9]* *');
  const after = asciiTrim(slice(text, colon + 1, textLength(text)));
  const meant = isColon && codeUnitAt(after, 0) >= 0 ? `${asciiTrim(slice(text, 0, colon))}=${after}` : '';
  return { number: 26, values: [text], meant };
}
