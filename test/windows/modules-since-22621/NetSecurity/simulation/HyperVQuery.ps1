# Which rules of the Hyper-V firewall a command means; the same in Get, Set, Remove, Enable, Disable and Rename.
$script:HyperVSelectors = @(
    'All', 'Name', 'DisplayName', 'InputObject', 'PolicyStore', 'Direction', 'VMCreatorId', 'Protocol', 'Action', 'Enabled',
    'PolicyStoreSourceType'
)

function Select-HyperVRule {
    param($Cmdlet, $Bound)
    $store = if ($Bound.ContainsKey('PolicyStore')) { $Bound['PolicyStore'] } else { 'PersistentStore' }
    $named = @($Bound['Name']) + @($Bound['InputObject'] | ForEach-Object { if ($_) { $_.InstanceID } }) | Where-Object { $_ }
    $rows = @(Get-HyperVRuleOfStore $Cmdlet $store $named)
    if ($Bound.ContainsKey('InputObject')) {
        $rows = @(foreach ($object in $Bound['InputObject']) { Select-HyperVRuleByText $Cmdlet $rows ([WildcardPattern]::Escape($object.InstanceID)) 'Key' 'InstanceID' })
    }
    if ($Bound.ContainsKey('Name')) {
        $rows = @(foreach ($text in $Bound['Name']) { Select-HyperVRuleByText $Cmdlet $rows $text 'Key' 'InstanceID' })
    }
    if ($Bound.ContainsKey('DisplayName')) {
        $rows = @(foreach ($text in $Bound['DisplayName']) { Select-HyperVRuleByText $Cmdlet $rows $text 'DisplayName' 'DisplayName' })
    }
    $fields = @{ Direction = 'Direction'; VMCreatorId = 'VMCreatorId'; Protocol = 'Protocol'; Action = 'Action'; Enabled = 'Enabled'; PolicyStoreSourceType = 'Source' }
    foreach ($name in $fields.Keys) {
        if ($Cmdlet.ParameterSetName -eq 'ByQuery' -and $Bound.ContainsKey($name)) {
            $wanted = @($Bound[$name] | ForEach-Object { [string] $_ })
            $rows = @($rows | Where-Object { $wanted -contains $_[$fields[$name]] })
        }
    }
    $rows
}

# Those that may be meant where names are given, else all. Effective rules hold the merged ones of the Windows firewall too.
function Get-HyperVRuleOfStore {
    param($Cmdlet, [string] $Store, [string[]] $Name)
    $machine = [WslNet.Simulation.Machine]::Current
    if (-not $machine.HyperV.Supported) {
        return
    }
    $creator = [WslNet.Simulation.Network.HyperVFirewall]::WslCreator
    switch ($Store) {
        'PersistentStore' { Get-CandidateRule $machine.HyperV.Rules $Name }
        'ActiveStore' {
            $machine.HyperV.Rules.All
            if ($machine.HyperV.Settings.Effective($creator)['AllowHostPolicyMerge'] -eq 'True') {
                $machine.HyperV.Rules.FromHost
            }
        }
        default { [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "the store '$Store' of the Hyper-V firewall is not simulated.") }
    }
}

function Select-HyperVRuleByText {
    param($Cmdlet, $Rows, [string] $Text, [string] $Field, [string] $Property)
    $pattern = [System.Management.Automation.WildcardPattern]::new($Text, 'IgnoreCase')
    $found = @(foreach ($row in $Rows) {
            $value = if ($Field -eq 'Key') { $row.Key } else { $row[$Field] }
            if ($pattern.IsMatch($value)) { $row }
        })
    if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($Text)) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetFirewallHyperVRule', $Property, [WildcardPattern]::Unescape($Text))
    }
    $found
}

# What changes rules: selects, asks, and hands each row to the action.
function Edit-HyperVRule {
    param($Cmdlet, $Bound, [string[]] $Simulated, [string] $What, [scriptblock] $Action)
    if (-not [WslNet.Simulation.PowerShell.WindowsCommand]::Enter($Cmdlet, $Bound, $Simulated)) {
        return
    }
    $selecting = @{}
    foreach ($name in $Bound.Keys | Where-Object { $_ -in $script:HyperVSelectors -and ($_ -notin $script:HyperVFields -or $Cmdlet.ParameterSetName -eq 'ByQuery') }) {
        $selecting[$name] = $Bound[$name]
    }
    foreach ($row in @(Select-HyperVRule $Cmdlet $selecting)) {
        if ($Cmdlet.ShouldProcess($row.Key, $What) -and [WslNet.Simulation.PowerShell.WindowsCommand]::MayChange($Cmdlet, 'MSFT_NetFirewallHyperVRule')) {
            if ($row['Source'] -ne 'Local') {
                [WslNet.Simulation.PowerShell.WindowsCommand]::Refuse($Cmdlet, "changing the merged rule '$($row.Key)' is not simulated.")
            }
            $changed = & $Action $row
            if ($Bound.ContainsKey('PassThru') -and $Bound['PassThru']) {
                [WslNet.Simulation.PowerShell.HyperVObjects]::Rule($changed)
            }
        }
    }
}
