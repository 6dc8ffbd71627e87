# For the tests that let things go wrong: plans of about ten operations, machines that are put back instead of set up
# anew, and what a machine may be like afterwards. Needs Machine.ps1.

# Each plan: how its machine comes about, and the call that goes wrong. The call is a text: another process can run it, too.
$faultPlans = [ordered] @{
    'Add of ports and a range, with IP Helper stopped' = @{
        Reset = @{}
        Setup = {
            Add-WslPortForward 8000
            Stop-Service -Name iphlpsvc
        }
        Work = @'
@(
    [pscustomobject] @{ ListenPort = @('8001', '8100'); FirewallProfile = @('Private', 'Domain'); RemoteAddress = 'LocalSubnet' }
    [pscustomobject] @{ ListenPort = @('9000-9002'); FirewallProfile = 'Public'; RemoteAddress = '10.0.0.0/8' }
) | Add-WslPortForward
'@
    }
    'Add that takes entries over' = @{
        Reset = @{}
        Setup = {
            Add-WslPortForward 8082
            Add-ForeignProxy '*/8080' '10.1.2.3/80'
            Add-ForeignProxy '0.0.0.0/8081' '10.1.2.3/81'
        }
        Work = 'Add-WslPortForward 8080, 8081, 8082, 8090 -RemoteAddress 10.0.0.0/8 -Force'
    }
    'Add in mirrored mode' = @{
        Reset = @{ NetworkingMode = 'mirrored' }
        Setup = {
            Add-WslPortForward 8082
            Add-ForeignProxy '*/8080' '10.1.2.3/80'
        }
        Work = @'
@(
    [pscustomobject] @{ ListenPort = @('8080', '8082', '8090', '9000-9002'); Protocol = 'TCP' }
    [pscustomobject] @{ ListenPort = @('53'); Protocol = 'UDP' }
) | Add-WslPortForward -RemoteAddress 10.0.0.0/8 -Force
'@
    }
    'Update after WSL got another address' = @{
        Reset = @{}
        Setup = {
            Add-WslPortForward 8000-8002, 8080 -FirewallProfile Public 3>$null
            Remove-ForeignProxy '0.0.0.0/8001'
            Remove-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8080'
            Restart-SimulatedWsl -Address 172.21.99.7
        }
        Work = 'Update-WslPortForward'
    }
    'Update to mirrored mode' = @{
        Reset = @{}
        Setup = {
            Add-WslPortForward 8000-8001, 8080
            Set-NetworkingMode mirrored
        }
        Work = 'Update-WslPortForward'
    }
    'Update in mirrored mode in another network' = @{
        Reset = @{ NetworkingMode = 'mirrored' }
        Setup = {
            Add-WslPortForward 8000-8002, 8080, 8090, 9000, 9010
            Set-HostAddress 192.168.77.20
        }
        Work = 'Update-WslPortForward'
    }
    'Remove of a part of a range' = @{
        Reset = @{}
        Setup = {
            Add-WslPortForward 8000-8004 -FirewallProfile Public -RemoteAddress 10.0.0.0/8 3>$null
            Set-NetFirewallRule -Name 'WslNet-v4tov4-0.0.0.0-8000-8004' -Enabled False -Description 'Changed by somebody.'
            Add-WslPortForward 8080
        }
        Work = 'Remove-WslPortForward 8002, 8080, 8004'
    }
    'Remove in mirrored mode' = @{
        Reset = @{ NetworkingMode = 'mirrored' }
        Setup = {
            Add-WslPortForward 8000-8004, 8080
            Add-WslPortForward 8080 -Protocol UDP
        }
        Work = 'Remove-WslPortForward 8001-8002, 8080, 8004'
    }
}

# WSL with another setting in .wslconfig, which counts from its next start.
function Set-NetworkingMode {
    param ([string] $Mode)
    $settings = [WslNet.Simulation.Machine]::Current.Settings
    $row = $settings.Find('Machine')
    $row['NetworkingMode'] = $Mode
    $row['NetworkingModeIsSet'] = 'true'
    $settings.Put($row)
    Restart-SimulatedWsl
}

