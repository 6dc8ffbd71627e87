# shellcheck shell=bash disable=SC1090,SC1091,SC2312 # the file is an argument; what fails is seen in what is said
# Runs the helpers and the cases of rule-cases.txt in the bash that runs this file, and needs nothing else: no Node, no
# coreutils. So every version of bash and Alpine can be tried: bash test/bash/portable.sh
# Arguments: none, or the path of wslnet.sh. Exit code: 0, or 1 with a line for each thing that is wrong.
here="${BASH_SOURCE[0]%/*}"
helpers="${1:-${here}/../../generated/bash/wslnet.sh}"
wrong=0
tried=0

# Arguments: what was tried, what it said, what it has to say.
expect_text() {
	tried=$((tried + 1))
	if [[ "$2" != "$3" ]]; then
		wrong=$((wrong + 1))
		printf '%s: %q instead of %q\n' "$1" "$2" "$3" >&2
	fi
}

# What sourcing and unloading must not change.
snapshot() {
	shopt -p
	set +o
	alias -p
	complete -p
	trap -p
	umask
	printf '%q\n' "${IFS}" "${LC_ALL-}" "${PWD}"
	declare -F | while read -r _ _ name; do
		printf '%s\n' "${name}"
	done
	compgen -v | while read -r name; do
		case "${name}" in
			_ | BASH_* | LINENO | FUNCNAME | PIPESTATUS | RANDOM | SRANDOM | SECONDS | EPOCH*) ;;
			*) printf '%s\n' "${name}" ;;
		esac
	done
}

rule_case_of_file() {
	local rule count argument expected result code
	local -a arguments
	while IFS= read -r rule && IFS= read -r count; do
		arguments=()
		while [[ "${count}" -gt 0 ]] && IFS= read -r argument; do
			arguments+=("${argument//${mark}/${feed}}")
			count=$((count - 1))
		done
		IFS= read -r expected
		result=untouched
		code=0
		"_wslnet__rule_${rule}" result "${arguments[@]+"${arguments[@]}"}" || code=$?
		expect_text "rule ${rule} ${arguments[*]+"${arguments[*]}"}" "${code} ${result//${feed}/${mark}}" "${expected}"
	done < "$1"
}

export WSLNET_NETWORKING_MODE=nat
unset http_proxy HTTP_PROXY https_proxy HTTPS_PROXY no_proxy NO_PROXY WSL_PAC_URL
# What exists before is not taken for a trace.
said='' before='' after_unload='' setting='' feed='' mark='' COMP_WORDS=() COMP_CWORD=0 COMPREPLY=()
before="$(snapshot)"
said="$(. "${helpers}" 2>&1)"
expect_text 'sourcing is silent' "${said}" ''
. "${helpers}"
wslnet mode > /dev/null
after_unload="$(
	wslnet proxy off
	wslnet unload
	snapshot
)"
expect_text 'unload leaves nothing' "${after_unload}" "${before}"
expect_text 'mode' "$(wslnet mode)" nat
expect_text 'mode mirrored' "$(WSLNET_NETWORKING_MODE=mirrored wslnet host-ip)" 127.0.0.1
for setting in 'set -euo pipefail' 'set -C' 'shopt -s failglob' 'shopt -s nullglob' 'shopt -s nocasematch' 'shopt -u extglob' 'set -o posix' 'IFS=0123456789.' 'LC_ALL=xx_YY.UTF-8' 'alias printf=false local=false read=false'; do
	# shellcheck disable=SC2016 # the other bash reads it
	said="$("${BASH}" --noprofile --norc -c 'eval "$1" 2> /dev/null; . "$2"; wslnet mode; wslnet host-ip > /dev/null 2>&1 || :; wslnet listeners > /dev/null; wslnet doctor --json > /dev/null || :; wslnet proxy off; wslnet unload' bash "${setting}" "${helpers}" 2>&1)"
	expect_text "under ${setting}" "${said}" nat
done
expect_text 'wrong usage' "$(wslnet mode --yaml > /dev/null 2>&1 || printf '%s' $?)" 2
COMP_WORDS=(wslnet host)
COMP_CWORD=1
_wslnet__complete
expect_text 'completion' "${COMPREPLY[*]}" host-ip
feed=$'\n'
mark=$'\002'
LC_ALL=C
_wslnet__newline="${feed}"
_wslnet__absent=$'\001'
rule_case_of_file "${here}/rule-cases.txt"
printf 'bash %s: %s tried, %s wrong\n' "${BASH_VERSION}" "${tried}" "${wrong}"
[[ "${wrong}" -eq 0 ]]
