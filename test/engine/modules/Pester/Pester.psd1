@{
    RootModule        = 'Pester.psm1'
    ModuleVersion     = '5.99.0'
    GUID              = '6d0a9a57-3f3e-4d55-9f0e-2f4f0f7c2a11'
    Author            = 'WslNet'
    Description       = 'The subset of Pester that WslNet uses for its own tests where Pester is not installed. It is not Pester.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @(
        'Describe', 'Context', 'It', 'BeforeAll', 'AfterAll', 'BeforeEach', 'AfterEach', 'BeforeDiscovery',
        'Should', 'Mock', 'Invoke-WslNetPester'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