# The computer is carried into another network.
function Set-HostAddress {
    param ([string] $Address)
    $adapters = [WslNet.Simulation.Machine]::Current.Adapters
    $row = @($adapters.Physical)[0]
    $row['Address'] = $Address
    $adapters.Put($row)
}

# Keeps the machine as it is, beside itself; Restore-Machine brings it back, which is quicker than setting it up again.
function Save-Machine {
    $folder = Get-StateFolder
    $copy = "$folder/saved"
    foreach ($part in 'tables', 'registry') {
        Copy-Folder "$folder/$part" "$copy/$part"
    }
    return $copy
}

function Restore-Machine {
    param ([string] $Copy)
    $folder = Get-StateFolder
    foreach ($part in 'tables', 'registry') {
        [System.IO.Directory]::Delete("$folder/$part", $true)
        Copy-Folder "$Copy/$part" "$folder/$part"
    }
    # Another machine in between makes this one forget what it has read.
    $env:WSLNET_SIMULATION = $Copy
    $null = [WslNet.Simulation.Machine]::Current
    $env:WSLNET_SIMULATION = $folder
    $null = [WslNet.Simulation.Machine]::Current
}

function Get-StateFolder {
    [WslNet.Simulation.Machine]::Current.StateFolder
}

function Copy-Folder {
    param ([string] $From, [string] $To)
    $null = [System.IO.Directory]::CreateDirectory($To)
    foreach ($file in [System.IO.Directory]::GetFiles($From)) {
        [System.IO.File]::Copy($file, [System.IO.Path]::Combine($To, [System.IO.Path]::GetFileName($file)))
    }
    foreach ($child in [System.IO.Directory]::GetDirectories($From)) {
        Copy-Folder $child ([System.IO.Path]::Combine($To, [System.IO.Path]::GetFileName($child)))
    }
}

# Sets the machine of a plan up, and says what it is like before, what it shall be like, and how many calls that takes.
function Initialize-FaultPlan {
    param ([string] $Name)
    $plan = $faultPlans[$Name]
    $reset = $plan.Reset
    Reset-SimulatedWindows @reset
    $null = . $plan.Setup
    $copy = Save-Machine
    $before = Get-StateLine
    Add-Fault @{ Boundary = '*'; Action = 'Count' }
    Add-Fault @{ Boundary = '*change'; Action = 'Count' }
    $run = Invoke-Script $plan.Work
    if ($run.Error.Count -gt 0) {
        throw $run.Error[0]
    }
    $faults = @(Get-FaultRow)
    if (Test-Journal) {
        throw 'The journal stayed.'
    }
    [pscustomobject] @{
        Work = $plan.Work
        Copy = $copy
        Before = $before
        Asked = Get-StateLine
        # What the machine is like after another change; found out where it is needed.
        Harmless = $null
        Calls = $faults[0].Int('Seen')
        Changes = $faults[1].Int('Seen')
    }
}

function Get-FaultTable {
    [WslNet.Simulation.Store.Table]::new((Get-StateFolder), 'faults')
}

function Get-FaultRow {
    (Get-FaultTable).All()
}

# Nothing goes wrong any more.
function Clear-Fault {
    $table = Get-FaultTable
    foreach ($row in $table.All()) {
        $table.Remove($row.Key)
    }
}

# The errors and warnings of a script text, whatever ends it.
function Invoke-Script {
    param ([string] $Script)
    $errors = [System.Collections.Generic.List[object]]::new()
    $warnings = [System.Collections.Generic.List[string]]::new()
    $output = [System.Collections.Generic.List[object]]::new()
    try {
        & ([scriptblock]::Create($Script)) *>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                $errors.Add($_)
            } elseif ($_ -is [System.Management.Automation.WarningRecord]) {
                $warnings.Add([string] $_)
            } else {
                $output.Add($_)
            }
        }
    } catch {
        $errors.Add($_)
    }
    [pscustomobject] @{ Error = $errors; Warning = $warnings; Output = $output }
}

