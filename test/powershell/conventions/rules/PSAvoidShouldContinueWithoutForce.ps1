# A second question needs a way to answer it beforehand.
@{
    Bad = 'function Remove-Sample { [CmdletBinding(SupportsShouldProcess = $true)] param () $PSCmdlet.ShouldContinue("a", "b") }'
    Find = {
        param ($Source)
        foreach ($call in Get-MethodCall -Source $Source -Name 'ShouldContinue') {
            $function = Get-EnclosingFunction -Node $call
            if ($null -eq $function -or @(Get-DeclaredParameter -Function $function | Where-Object { $_.Name.VariablePath.UserPath -eq 'Force' }).Count -eq 0) {
                New-Finding $Source $call 'it asks without -Force' 'add a switch Force that skips the question'
            }
        }
    }
}
