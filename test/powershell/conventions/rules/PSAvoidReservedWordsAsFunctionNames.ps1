# Such a function can only be called with the call operator.
@{
    Bad = 'function Process { 1 }'
    Find = {
        param ($Source)
        $reserved = 'assembly', 'base', 'begin', 'break', 'catch', 'class', 'command', 'configuration', 'continue', 'data', 'define', 'do', 'dynamicparam',
            'else', 'elseif', 'end', 'enum', 'exit', 'filter', 'finally', 'for', 'foreach', 'from', 'function', 'hidden', 'if', 'in', 'inlinescript',
            'interface', 'module', 'namespace', 'parallel', 'param', 'private', 'process', 'public', 'return', 'sequence', 'static', 'switch',
            'throw', 'trap', 'try', 'type', 'until', 'using', 'var', 'while', 'workflow', 'clean', 'default', 'ErrorVariable'
        foreach ($function in $Source.Functions.Values) {
            if ($reserved -contains $function.Name) {
                New-Finding $Source $function "$($function.Name) is a word of the language" 'take another name'
            }
        }
    }
}