# Everything on the machine that a cmdlet could change, a line each, without the journal. Order is no property of a machine.
function Get-StateLine {
    $lines = & (Get-Module -Name SimulatedWindows) {
        $machine = [WslNet.Simulation.Machine]::Current
        foreach ($proxy in Get-PortProxyState $machine) {
            "entry $($proxy.Key) to $($proxy.ConnectAddress)/$($proxy.ConnectPort) $($proxy.State)"
        }
        foreach ($rule in Get-FirewallRuleState $machine) {
            "rule $($rule.Name) $(ConvertTo-Json -InputObject $rule -Compress)"
        }
        foreach ($rule in Get-HyperVRuleState $machine) {
            "rule $($rule.Name) $(ConvertTo-Json -InputObject $rule -Compress)"
        }
        foreach ($value in [WslNet.Simulation.Registry.RegistrySnapshot]::Of($machine.Registry)) {
            if ($value.Key -notlike '*\SOFTWARE\WslNet\Journal') {
                "value $($value.Key) $($value.Name) $($value.Kind) $($value.Data)"
            }
        }
        foreach ($socket in Get-ListenerState $machine) {
            "socket $($socket.Side) $($socket.Protocol) $($socket.Address) $($socket.Port) $($socket.ProcessName)"
        }
        foreach ($row in $machine.PortProxies.Loaded) {
            "socket of IP Helper $($row.Key) to $($row['ConnectAddress'])/$($row['ConnectPort']) $($row['State'])"
        }
        foreach ($service in $machine.Services.All) {
            "service $($service.Key) $($service['Status']) $($service['StartType'])"
        }
    }
    $sorted = [System.Collections.Generic.List[string]]::new([string[]] @($lines))
    $sorted.Sort([System.StringComparer]::Ordinal)
    return , $sorted.ToArray()
}

function Get-JournalValue {
    & (Get-Module -Name SimulatedWindows) { Get-JournalState ([WslNet.Simulation.Machine]::Current) }
}

# Whether a plan is open.
function Test-Journal {
    @(Get-JournalValue | Where-Object Name -EQ 'Plan').Count -gt 0
}

# The lines that only one of two states has.
function Compare-State {
    param ([string[]] $Expected, [string[]] $Actual)
    foreach ($line in $Expected) {
        if ($Actual -cnotcontains $line) {
            "- $line"
        }
    }
    foreach ($line in $Actual) {
        if ($Expected -cnotcontains $line) {
            "+ $line"
        }
    }
}

function Test-SameState {
    param ([string[]] $Left, [string[]] $Right)
    [string]::Equals($Left -join "`n", $Right -join "`n", [System.StringComparison]::Ordinal)
}

# The words by which an error may name what a line of the state is about; nothing for what follows from other lines.
function Get-NameOfLine {
    param ([string] $Line)
    switch -Regex ($Line) {
        '^. rule (\S+) ' { return $Matches[1] }
        '^. value .*\\WslNet\\Forwards (\S+) ' { return $Matches[1] }
        '^. value .*\\PortProxy\\.*\\tcp ([^/]+)/(\S+) ' { return "listenaddress=$($Matches[1]) listenport=$($Matches[2])" }
        '^. service (\S+) ' { return $Matches[1] }
        '^. (entry|socket) ' { return }
    }
    throw "Nothing is known of the line '$Line'."
}

