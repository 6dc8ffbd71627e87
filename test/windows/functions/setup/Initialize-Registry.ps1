# The values that a Windows has from its installation on.
function Initialize-Registry {
    param($Machine)
    $build = [version] $Machine.Setting('Build')
    $windows = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    Set-MachineValue $Machine $windows 'CurrentBuild' ([string] $build.Build) 'String'
    Set-MachineValue $Machine $windows 'CurrentBuildNumber' ([string] $build.Build) 'String'
    Set-MachineValue $Machine $windows 'UBR' $build.Revision 'DWord'
    Set-MachineValue $Machine $windows 'CurrentMajorVersionNumber' $build.Major 'DWord'
    Set-MachineValue $Machine $windows 'CurrentMinorVersionNumber' $build.Minor 'DWord'
    $accounts = $Machine.Accounts
    foreach ($name in $accounts.All) {
        $sid = $accounts.SidOf($name)
        # Real files are in it, so that it is a folder of this computer.
        $folder = [WslNet.Simulation.State.ConfigFile]::ProfileFolder($Machine, $name)
        $null = [System.IO.Directory]::CreateDirectory($folder)
        Set-MachineValue $Machine "$windows\ProfileList\$sid" 'ProfileImagePath' $folder 'ExpandString'
        Set-MachineValue $Machine "HKEY_USERS\$sid\Volatile Environment" 'USERNAME' $name 'String'
        Set-MachineValue $Machine "HKEY_USERS\$sid\Volatile Environment" 'USERPROFILE' "C:\Users\$name" 'String'
    }
}

function Set-MachineValue {
    param($Machine, [string] $Key, [string] $Name, $Data, [Microsoft.Win32.RegistryValueKind] $Kind)
    [WslNet.Simulation.Registry.RegistrySetup]::Write($Machine.Registry, $Key, $Name, $Data, $Kind)
}
