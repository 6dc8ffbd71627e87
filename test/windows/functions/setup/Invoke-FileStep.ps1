# One of the product's own functions that write files, with the faults of the boundary 'file' around it.
function Invoke-FileStep {
    param([string] $Name, [string] $Call)
    $function = & (Get-Module -Name WslNet) { param($Name) Get-Item -LiteralPath "function:$Name" } $Name
    $around = [WslNet.Simulation.Machine]::Current.Faults.Around('file', $Call)
    & $function @args
    $around.Dispose()
}
