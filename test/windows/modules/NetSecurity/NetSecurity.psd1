@{
    RootModule        = 'NetSecurity.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '5784ea0e-8f93-5607-936f-b7302c52395e'
    Author            = 'WslNet'
    Description       = 'Stands in for the Windows module of the same name, on the simulated machine.'
    FormatsToProcess  = 'NetSecurity.format.ps1xml'
    FunctionsToExport = @(
        'Get-NetFirewallAddressFilter'
        'Get-NetFirewallPortFilter'
        'Get-NetFirewallProfile'
        'Get-NetFirewallRule'
        'New-NetFirewallRule'
        'Remove-NetFirewallRule'
        'Set-NetFirewallRule'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
