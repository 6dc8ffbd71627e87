# A wildcard makes PowerShell load the module to know its commands.
@{
    Bad = "@{ ModuleVersion = '1.0.0'; FunctionsToExport = '*'; CmdletsToExport = @(); AliasesToExport = @() }"
    SampleName = 'Sample.psd1'
    Find = {
        param ($Source)
        if ($Source.Name -like '*.psd1') {
            foreach ($field in 'FunctionsToExport', 'CmdletsToExport', 'AliasesToExport', 'VariablesToExport') {
                $pair = $Source.Nodes['HashtableAst'][0].KeyValuePairs | Where-Object { $_.Item1.Extent.Text -eq $field }
                if ($null -eq $pair -or $pair.Item2.Extent.Text -match '\*|\$null') {
                    New-Finding $Source $Source.Nodes['HashtableAst'][0] "$field is missing or holds a wildcard" 'list the names, or write @()'
                }
            }
        }
    }
}
