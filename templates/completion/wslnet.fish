# Completion of wslnet for fish 3.1 or later. Made by: wslnet completion fish
# To have it in every shell: wslnet completion fish > ~/.config/fish/completions/wslnet.fish

# The words of the line go to wslnet as they are: nothing of them is evaluated.
function __wslnet_complete
    set -l before (commandline --tokenize --cut-at-cursor --current-process)[2..-1]
    set -l typed (commandline --cut-at-cursor --current-token | string unescape)
    # fish completes the whole word, also after an equals sign.
    set -l flag (string match --regex -- '^--[^=]+=' "$typed")
    for line in (command wslnet complete -- $before "$typed" 2>/dev/null)
        # What begins with a colon says how to go on, in the protocol of wslnet complete.
        if not string match --quiet --regex -- '^:' "$line"
            echo -- "$flag$line"
        end
    end
end

complete --command wslnet --erase
complete --command wslnet --no-files --arguments '(__wslnet_complete)'
