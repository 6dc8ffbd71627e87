# Characters that no name of a command may hold.
@{
    Bad = 'function Get-Sam%ple { 1 }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Functions.Values) {
            if ($function.Name -match '-.*[#,(){}\[\]&/\\$^;:"''<>|?@`*%+=~]') {
                New-Finding $Source $function "$($function.Name) holds a reserved character" 'use letters and digits'
            }
        }
    }
}
