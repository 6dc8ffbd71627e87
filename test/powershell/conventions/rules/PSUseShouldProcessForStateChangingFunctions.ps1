# By the verb, and of private functions, too. Add is not in the list of the rule: point 4 has it.
@{
    Bad = 'function Set-Sample { param () 1 }'
    Good = 'function Set-Sample { [CmdletBinding(SupportsShouldProcess)] param () 1 }'
    Find = {
        param ($Source)
        foreach ($function in $Source.Functions.Values) {
            if ((Get-PlainName $function) -match '^(?:New|Set|Remove|Start|Stop|Restart|Reset|Update)-' -and -not (Test-ShouldProcessDeclared -Function $function)) {
                New-Finding $Source $function 'its verb says that it changes something' 'declare SupportsShouldProcess, or take a verb such as Write, Clear or ConvertTo'
            }
        }
    }
}
