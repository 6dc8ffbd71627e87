function Reset-SimulatedWindows {
    <#
    .SYNOPSIS
    Starts a fresh simulated Windows machine; the one before is gone.
    #>
    [CmdletBinding()]
    param(
        # What .wslconfig asks for: the effective mode may be another one.
        [ValidateSet('nat', 'mirrored', 'consomme', 'bridged', 'none')]
        [string] $NetworkingMode = 'nat',

        # Settings of .wslconfig as WSL read them: localhostForwarding, hostAddressLoopback, ignoredPorts, firewall, dnsTunneling ...
        [hashtable] $WslConfig = @{},

        # Name, Version, Default, State (Running, Stopped), Address, Bridge (docker, br18, br19, br20, lxc), Iproute2 (new, old, none),
        # Busybox, Mac, Mtu, Account (whose it is, if not -WslAccount's: registered there and stopped, no more). An empty list: WSL
        # without a distribution.
        [AllowEmptyCollection()]
        [hashtable[]] $Distribution = @(@{ Name = 'Ubuntu' }),

        [version] $Build = '10.0.26200.7462',

        [version] $WslVersion = '2.6.3.0',

        [string] $Culture = 'en-US',

        [bool] $Elevated = $true,

        # The process is a 32-bit PowerShell on a 64-bit Windows. Its registry is not redirected here.
        [switch] $Host32Bit,

        # Whose WSL it is, where that is not the account that runs.
        [string] $WslAccount = 'user',

        # No WSL at all: no wsl.exe, no service, no keys.
        [switch] $WithoutWsl,

        # What this Windows cannot do: mirrored mode although the build is new enough, or the network of NAT mode.
        [ValidateSet('MirroredNetworking', 'NatNetwork')]
        [string[]] $Lacking = @(),

        # Alias, Index, Address, PrefixLength, Address6, PrefixLength6, Gateway, Metric, Mac, Mtu, Up, Category, NetworkName.
        # An entry with the alias loopback0 is no adapter: it gives place and Mac of the guest's own device in mirrored mode.
        [hashtable[]] $Adapter = @(@{ Alias = 'Ethernet'; Address6 = '2001:db8:1::10' }),

        # Ranges such as 5357-5357 that Windows holds for both protocols; one with a star at its end is an administrator's.
        [string[]] $ExcludedPortRange = @(),

        # First port and number of ports of the dynamic range.
        [int[]] $DynamicPortRange = @(49152, 16384),

        # Boundary (also '*': every call, and '*change': every call that changes something), Call, At, When (Before, After),
        # Action (Fail, Hang, Kill, Answer, or Count: nothing happens), Text or Bytes, ExitCode.
        [hashtable[]] $Fault = @(),

        # Names that Windows resolves, with their addresses.
        [hashtable] $HostName = @{}
    )
    $ErrorActionPreference = 'Stop'
    # Resolved first: refusing must leave the present machine as it is.
    $faults = @($Fault | ForEach-Object { ConvertTo-FaultRow $_ })
    $distributions = @(if (-not $WithoutWsl) { ConvertTo-DistributionRow $Distribution $WslAccount })
    $config = ConvertTo-ConfigRow $WslConfig
    $adapters = @(ConvertTo-AdapterRow $Adapter)

    $folder = [WslNet.Simulation.PowerShell.OwnMachine]::Start()
    $env:WSLNET_SIMULATION = $folder
    $env:SystemRoot = [System.IO.Path]::Combine($folder, 'Windows')

    $machine = [WslNet.Simulation.Machine]::Current
    $settings = @{
        NetworkingMode = $NetworkingMode
        # Without a choice of the user a policy may name another default.
        NetworkingModeIsSet = $(if ($PSBoundParameters.ContainsKey('NetworkingMode')) { 'true' } else { 'false' })
        Build          = $Build
        WslVersion     = $WslVersion
        Culture        = $Culture
        Elevated       = $(if ($Elevated) { 'true' } else { 'false' })
        Host32Bit      = $(if ($Host32Bit) { 'true' } else { 'false' })
        Account        = $(if ($WslAccount -eq 'user') { 'user' } else { 'admin' })
        WslAccount     = $WslAccount
    }
    foreach ($feature in $Lacking) {
        $settings["Lacks$feature"] = 'true'
    }
    Initialize-Setting $machine $settings $HostName @($distributions | ForEach-Object { $_['Account'] })
    Initialize-Network $machine $config $adapters $ExcludedPortRange $DynamicPortRange
    Initialize-Registry $machine
    Initialize-Service $machine (-not $WithoutWsl)
    Initialize-Wsl $machine $distributions
    Initialize-Program $folder (-not $WithoutWsl)
    Select-NetSecurityModule $machine
    foreach ($row in $faults) {
        $null = [WslNet.Simulation.Store.Table]::new($folder, 'faults').Add($row)
    }
}
