/** Shell text that prints everything of a shell that sourcing could change. */

/** What options, traps, locale and so on are; names of variables and functions are not part of it. */
export const settingsOfShell =
  'shopt -p; set -o; trap -p; umask; pwd; printf "%q\\n" "$IFS" "${PATH-}" "${PS1-}" "${PROMPT_COMMAND-}" "${LANG-}" "${LC_ALL-}" "${LC_CTYPE-}"';

/** Names of functions, aliases, completions and variables, and whether variables are read-only. */
export const namesOfShell =
  'declare -F; alias -p; complete -p; declare -p | LC_ALL=C sed -n "s/^\\(declare -[^ ]* [A-Za-z_0-9]*\\).*/\\1/p"';

/** Changes on their own from one command to the next. */
const restless = /declare -\S+ (BASH\w*|LINENO|RANDOM|SECONDS|SRANDOM|EPOCH\w+|PIPESTATUS|_|FUNCNAME|before|after)$/;

/** The script that runs `work` between two looks at the shell, and prints what differs as `< line` and `> line`. */
export function difference(look: string, work: string): string {
  return `before=; after=; before="$(${look})"; ${work}; after="$(${look})"; diff <(printf '%s\\n' "$before") <(printf '%s\\n' "$after") | command grep '^[<>]'; :`;
}

/** The changed lines that are not of the shell's own making. */
export function changes(stdout: string): string[] {
  return stdout.split('\n').filter((line) => line !== '' && !restless.test(line));
}
