# By the calls, too.
@{
    Title = 'every cmdlet that changes something can show progress'
    Bad = 'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () $PSCmdlet.ShouldProcess("a") }'
    Good = 'function Set-WslSample { [CmdletBinding(SupportsShouldProcess)] param () $PSCmdlet.ShouldProcess("a"); Write-Progress -Activity "a" }'
    Find = {
        param ($Source)
        foreach ($name in Get-ChangingFunction -Source $Source) {
            if (-not (Test-CommandReached -Source $Source -Name $name -Command 'Write-Progress')) {
                New-Finding $Source $Source.Functions[$name] 'it never reaches Write-Progress' 'let the executor call it'
            }
        }
    }
}