# What is wrong with how a call ended: nothing where the machine is as before or as asked, and the call says so, or where
# the journal holds what is open, and the error lists it.
function Get-OutcomeProblem {
    param ($Run, [string[]] $Before, [string[]] $Asked)
    $now = Get-StateLine
    $message = @($Run.Error | ForEach-Object { $_.Exception.Message }) -join "`n"
    $ids = @($Run.Error | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] })
    if (Test-Journal) {
        if ($ids -notcontains 'RollbackIncomplete' -and $ids -notcontains 'InterruptedChange') {
            "the journal is open, but the error is '$ids'"
        }
        if ($message -like '*as before*') {
            'the journal is open, and the error says that the machine is as before'
        }
        $list = $message.Substring([System.Math]::Max(0, $message.IndexOf('could not be')))
        $names = @(Compare-State $Before $now | ForEach-Object { Get-NameOfLine $_ })
        foreach ($name in $names) {
            if (-not $list.Contains($name)) {
                "the error does not name '$name': $message"
            }
        }
        if ($names.Count -eq 0 -and $list -notmatch 'journal|paramchange|cannot be read') {
            "nothing but the journal or IP Helper is open, and the error says something else: $message"
        }
    } elseif (Test-SameState $now $Asked) {
        if ($ids.Count -gt 0) {
            "the machine is as asked, but there is an error: $message"
        }
    } elseif (Test-SameState $now $Before) {
        if ($ids.Count -eq 0) {
            'the machine is as before, but there is no error'
        }
    } else {
        "the machine is neither as before nor as asked ($message): $(@(Compare-State $Before $now) -join '; ')"
    }
}

# The next call, which has to close what is open: one that fails once it has done that, one that changes something else,
# or the same once more.
$nextCalls = @(
    @{ Work = 'Remove-WslPortForward 65000'; Errors = 1; Asked = $false }
    @{ Work = 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1; Remove-WslPortForward 65000'; Errors = 0; Asked = $false }
    @{ Work = ''; Errors = 0; Asked = $true }
)

# What the machine of a plan is like after a change that has nothing to do with it. Where IP Helper was stopped, it runs then.
function Get-HarmlessState {
    param ($Plan, [string] $Work)
    if ($null -eq $Plan.Harmless) {
        Restore-Machine $Plan.Copy
        $null = Invoke-Script $Work
        $Plan.Harmless = Get-StateLine
    }
    return , $Plan.Harmless
}

# What is wrong with the machine after the next call.
function Get-ClosingProblem {
    param ($Plan, [int] $Variant)
    $next = $nextCalls[$Variant % $nextCalls.Count]
    $work = $next.Work
    if ($next.Asked) {
        $work = $Plan.Work
    }
    $run = Invoke-Script $work
    $now = Get-StateLine
    $left = @(Get-JournalValue)
    $expected = $Plan.Before
    if ($next.Asked) {
        $expected = $Plan.Asked
    } elseif ($next.Errors -eq 0) {
        $expected = Get-HarmlessState $Plan $work
    }
    if ($run.Error.Count -ne $next.Errors) {
        "the next call ($work) has $($run.Error.Count) errors: $($run.Error)"
    }
    if (@($run.Warning | Where-Object { $_ -like '*was cut off. What it had done was taken back first.' }).Count -ne 1) {
        "the next call ($work) does not say that it took something back: $($run.Warning)"
    }
    if ($left.Count -gt 0) {
        "the next call ($work) leaves values of the journal"
    }
    foreach ($line in Compare-State $expected $now) {
        "after the next call ($work): $line"
    }
}

# Lets a plan run with faults on its machine, and with the next call where something stays open: what is wrong then.
function Get-CaseProblem {
    param ($Plan, [hashtable[]] $Fault, [int] $Variant)
    Restore-Machine $Plan.Copy
    foreach ($one in $Fault) {
        Add-Fault ($one + @{ Action = 'Fail'; Text = 'It is broken.'; ExitCode = 5 })
    }
    $run = Invoke-Script $Plan.Work
    $hits = @(Get-FaultRow | Where-Object { $_.Has('Hit') } | ForEach-Object { "$($_['When']) $($_['Hit']) ($($_['Boundary']) $($_['At']))" }) -join ', '
    Clear-Fault
    $problems = @(Get-OutcomeProblem -Run $run -Before $Plan.Before -Asked $Plan.Asked)
    if (Test-Journal) {
        $problems += @(Get-ClosingProblem -Plan $Plan -Variant $Variant)
    }
    foreach ($problem in $problems) {
        "$hits`: $problem"
    }
}

# Runs a script with the module in a process of its own that is killed at a change, and says how that ended.
function Invoke-KilledScript {
    param ([string] $Script, [int] $At, [string] $When)
    Add-Fault @{ Boundary = '*change'; At = $At; When = $When; Action = 'Kill' }
    $module = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'generated', 'WslNet', 'WslNet.psd1')
    $child = Start-ChildScript "Import-Module '$module'`n$Script"
    $hit = @(Get-FaultRow)[0]['Hit']
    Clear-Fault
    [pscustomobject] @{ Hit = $hit; Ended = $child.Ended; ExitCode = $child.ExitCode; Output = $child.Output; Error = $child.Error }
}

