# Which rules a command means: the parameters that select are the same in Get, Set and Remove.
$script:RuleSelectors = @(
    'All', 'Name', 'DisplayName', 'Description', 'DisplayGroup', 'Group', 'Enabled', 'Direction', 'Action', 'PolicyStore',
    'AssociatedNetFirewallPortFilter', 'AssociatedNetFirewallAddressFilter',
    'AssociatedNetFirewallApplicationFilter', 'InputObject'
)

# Parameter, field of the row, property in the messages of Windows.
$script:TextSelectors = @(
    @('Name', 'Key', 'InstanceID'), @('DisplayName', 'DisplayName', 'DisplayName'), @('Description', 'Description', 'Description'),
    @('DisplayGroup', 'Group', 'DisplayGroup'), @('Group', 'Group', 'RuleGroup')
)

function Select-SimulatedRule {
    param($Cmdlet, $Bound)
    Assert-SimulatedPolicyStore $Bound
    foreach ($name in 'InputObject', 'AssociatedNetFirewallPortFilter', 'AssociatedNetFirewallAddressFilter', 'AssociatedNetFirewallApplicationFilter') {
        if ($Bound.ContainsKey($name)) {
            return $Bound[$name] | ForEach-Object { Find-RuleOfObject $Cmdlet $_ }
        }
    }
    $rows = Get-CandidateRule ([WslNet.Simulation.Machine]::Current.FirewallRules) $Bound['Name']
    foreach ($selector in $script:TextSelectors) {
        $parameter, $field, $property = $selector
        if ($Bound.ContainsKey($parameter)) {
            $rows = Select-RuleByText $Cmdlet $rows $Bound[$parameter] $field $property
        }
    }
    # On Set these three are new values, unless the command has no such meaning for them.
    if ($Cmdlet.ParameterSetName -eq 'ByQuery') {
        foreach ($name in 'Enabled', 'Direction', 'Action') {
            if ($Bound.ContainsKey($name)) {
                $wanted = @($Bound[$name] | ForEach-Object { [string] $_ })
                $rows = @($rows | Where-Object { $wanted -contains $_[$name] })
            }
        }
    }
    $rows
}

# Plain names are looked up, not searched: commands that take one rule of thousands after the other would cost their square.
function Get-CandidateRule {
    param($Rules, [string[]] $Name)
    if (-not $Name -or @($Name -match '[*?[`]').Count -gt 0) {
        return $Rules.All
    }
    foreach ($text in $Name) {
        $row = $Rules.Find($text)
        if ($null -ne $row) { $row }
    }
}

function Select-RuleByText {
    param($Cmdlet, $Rows, [string[]] $Wanted, [string] $Field, [string] $Property)
    foreach ($text in $Wanted) {
        $pattern = [System.Management.Automation.WildcardPattern]::new($text, 'IgnoreCase')
        $found = @(foreach ($row in $Rows) {
                $value = if ($Field -eq 'Key') { $row.Key } else { $row[$Field] }
                if ($pattern.IsMatch($value)) { $row }
            })
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($text)) {
            [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetFirewallRule', $Property, $text)
        }
        $found
    }
}

function Find-RuleOfObject {
    param($Cmdlet, $Object)
    $row = [WslNet.Simulation.Machine]::Current.FirewallRules.Find($Object.InstanceID)
    if ($null -eq $row) {
        [WslNet.Simulation.PowerShell.WindowsCommand]::WriteNotFound($Cmdlet, 'MSFT_NetFirewallRule', 'InstanceID', $Object.InstanceID)
    }
    else {
        $row
    }
}

function Assert-SimulatedPolicyStore {
    param($Bound)
    if ($Bound.ContainsKey('PolicyStore') -and $Bound['PolicyStore'] -notin 'PersistentStore', 'ActiveStore') {
        throw [WslNet.Simulation.SimulationException]::new("the policy store '$($Bound['PolicyStore'])' is not simulated.")
    }
}
