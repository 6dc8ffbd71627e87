@{
    RootModule        = '../../modules-since-22621/NetSecurity/NetSecurity.psm1'
    ModuleVersion     = '2.0.0.0'
    GUID              = '5784ea0e-8f93-5607-936f-b7302c52395e'
    Author            = 'WslNet'
    Description       = 'Stands in for the Windows module of the same name before build 22621, which has no Hyper-V firewall.'
    FormatsToProcess  = '../../modules-since-22621/NetSecurity/NetSecurity.format.ps1xml'
    FunctionsToExport = @(
        'Disable-NetFirewallRule'
        'Enable-NetFirewallRule'
        'Get-NetFirewallAddressFilter'
        'Get-NetFirewallApplicationFilter'
        'Get-NetFirewallPortFilter'
        'Get-NetFirewallProfile'
        'Get-NetFirewallRule'
        'Get-NetFirewallSetting'
        'New-NetFirewallRule'
        'Remove-NetFirewallRule'
        'Set-NetFirewallProfile'
        'Set-NetFirewallRule'
    )
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
