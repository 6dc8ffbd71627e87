import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

/** Spaces, quotes, line ends, dashes, patterns, substitutions, UTF-8. */
const hostile = [
  'a b',
  "'",
  '"',
  'a\nb',
  '--',
  '-n',
  '*',
  '$(touch bad)',
  '`touch bad`',
  'a[$(touch bad)]',
  '\\',
  'ä€😀',
  '80;touch bad',
  '%s%n',
  '1e3',
  ' 80',
];

export const anyArgument: BashCheck = {
  number: 23,
  title: 'Any text as an argument is refused or taken as it is, and runs nothing',
  judge: async (context) => {
    const script = `source "$1"; shift; for text in "$@"; do for command in check mode ip dns 'forward add' 'forward remove'; do wslnet $command "$text" > out 2> err; [[ $? -eq 2 && ! -s out && "$(< err)" == "wslnet: "* ]] || printf '%s\\n' "wslnet $command $text"; done; done; rm out err; ls -A`;
    return silentVerdict(
      await inBash(context, script, hostile),
      'bash',
      'refuse it with 2 and a message that quotes it',
    );
  },
  note: 'test/bash and test/parity try generated texts.',
};
