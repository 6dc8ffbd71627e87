@{
    RootModule        = 'NetConnection.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = 'bdd23e5d-b3c1-5a51-84bd-d99f2155e499'
    Author            = 'WslNet'
    Description       = 'Stands in for the Windows module of the same name, on the simulated machine.'
    FormatsToProcess  = 'NetConnection.format.ps1xml'
    FunctionsToExport = @(
        'Get-NetConnectionProfile'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
