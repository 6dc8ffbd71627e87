# The simulated Windows machine: loads its parts and puts everything back when the module is removed.
Set-StrictMode -Version Latest

if ([System.IO.Path]::DirectorySeparatorChar -eq '\') {
    throw 'SimulatedWindows: this module stands in for Windows on other systems and does not load on Windows.'
}
$machinePath = [System.IO.Path]::Combine($PSScriptRoot, 'bin', 'WslNet.SimulatedMachine.dll')
$providerPath = [System.IO.Path]::Combine($PSScriptRoot, 'bin', 'WslNet.SimulatedRegistry.dll')
if (-not [System.IO.File]::Exists($providerPath)) {
    throw "SimulatedWindows: $providerPath is missing; build it with: dotnet build $PSScriptRoot/SimulatedWindows.csproj"
}
# The provider's import alone would load it at first use, too late for the type names in scripts.
$null = [System.Reflection.Assembly]::LoadFrom($machinePath)
$script:ProviderModule = Import-Module -Name $providerPath -Global -PassThru

foreach ($folder in 'functions', 'functions/setup', 'functions/services/simulation', 'functions/services/commands') {
    foreach ($file in [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($PSScriptRoot, $folder), '*.ps1')) {
        . $file
    }
}

$script:Environment = @{}
foreach ($name in 'PSModulePath', 'SystemRoot', 'WSLNET_SIMULATION') {
    $script:Environment[$name] = [System.Environment]::GetEnvironmentVariable($name)
}
# A machine that another process started: its build says which modules there are.
if ($env:WSLNET_SIMULATION -and [System.IO.Directory]::Exists($env:WSLNET_SIMULATION)) {
    Select-NetSecurityModule ([WslNet.Simulation.Machine]::Current)
}

# The private functions of the product that ask Windows directly, and what answers in their place.
$script:ReplacedFunctions = @{
    'Test-WslNetElevation' = { [WslNet.Simulation.Machine]::Current.Accounts.Elevated }
    'Test-WslNet32BitHost' = { [WslNet.Simulation.Machine]::Current.Setting('Host32Bit') -eq 'true' }
    'Get-WslNetCurrentSid' = { [WslNet.Simulation.Machine]::Current.Accounts.Sid }
    'ConvertTo-WslNetAccountName' = { param([string] $Sid) [WslNet.Simulation.Machine]::Current.Accounts.FullNameOf($Sid) }
    'Open-WslNetMutex' = { param([string] $Name, [string] $Sid) $null = $Sid; [WslNet.Simulation.State.MachineMutex]::Open([WslNet.Simulation.Machine]::Current, $Name) }
}
# Each step of writing a file is a boundary, too: the product's own function does it, and a fault comes before or after it.
foreach ($step in @{
        'Initialize-WslNetTemporaryFile' = 'create'; 'Save-WslNetFileByte' = 'save'; 'Move-WslNetTemporaryFile' = 'move'; 'Copy-WslNetConfig' = 'copy'
    }.GetEnumerator()) {
    $call = [scriptblock]::Create("Invoke-FileStep '$($step.Key)' '$($step.Value)' @args")
    # A script block that is created belongs to no module, and would not find the functions of this one.
    $script:ReplacedFunctions[$step.Key] = $ExecutionContext.SessionState.Module.NewBoundScriptBlock($call)
}
$script:Replacement = [WslNet.Simulation.PowerShell.FunctionReplacement]::Install($ExecutionContext.InvokeCommand, $script:ReplacedFunctions)

$ExecutionContext.SessionState.Module.OnRemove = {
    $script:Replacement.Remove()
    foreach ($name in $script:Environment.Keys) {
        [System.Environment]::SetEnvironmentVariable($name, $script:Environment[$name])
    }
    [WslNet.Simulation.PowerShell.OwnMachine]::Remove()
    foreach ($name in 'NetSecurity', 'NetTCPIP', 'NetConnection', 'NetAdapter') {
        $loaded = Get-Module -Name $name
        if ($loaded -and $loaded.Path.StartsWith($PSScriptRoot)) {
            Remove-Module -ModuleInfo $loaded
        }
    }
    Remove-Module -ModuleInfo $script:ProviderModule
}
