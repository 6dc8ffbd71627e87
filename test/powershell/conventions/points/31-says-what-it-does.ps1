# By the calls: what is never reached nobody hears.
@{
    Title = 'every cmdlet that changes something says so with Write-Verbose, and can warn'
    Bad = 'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () if ($PSCmdlet.ShouldProcess("a")) { Write-Verbose "a" } }'
    Good = 'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () if ($PSCmdlet.ShouldProcess("a")) { Write-Verbose "a" }; Write-Warning "b" }'
    Find = {
        param ($Source)
        foreach ($name in Get-ChangingFunction -Source $Source) {
            foreach ($command in 'Write-Verbose', 'Write-Warning') {
                if (-not (Test-CommandReached -Source $Source -Name $name -Command $command)) {
                    New-Finding $Source $Source.Functions[$name] "it never reaches $command" 'let the executor call it'
                }
            }
        }
    }
}
