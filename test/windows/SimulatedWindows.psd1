@{
    RootModule        = 'SimulatedWindows.psm1'
    ModuleVersion     = '1.0.0'
    GUID              = '5b0f4a86-9d5b-4b0e-8f3c-4d5b8a2f7c11'
    Author            = 'WslNet'
    Description       = 'A simulated Windows machine with WSL for the tests of WslNet, on Linux and macOS.'
    PowerShellVersion = '7.0'
    FunctionsToExport = @(
        'Reset-SimulatedWindows'
        'Get-SimulatedWindows'
        'Restart-SimulatedWsl'
        'Restart-SimulatedWindows'
        'Test-SimulatedConnection'
        'Add-SimulatedListener'
        'Remove-SimulatedListener'
        'Get-Service'
        'Start-Service'
        'Stop-Service'
        'Set-Service'
        'Restart-Service'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
