# The bash helpers against the pipeline that people copy, in one run. Prints microseconds for each.
# shellcheck disable=SC1090 # the file is an argument
. "$1"

# Arguments: how often, a name, the command. EPOCHREALTIME has a comma in some locales.
measure() {
	local times="$1" name="$2" start end index
	shift 2
	start="${EPOCHREALTIME//[.,]/}"
	for ((index = 0; index < times; index++)); do
		"$@" > /dev/null
	done
	end="${EPOCHREALTIME//[.,]/}"
	printf '%s %s\n' "${name}" "$(((end - start) / times))"
}

by_hand() {
	# shellcheck disable=SC2016,SC2312 # as the page has it
	ip route show | grep -i default | awk '{ print $3}'
}

source_again() {
	. "${helpers}"
}

helpers="$1"
export WSLNET_NETWORKING_MODE=nat
for round in 1 2 3; do
	measure 100 "hand${round}" by_hand
	measure 1000 "hostIp${round}" wslnet host-ip
	measure 50 "source${round}" source_again
done
