# The services that a command means, and the errors of the service commands.
function Select-SimulatedService {
    param($Cmdlet, $Bound)
    $all = [WslNet.Simulation.Machine]::Current.Services.All
    if ($Bound.ContainsKey('InputObject')) {
        foreach ($object in $Bound['InputObject']) {
            [WslNet.Simulation.Machine]::Current.Services.Find($object.Name)
        }
        return
    }
    $byDisplayName = $Bound.ContainsKey('DisplayName') -and $Cmdlet.ParameterSetName -eq 'DisplayName'
    $wanted = if ($byDisplayName) { $Bound['DisplayName'] } elseif ($Bound.ContainsKey('Name')) { $Bound['Name'] } else { '*' }
    foreach ($text in $wanted) {
        $found = @($all | Where-Object { $(if ($byDisplayName) { $_['DisplayName'] } else { $_.Key }) -like $text })
        if ($found.Count -eq 0 -and -not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($text)) {
            $property, $id = if ($byDisplayName) { 'display name', 'NoServiceFoundForGivenDisplayName' } else { 'service name', 'NoServiceFoundForGivenName' }
            Write-ServiceError $Cmdlet "Cannot find any service with $property '$text'." $id 'ObjectNotFound' $text
        }
        $found
    }
}

function Write-ServiceError {
    param($Cmdlet, [string] $Message, [string] $Id, [System.Management.Automation.ErrorCategory] $Category, $Target)
    $record = [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $Id, $Category, $Target)
    # These are cmdlets on Windows, so the caller's preference counts, not the one of this module.
    $bound = $Cmdlet.MyInvocation.BoundParameters.ContainsKey('ErrorAction')
    $preference = $Cmdlet.SessionState.PSVariable.GetValue('ErrorActionPreference')
    if (-not $bound -and $preference -eq 'Stop') {
        $Cmdlet.ThrowTerminatingError($record)
    }
    $Cmdlet.WriteError($record)
}

# 0 is success; the other numbers are system error codes.
function Write-ServiceResult {
    param($Cmdlet, $Row, [int] $Result, [string] $Verb)
    $name = "service '$($Row['DisplayName']) ($($Row.Key))'"
    $reasons = @{
        5    = 'Access is denied.'
        1058 = "Cannot start service '$($Row.Key)' on computer '.'."
    }
    if ($Result -eq 0) {
        return
    }
    $id, $text = switch ($Verb) {
        'start' { 'CouldNotStartService', "Failed to start $name." }
        'stop' { 'CouldNotStopService', "Service '$($Row['DisplayName']) ($($Row.Key))' cannot be stopped due to the following error: $($reasons[$Result])" }
        'set' { 'CouldNotSetService', "Service '$($Row['DisplayName']) ($($Row.Key))' cannot be configured due to the following error: $($reasons[$Result])" }
    }
    if ($Verb -eq 'start' -and $Result -ne 1058) {
        $text = "Service '$($Row['DisplayName']) ($($Row.Key))' cannot be started due to the following error: Cannot open $($Row.Key) service on computer '.'."
    }
    elseif ($Verb -eq 'start') {
        $text = "Service '$($Row['DisplayName']) ($($Row.Key))' cannot be started due to the following error: $($reasons[$Result])"
    }
    Write-ServiceError $Cmdlet $text $id $(if ($Verb -eq 'set') { 'PermissionDenied' } else { 'OpenError' }) ([WslNet.Simulation.PowerShell.ServiceObjects]::Service($Row))
}
