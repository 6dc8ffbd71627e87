# Without a version a manifest is none.
@{
    Bad = "@{ RootModule = 'Sample.psm1' }"
    SampleName = 'Sample.psd1'
    Find = {
        param ($Source)
        if ($Source.Name -like '*.psd1') {
            $keys = @($Source.Nodes['HashtableAst'][0].KeyValuePairs | ForEach-Object { $_.Item1.Extent.Text })
            foreach ($field in 'ModuleVersion', 'GUID', 'Author', 'Description') {
                if ($keys -notcontains $field) {
                    New-Finding $Source $Source.Nodes['HashtableAst'][0] "$field is missing" 'write it'
                }
            }
        }
    }
}
