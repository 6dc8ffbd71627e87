# A module has no business in the session of others.
@{
    Bad = 'Set-Alias -Name gws -Value Get-Sample -Scope Global'
    Find = {
        param ($Source)
        foreach ($command in $Source.Nodes['CommandAst']) {
            $scope = Get-CommandArgument -Command $command -Name 'Scope'
            if ($command.GetCommandName() -in 'New-Alias', 'Set-Alias', 'nal', 'sal' -and $null -ne $scope -and $scope.Extent.Text -match 'global') {
                New-Finding $Source $command 'an alias in the global scope' 'keep it in the module'
            }
        }
    }
}
