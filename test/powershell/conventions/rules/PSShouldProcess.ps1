# Who declares it reaches a call, in itself or through the functions of the file; who calls it declares it.
@{
    Bad = 'function Set-Sample { [CmdletBinding(SupportsShouldProcess = $true)] param () Get-Something }'
    Good = 'function Set-Sample { [CmdletBinding(SupportsShouldProcess = $true)] param () if ($PSCmdlet.ShouldProcess("a")) { 1 } }'
    Find = {
        param ($Source)
        foreach ($name in $Source.Functions.Keys) {
            $function = $Source.Functions[$name]
            $reached = @(Get-ReachedFunction -Source $Source -Name $name | Where-Object { $Source.Functions[$_].Extent.Text -like '*.ShouldProcess(*' })
            $declared = Test-ShouldProcessDeclared -Function $function
            if ($declared -and $reached.Count -eq 0) {
                New-Finding $Source $function 'it declares SupportsShouldProcess and never asks' 'call ShouldProcess'
            }
            if (-not $declared -and $reached -contains $name) {
                New-Finding $Source $function 'it calls ShouldProcess without declaring it' 'declare SupportsShouldProcess'
            }
        }
    }
}
