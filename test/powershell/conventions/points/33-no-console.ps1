# What does not go through a stream cannot be redirected, and fails where there is no console.
@{
    Title = 'nothing writes past the streams'
    Bad = '[Console]::WriteLine("a")', '$Host.UI.WriteLine("a")', 'Get-Something | Out-Host', 'Write-Host "a"', '[System.Console]::OutputEncoding = $a'
    Good = 'Write-Verbose "a"; $Host.Name'
    Find = {
        param ($Source)
        foreach ($type in $Source.Nodes['TypeExpressionAst']) {
            if ($type.TypeName.FullName -in 'Console', 'System.Console') {
                New-Finding $Source $type "$type" 'use a stream'
            }
        }
        foreach ($member in $Source.Nodes['MemberExpressionAst']) {
            if ($member.Extent.Text -eq '$Host.UI') {
                New-Finding $Source $member "$member" 'use a stream'
            }
        }
        foreach ($command in $Source.Nodes['CommandAst']) {
            if ($command.GetCommandName() -in 'Write-Host', 'Out-Host', 'Out-Default', 'Read-Host') {
                New-Finding $Source $command $command.GetCommandName() 'use a stream'
            }
        }
    }
}
