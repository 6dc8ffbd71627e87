# What Windows PowerShell 5.1 or PowerShell 7.0 cannot parse. test/compatibility looks at members and commands, too.
@{
    Bad = @(
        '$a ? 1 : 2', '$a ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'Get-Something && 1', 'Get-Something || 1',
        'function Get-Sample { process { 1 } clean { 2 } }', 'Get-Something | ForEach-Object -Parallel { 1 }', '1u', '0b11', '1l + 1n', '"`u{1F600}"', '"`e[0m"'
    )
    Good = '[ushort]::new(); $a = if ($b) { 1L } else { 0x1F }; [System.Int32]::Parse("1"); 1kb; 1.5d; "`t"'
    Find = {
        param ($Source)
        foreach ($newer in Find-NewerSyntax -Tree $Source.Tree -Tokens $Source.Tokens) {
            New-Finding $Source $newer.Node "$($newer.What) needs PowerShell 7: $($newer.Node.Extent.Text)" $newer.ToDo
        }
        foreach ($node in $Source.Nodes['CommandAst']) {
            if ($node.GetCommandName() -eq 'ForEach-Object' -and (Get-GivenParameterName -Command $node) -contains 'Parallel') {
                New-Finding $Source $node '-Parallel needs PowerShell 7' 'use a loop'
            }
        }
        foreach ($function in $Source.Nodes['FunctionDefinitionAst']) {
            if ($function.IsWorkflow) {
                New-Finding $Source $function 'PowerShell 7 has no workflows' 'write a function'
            }
        }
    }
}
