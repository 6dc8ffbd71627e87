# ModuleToProcess is the RootModule of PowerShell 2.
@{
    Bad = "@{ ModuleToProcess = 'Sample.psm1'; ModuleVersion = '1.0.0' }"
    SampleName = 'Sample.psd1'
    Find = {
        param ($Source)
        foreach ($table in $Source.Nodes['HashtableAst']) {
            foreach ($pair in $table.KeyValuePairs) {
                if ($Source.Name -like '*.psd1' -and $pair.Item1.Extent.Text -eq 'ModuleToProcess') {
                    New-Finding $Source $pair.Item1 'ModuleToProcess is deprecated' 'write RootModule'
                }
            }
        }
    }
}
