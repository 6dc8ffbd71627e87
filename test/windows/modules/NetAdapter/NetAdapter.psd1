@{
    RootModule        = 'NetAdapter.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '1042b422-63a9-4016-a6d6-293e19e8f8a6'
    Author            = 'WslNet'
    Description       = 'Stands in for the Windows module of the same name, on the simulated machine.'
    FormatsToProcess  = 'NetAdapter.format.ps1xml'
    FunctionsToExport = @(
        'Get-NetAdapter'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
