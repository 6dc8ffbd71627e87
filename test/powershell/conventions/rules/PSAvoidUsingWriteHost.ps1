# Point 33 forbids more of its kind.
@{
    Bad = 'function Get-Sample { Write-Host "here" }'
    Good = 'function Show-Sample { Write-Host "here" }'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $function = Get-EnclosingFunction -Node $command
            if ($command.GetCommandName() -eq 'Write-Host' -and ($null -eq $function -or $function.Name -notlike 'Show-*')) {
                New-Finding $Source $command 'Write-Host' 'put out an object, or use a stream'
            }
        }
        foreach ($call in $Source.Nodes['InvokeMemberExpressionAst']) {
            if ($call.Expression.Extent.Text -match '^\[(?:System\.)?Console\]$' -and $call.Member.Extent.Text -like 'Write*') {
                New-Finding $Source $call "$($call.Expression)::$($call.Member)" 'put out an object, or use a stream'
            }
        }
    }
}