# What is wrong with a machine on which a process was killed, before anybody takes anything back.
function Get-InterruptedProblem {
    param ($Plan, $Child)
    $state = Get-StateLine
    $journal = ConvertTo-Json -InputObject @(Get-JournalValue) -Compress
    $isOpen = Test-Journal
    if (-not $Child.Hit -or $Child.ExitCode -eq 0 -or $Child.Output -match 'reached the end') {
        "the process was not killed: $($Child.Output)"
    }
    if (-not $isOpen -and -not (Test-SameState $state $Plan.Before) -and -not (Test-SameState $state $Plan.Asked)) {
        "without a journal the machine is neither as before nor as asked: $(@(Compare-State $Plan.Before $state) -join '; ')"
    }
    $get = Invoke-Script 'Get-WslPortForward'
    if ($get.Error.Count -gt 0 -or $get.Output.Count -eq 0) {
        "Get-WslPortForward does not work: $($get.Error)"
    }
    $shown = Invoke-Script 'Add-WslPortForward 65000 -ConnectAddress 10.0.0.1 -WhatIf'
    $said = @($shown.Warning | Where-Object { $_ -like '*was cut off. The command would take it back first*' })
    if ($shown.Error.Count -gt 0 -or $said.Count -ne [int] $isOpen) {
        "-WhatIf says: $($shown.Error) $($shown.Warning)"
    }
    if (-not (Test-SameState $state (Get-StateLine)) -or $journal -ne (ConvertTo-Json -InputObject @(Get-JournalValue) -Compress)) {
        '-WhatIf or Get changes something'
    }
}

# Lets a plan be killed at a change, and the recovery too where that is asked for: what is wrong then.
function Get-KillProblem {
    param ($Plan, [int] $At, [string] $When, [int] $Variant, [int] $RecoveryAt)
    Restore-Machine $Plan.Copy
    $child = Invoke-KilledScript -Script $Plan.Work -At $At -When $When
    $problems = @(Get-InterruptedProblem -Plan $Plan -Child $child)
    if ($RecoveryAt -gt 0 -and (Test-Journal)) {
        $null = Invoke-KilledScript -Script $nextCalls[0].Work -At $RecoveryAt -When @('Before', 'After')[$RecoveryAt % 2]
        if (-not (Test-Journal)) {
            $problems += @(Compare-State $Plan.Before (Get-StateLine) | ForEach-Object { "after the recovery: $_" })
        }
    }
    if (Test-Journal) {
        $problems += @(Get-ClosingProblem -Plan $Plan -Variant $Variant)
    } else {
        # Before the plan, after it, or after the recovery: in each case it can be made now.
        $again = Invoke-Script $Plan.Work
        foreach ($line in Compare-State $Plan.Asked (Get-StateLine)) {
            $problems += "after the plan was made once more ($($again.Error)): $line"
        }
    }
    foreach ($problem in $problems) {
        "killed $When change $At ($($child.Hit)), then at $RecoveryAt`: $problem"
    }
}

# Some of the cases, other ones for each shift; all with WSLNET_ALL_FAULTS=1.
function Get-SampleOf {
    param ([object[]] $Case, [int] $Count, [int] $Shift)
    if ($env:WSLNET_ALL_FAULTS -eq '1') {
        return $Case
    }
    for ($number = 1; $number -le $Count; $number++) {
        # The comma keeps a case that is a list.
        , $Case[($Shift * 7 + [System.Math]::Floor($number * $Case.Count / $Count)) % $Case.Count]
    }
}
