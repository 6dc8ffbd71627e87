# For: Invoke-ScriptAnalyzer -Path generated/WslNet -Recurse -Settings test-windows/PSScriptAnalyzerSettings.psd1
@{
    IncludeDefaultRules = $true
    Rules               = @{
        PSUseCompatibleSyntax = @{
            Enable         = $true
            TargetVersions = @('5.1', '7.0')
        }
    }
}
