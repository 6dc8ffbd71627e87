#compdef wslnet
# Completion of wslnet for zsh. Made by: wslnet completion zsh
# To have it in every shell, add to ~/.zshrc, after compinit: source <(wslnet completion zsh)
# or write it to a file _wslnet in a folder of $fpath.

# The words of the line go to wslnet as they are: nothing of them is evaluated.
_wslnet() {
  emulate -L zsh
  local line typed
  local -a before names shown folders
  # (Q) takes the quotes away that the user has typed.
  before=("${(@Q)words[2,CURRENT-1]}")
  typed="${(Q)PREFIX}"
  while IFS= read -r line; do
    # What begins with a colon says how to go on, in the protocol of wslnet complete.
    if [[ $line == :* ]]; then
      continue
    fi
    if [[ ${line%%$'\t'*} == */ ]]; then
      folders+=("${line%%$'\t'*}")
    else
      names+=("${line%%$'\t'*}")
      shown+=("${line%%$'\t'*}${${line#*$'\t'}:+  ${line#*$'\t'}}")
    fi
  done < <(command wslnet complete -- "${(@)before}" "$typed" 2> /dev/null)
  if [[ $PREFIX == --*=* ]]; then
    compset -P '*='
  fi
  (( $#folders )) && compadd -S '' -- "${(@)folders}"
  (( $#names )) && compadd -l -d shown -- "${(@)names}"
}

if [[ ${funcstack[1]} == _wslnet ]]; then
  _wslnet "$@"
elif (( $+functions[compdef] )); then
  # The bash helpers of WslNet complete their own commands and these.
  (( $+functions[_wslnet__complete] )) || compdef _wslnet wslnet
else
  print -u2 'wslnet: completion needs compinit. Put before this line: autoload -Uz compinit; compinit'
fi
