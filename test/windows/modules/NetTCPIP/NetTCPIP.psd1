@{
    RootModule        = 'NetTCPIP.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '00fd20eb-039b-5715-b173-b8480be07673'
    Author            = 'WslNet'
    Description       = 'Stands in for the Windows module of the same name, on the simulated machine.'
    FormatsToProcess  = 'NetTCPIP.format.ps1xml'
    FunctionsToExport = @(
        'Get-NetIPAddress'
        'Get-NetIPInterface'
        'Get-NetRoute'
        'Get-NetTCPConnection'
        'Get-NetTCPSetting'
        'Get-NetUDPEndpoint'
        'Get-NetUDPSetting'
        'Test-NetConnection'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
