# Runs rules in bash or zsh. The first file has the rules; the second one has, for each case, the name of a rule, the number
# of its arguments, and each argument on a line of its own, with U+0002 for line feeds. (From a pipe shells would read byte
# by byte.) Prints the status and the result of each case on one line.
if [[ -n "${ZSH_VERSION-}" ]]; then
	emulate ksh
fi
# shellcheck disable=SC1090,SC2154 # the file is an argument, and has the variables
. "$1"
# In variables: zsh does not read $'' inside of a replacement.
feed=$'\n'
mark=$'\002'
while IFS= read -r rule && IFS= read -r count; do
	arguments=()
	while [[ "${count}" -gt 0 ]] && IFS= read -r argument; do
		arguments+=("${argument//${mark}/${feed}}")
		count=$((count - 1))
	done
	result=untouched
	code=0
	"_wslnet__rule_${rule}" result "${arguments[@]+"${arguments[@]}"}" || code=$?
	printf '%s %s\n' "${code}" "${result//${feed}/${mark}}"
done < "$2"
