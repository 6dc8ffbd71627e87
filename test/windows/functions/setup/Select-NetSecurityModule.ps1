# Windows before build 22621 has no commands of the Hyper-V firewall: another manifest of the same module exports none.
function Select-NetSecurityModule {
    param($Machine)
    $root = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..'))
    $own = @('modules', 'modules-since-22621', 'modules-before-22621' | ForEach-Object { [System.IO.Path]::Combine($root, $_) })
    $separator = [System.IO.Path]::PathSeparator
    $others = @($env:PSModulePath -split $separator | Where-Object { $_ -notin $own })
    $security = if ($Machine.HyperV.Present) { $own[1] } else { $own[2] }
    $before = $env:PSModulePath
    $env:PSModulePath = (@($own[0], $security) + $others) -join $separator
    if ($env:PSModulePath -ne $before) {
        $loaded = Get-Module -Name NetSecurity
        if ($loaded -and $loaded.Path.StartsWith($root)) {
            Remove-Module -ModuleInfo $loaded
        }
    }
}
