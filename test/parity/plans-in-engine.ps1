# Runs cmdlets on simulated machines, and puts out every decision that they made: the rule, what it was asked, the facts.
param ([string] $Root, [object[]] $Scenarios)

Import-Module ([System.IO.Path]::Combine($Root, 'test', 'windows', 'SimulatedWindows.psd1'))
Import-Module ([System.IO.Path]::Combine($Root, 'generated', 'WslNet', 'WslNet.psd1'))

# The module's own function decides; this one only writes down what it was given and what it gave.
$decisions = [System.Collections.Generic.List[object]]::new()
& (Get-Module -Name WslNet) {
    param ($Decisions)
    $script:WslNetTestDecisions = $Decisions
    Set-Item -Path function:script:Get-WslNetTestedDecision -Value ${function:Get-WslNetDecision}
    Set-Item -Path function:script:Get-WslNetDecision -Value {
        param ($Rule, $Request, $Fact, $Ask, $Known)
        $decided = Get-WslNetTestedDecision @PSBoundParameters
        $script:WslNetTestDecisions.Add([pscustomobject] @{
                rule = $Rule
                requests = $Request.ToArray()
                facts = $decided.facts
                decision = [pscustomobject] @{ failures = $decided.failures; steps = $decided.steps }
            })
        $decided
    }
} $decisions

foreach ($scenario in $Scenarios) {
    $machine = @{}
    foreach ($property in $scenario.machine.PSObject.Properties) {
        $machine[$property.Name] = $property.Value
    }
    Reset-SimulatedWindows @machine
    foreach ($entry in $scenario.entries) {
        $key = 'Registry::HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
        if (-not (Test-Path -LiteralPath $key)) {
            $null = New-Item -Path $key -Force
        }
        $null = New-ItemProperty -LiteralPath $key -Name $entry.name -Value $entry.data -Force
    }
    foreach ($call in $scenario.calls) {
        $parameters = @{}
        foreach ($property in $call.parameters.PSObject.Properties) {
            $parameters[$property.Name] = $property.Value
        }
        $before = $decisions.Count
        $failure = ''
        try {
            & $call.cmdlet @parameters -Confirm:$false -ErrorAction SilentlyContinue 3> $null
        } catch {
            $failure = $_.FullyQualifiedErrorId
        }
        [pscustomobject] @{
            failure = $failure
            decisions = @($decisions | Select-Object -Skip $before)
        }
    }
}
