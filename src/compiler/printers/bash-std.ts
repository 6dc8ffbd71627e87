/**
 * The functions of src/rules/std for bash 4.2 and later and zsh (in the emulation of ksh): built-ins only, no subshell. Texts
 * are ASCII, and a list is one text in which each item ends with a line feed. Each function takes the name of a variable for
 * its result first. Patterns with quotes are literal; `${x//a/b}` is not used, because newer versions see `&` in it.
 */

/** Prefix of the functions. */
export const bashStdPrefix = '_wslnet__std_';

/** Bodies by name, without the function around them; `$1` is the name of the result. */
export const bashStd: Record<string, string> = {
  asciiTrim: `
local _wslnet_std_text="$2"
_wslnet_std_text="\${_wslnet_std_text#"\${_wslnet_std_text%%[! ]*}"}"
_wslnet_std_text="\${_wslnet_std_text%"\${_wslnet_std_text##*[! ]}"}"
printf -v "$1" '%s' "\${_wslnet_std_text}"`,
  asciiLower: `
local _wslnet_std_rest="$2" _wslnet_std_lower='' _wslnet_std_unit _wslnet_std_before
while [[ "\${_wslnet_std_rest}" == *[A-Z]* ]]; do
	_wslnet_std_before="\${_wslnet_std_rest%%[A-Z]*}"
	_wslnet_std_rest="\${_wslnet_std_rest:\${#_wslnet_std_before}}"
	printf -v _wslnet_std_unit '%d' "'\${_wslnet_std_rest}"
	printf -v _wslnet_std_unit '%o' "$((_wslnet_std_unit + 32))"
	printf -v _wslnet_std_unit '%b' "\\\\0\${_wslnet_std_unit}"
	_wslnet_std_lower+="\${_wslnet_std_before}\${_wslnet_std_unit}"
	_wslnet_std_rest="\${_wslnet_std_rest:1}"
done
printf -v "$1" '%s' "\${_wslnet_std_lower}\${_wslnet_std_rest}"`,
  replaceLiteral: `
local _wslnet_std_rest="$2" _wslnet_std_part="$3" _wslnet_std_text=''
if [[ -n "\${_wslnet_std_part}" ]]; then
	while [[ "\${_wslnet_std_rest}" == *"\${_wslnet_std_part}"* ]]; do
		_wslnet_std_text+="\${_wslnet_std_rest%%"\${_wslnet_std_part}"*}$4"
		_wslnet_std_rest="\${_wslnet_std_rest#*"\${_wslnet_std_part}"}"
	done
fi
printf -v "$1" '%s' "\${_wslnet_std_text}\${_wslnet_std_rest}"`,
  splitOn: `
local _wslnet_std_rest="$2" _wslnet_std_part="$3" _wslnet_std_list=''
if [[ -n "\${_wslnet_std_part}" ]]; then
	while [[ "\${_wslnet_std_rest}" == *"\${_wslnet_std_part}"* ]]; do
		_wslnet_std_list+="\${_wslnet_std_rest%%"\${_wslnet_std_part}"*}\${_wslnet__newline}"
		_wslnet_std_rest="\${_wslnet_std_rest#*"\${_wslnet_std_part}"}"
	done
fi
printf -v "$1" '%s' "\${_wslnet_std_list}\${_wslnet_std_rest}\${_wslnet__newline}"`,
  parseDigits: `
if [[ -z "$2" || "$2" == *[!0-9]* || "\${#2}" -gt 15 ]]; then
	printf -v "$1" '%s' "\${_wslnet__absent}"
else
	printf -v "$1" '%s' "$((10#$2))"
fi`,
  slice: `
local _wslnet_std_text="$2" _wslnet_std_start="$3" _wslnet_std_end="$4"
if [[ "\${_wslnet_std_start}" -lt 0 ]]; then
	_wslnet_std_start=0
fi
if [[ "\${_wslnet_std_end}" -gt "\${#_wslnet_std_text}" ]]; then
	_wslnet_std_end="\${#_wslnet_std_text}"
fi
if [[ "\${_wslnet_std_start}" -ge "\${_wslnet_std_end}" ]]; then
	printf -v "$1" '%s' ''
else
	printf -v "$1" '%s' "\${_wslnet_std_text:\${_wslnet_std_start}:$((_wslnet_std_end - _wslnet_std_start))}"
fi`,
  codeUnitAt: `
local _wslnet_std_text="$2" _wslnet_std_index="$3"
if [[ "\${_wslnet_std_index}" -lt 0 || "\${_wslnet_std_index}" -ge "\${#_wslnet_std_text}" ]]; then
	printf -v "$1" '%s' -1
else
	printf -v "$1" '%d' "'\${_wslnet_std_text:\${_wslnet_std_index}:1}"
fi`,
  codeUnitsOf: `
local _wslnet_std_rest="$2" _wslnet_std_list='' _wslnet_std_unit
while [[ -n "\${_wslnet_std_rest}" ]]; do
	printf -v _wslnet_std_unit '%d' "'\${_wslnet_std_rest}"
	_wslnet_std_list+="\${_wslnet_std_unit}\${_wslnet__newline}"
	_wslnet_std_rest="\${_wslnet_std_rest:1}"
done
printf -v "$1" '%s' "\${_wslnet_std_list}"`,
  indexOf: `
local _wslnet_std_text="$2" _wslnet_std_part="$3" _wslnet_std_start="$4" _wslnet_std_before
if [[ "\${_wslnet_std_start}" -lt 0 ]]; then
	_wslnet_std_start=0
elif [[ "\${_wslnet_std_start}" -gt "\${#_wslnet_std_text}" ]]; then
	_wslnet_std_start="\${#_wslnet_std_text}"
fi
_wslnet_std_text="\${_wslnet_std_text:\${_wslnet_std_start}}"
if [[ "\${_wslnet_std_text}" == *"\${_wslnet_std_part}"* ]]; then
	_wslnet_std_before="\${_wslnet_std_text%%"\${_wslnet_std_part}"*}"
	printf -v "$1" '%s' "$((_wslnet_std_start + \${#_wslnet_std_before}))"
else
	printf -v "$1" '%s' -1
fi`,
  listLength: `
local _wslnet_std_rest="$2" _wslnet_std_count=0
while [[ -n "\${_wslnet_std_rest}" ]]; do
	_wslnet_std_rest="\${_wslnet_std_rest#*"\${_wslnet__newline}"}"
	_wslnet_std_count="$((_wslnet_std_count + 1))"
done
printf -v "$1" '%s' "\${_wslnet_std_count}"`,
  itemAt: `
local _wslnet_std_rest="$2" _wslnet_std_index="$3"
while [[ -n "\${_wslnet_std_rest}" && "\${_wslnet_std_index}" -gt 0 ]]; do
	_wslnet_std_rest="\${_wslnet_std_rest#*"\${_wslnet__newline}"}"
	_wslnet_std_index="$((_wslnet_std_index - 1))"
done
if [[ -z "\${_wslnet_std_rest}" || "\${_wslnet_std_index}" -lt 0 ]]; then
	printf -v "$1" '%s' "\${_wslnet__absent}"
else
	printf -v "$1" '%s' "\${_wslnet_std_rest%%"\${_wslnet__newline}"*}"
fi`,
  integersFrom: `
local _wslnet_std_integer="$2" _wslnet_std_last="$3" _wslnet_std_list=''
if [[ "\${_wslnet_std_last}" -gt "$((_wslnet_std_integer + 65535))" ]]; then
	_wslnet_std_last="$((_wslnet_std_integer + 65535))"
fi
while [[ "\${_wslnet_std_integer}" -le "\${_wslnet_std_last}" ]]; do
	_wslnet_std_list+="\${_wslnet_std_integer}\${_wslnet__newline}"
	_wslnet_std_integer="$((_wslnet_std_integer + 1))"
done
printf -v "$1" '%s' "\${_wslnet_std_list}"`,
  reversed: `
local _wslnet_std_rest="$2" _wslnet_std_list=''
while [[ -n "\${_wslnet_std_rest}" ]]; do
	_wslnet_std_list="\${_wslnet_std_rest%%"\${_wslnet__newline}"*}\${_wslnet__newline}\${_wslnet_std_list}"
	_wslnet_std_rest="\${_wslnet_std_rest#*"\${_wslnet__newline}"}"
done
printf -v "$1" '%s' "\${_wslnet_std_list}"`,
};

/** What an argument must be; `$1` is the value. */
export const bashGuards: Record<string, string> = {
  is_text: `
[[ "$1" != *[!\\ -~]* ]]`,
  is_list: `
[[ "\${1//"\${_wslnet__newline}"/}" != *[!\\ -~]* && (-z "$1" || "$1" == *"\${_wslnet__newline}") ]]`,
  is_bool: `
[[ "$1" == true || "$1" == false ]]`,
  // No sign alone, no leading zero: arithmetic takes those numbers for octal.
  is_int: `
case "$1" in
	'' | - | *[!0-9-]* | ?*-* | 0?* | -0*) \\return 1 ;;
	*) [[ "\${#1}" -le 17 ]] ;;
esac`,
};

/** Functions that are printed where they are called. */
export const bashInlineStd = ['textLength', 'startsWith', 'endsWith', 'matchesWhole', 'valueOr'] as const;

/** Everything of std that rules for bash may call. */
export const bashStdNames: ReadonlySet<string> = new Set([...Object.keys(bashStd), ...bashInlineStd]);
