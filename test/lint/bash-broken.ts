/** For each point of the bash helpers that is judged here, a change of the text that breaks it. */

/** Adds lines before the last brace. */
const add = (lines: string) => (text: string) => text.replace(/\}\n$/, `${lines}\n}\n`);
/** Replaces what has to be there. */
const change = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`nothing to break: ${String(from)}`);
  return changed;
};
/** Adds lines to the beginning of the function wslnet. */
const inCommand = (lines: string) => change('\twslnet() {\n', `\twslnet() {\n${lines}\n`);

export const bashBroken: Record<number, (text: string) => string> = {
  1: add('readonly _wslnet__fixed=1'),
  2: add('\\printf "%s\\n" hello'),
  3: add('\\shopt -s extglob'),
  4: change(/^if \[ -z "\$\{BASH_VERSION-\}[\s\S]*?^fi$/m, ''),
  5: (text) => text.replaceAll(/^[{}]$/gm, ''),
  6: add('helper() { :; }'),
  7: change('unset -f wslnet\n', ':\n'),
  8: add('\twslnet_mode() {\n\t\twslnet mode\n\t}'),
  9: add('\t_wslnet__unexplained() {\n\t\t\\printf "%s\\n" "$1"\n\t}'),
  10: inCommand('echo hello'),
  11: inCommand('text="$(_wslnet__help)"'),
  12: change("'Exit code: ", "'Code: "),
  13: change(/command=help$/gm, ':'),
  14: change('_wslnet__check_command "$@"', ':'),
  15: inCommand('[[ "${HOSTNAME+x}${unheard_of}" ]]'),
  16: inCommand('\\set -e'),
  17: inCommand('local text="$(\\command true)"'),
  18: inCommand('set -- "$@" "${list[@]}"'),
  19: inCommand('grep -q x /dev/null'),
  20: inCommand('printf same'),
  21: change('case "${BASH_VERSION-}" in', 'case "${BASH-}" in'),
  22: inCommand('[[ -z "${ZSH_VERSION-}" ]] || \\return 3'),
  23: inCommand('if [[ "${2-}" == *touch* ]]; then \\builtin eval "${2}" 2> /dev/null; fi'),
  24: (text) => text.replaceAll("$'\\r'", "''"),
  25: inCommand('\\command ip route > /dev/null || \\return'),
  26: change('complete -F _wslnet__complete', 'complete -o filenames -F _wslnet__complete'),
  28: inCommand('\\eval ":"'),
  29: add('if'),
  30: inCommand('\t\t\\printf $1'),
  31: inCommand('  :'),
  32: inCommand('let "x = 1"'),
};
