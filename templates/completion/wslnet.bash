# shellcheck shell=bash
# Completion of wslnet for bash 3.2 or later. Made by: wslnet completion bash
# To have it in every shell, add to ~/.bashrc: source <(wslnet completion bash)

# The words of the line go to wslnet as they are: nothing of them is evaluated.
_wslnet_complete() {
	local IFS=$' \t\n' word typed candidate names=0 at
	local -a words
	words=()
	# bash takes an equals sign for a word of its own.
	for ((at = 1; at <= COMP_CWORD; at++)); do
		word="${COMP_WORDS[at]}"
		if ((${#words[@]} > 0)) && [[ "${word}" == '=' && "${words[${#words[@]} - 1]}" == --* ]]; then
			words[${#words[@]} - 1]+='='
		elif ((${#words[@]} > 0)) && [[ "${words[${#words[@]} - 1]}" == --*= ]]; then
			words[${#words[@]} - 1]+="${word}"
		else
			words+=("${word}")
		fi
	done
	# Without the quotes and backslashes that the user has typed.
	for ((at = 0; at < ${#words[@]}; at++)); do
		words[at]="${words[at]//\\/}"
		words[at]="${words[at]#[\"\']}"
		words[at]="${words[at]%[\"\']}"
	done
	typed="${words[${#words[@]} - 1]}"
	if [[ "${typed}" == --*=* ]]; then
		typed="${typed#*=}"
	fi
	COMPREPLY=()
	while IFS=$'\t' read -r candidate _; do
		# What begins with a colon says how to go on, in the protocol of wslnet complete.
		if [[ "${candidate}" != :* && "${candidate}" == "${typed}"* ]]; then
			COMPREPLY+=("${candidate}")
			# As names of files bash quotes them: a blank would make two words of one.
			if [[ "${candidate}" == *[!a-zA-Z0-9_.:=+-]* ]]; then
				names=1
			fi
		fi
	done < <(command wslnet complete -- "${words[@]}" 2> /dev/null || :)
	# bash 3.2 has no compopt.
	if [[ "${names}" == 1 ]]; then
		compopt -o filenames 2> /dev/null || :
	fi
	if [[ ${#COMPREPLY[@]} -eq 1 && "${COMPREPLY[0]}" == */ ]]; then
		compopt -o nospace 2> /dev/null || :
	fi
}

# The bash helpers of WslNet complete their own commands and these.
if ! declare -F _wslnet__complete > /dev/null; then
	complete -F _wslnet_complete wslnet
fi
