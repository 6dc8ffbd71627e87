/**
 * How a program on Windows splits its command line, written from what Microsoft documents (CommandLineToArgvW, and
 * "Parsing C command-line arguments"), without the name of the program in front:
 * - Arguments are separated by spaces and tabs outside of quotes.
 * - A quote begins or ends a quoted part.
 * - 2n backslashes before a quote are n backslashes, and the quote counts.
 * - 2n+1 backslashes before a quote are n backslashes and a quote that is text.
 * - Other backslashes are text.
 * - Two quotes within a quoted part are a quote that is text. Newer C runtimes then stay in the quoted part;
 *   CommandLineToArgvW and older ones leave it.
 */
export function commandLineToArgv(line: string, afterTwoQuotes: 'stay' | 'leave'): string[] {
  const values: string[] = [];
  let value: string | undefined;
  let inQuotes = false;
  let rest = line;
  while (rest !== '') {
    const [all, backslashes, quote] = /^(\\*)("?)/.exec(rest) as unknown as [string, string, string];
    if (all === '') {
      const next = rest.charAt(0);
      rest = rest.slice(1);
      if (!inQuotes && (next === ' ' || next === '\t')) {
        if (value !== undefined) values.push(value);
        value = undefined;
      } else {
        value = `${value ?? ''}${next}`;
      }
      continue;
    }
    rest = rest.slice(all.length);
    if (quote === '') {
      value = `${value ?? ''}${backslashes}`;
      continue;
    }
    value = `${value ?? ''}${'\\'.repeat(Math.floor(backslashes.length / 2))}`;
    if (backslashes.length % 2 === 1) {
      value += '"';
    } else if (inQuotes && rest.startsWith('"')) {
      value += '"';
      rest = rest.slice(1);
      inQuotes = afterTwoQuotes === 'stay';
    } else {
      inQuotes = !inQuotes;
    }
  }
  return value === undefined ? values : [...values, value];
}
