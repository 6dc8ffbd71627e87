# Written by test/windows/generator/commands.mjs from the parameter sets of the real command. Do not edit.
function Get-NetTCPSetting {
    [CmdletBinding(PositionalBinding = $false)]
    param(
        [Parameter(Position = 0)]
        [ValidateNotNull()]
        [string[]] $SettingName,

        [Parameter()]
        [Alias('MinRto')]
        [ValidateNotNull()]
        [uint32[]] $MinRtoMs,

        [Parameter()]
        [Alias('InitialCongestionWindow')]
        [ValidateNotNull()]
        [uint32[]] $InitialCongestionWindowMss,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.CongestionProvider[]] $CongestionProvider,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.CwndRestart[]] $CwndRestart,

        [Parameter()]
        [Alias('DelayedAckTimeout')]
        [ValidateNotNull()]
        [uint32[]] $DelayedAckTimeoutMs,

        [Parameter()]
        [ValidateNotNull()]
        [byte[]] $DelayedAckFrequency,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.MemoryPressureProtection[]] $MemoryPressureProtection,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.AutoTuningLevelLocal[]] $AutoTuningLevelLocal,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.AutoTuningLevelGroupPolicy[]] $AutoTuningLevelGroupPolicy,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.AutoTuningLevelEffective[]] $AutoTuningLevelEffective,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.EcnCapability[]] $EcnCapability,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.Timestamps[]] $Timestamps,

        [Parameter()]
        [Alias('InitialRto')]
        [ValidateNotNull()]
        [uint32[]] $InitialRtoMs,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.ScalingHeuristics[]] $ScalingHeuristics,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $DynamicPortRangeStartPort,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $DynamicPortRangeNumberOfPorts,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.AutomaticUseCustom[]] $AutomaticUseCustom,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.NonSackRttResiliency[]] $NonSackRttResiliency,

        [Parameter()]
        [ValidateNotNull()]
        [Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting.ForceWS[]] $ForceWS,

        [Parameter()]
        [ValidateNotNull()]
        [byte[]] $MaxSynRetransmissions,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $AutoReusePortRangeStartPort,

        [Parameter()]
        [ValidateNotNull()]
        [uint16[]] $AutoReusePortRangeNumberOfPorts,

        [Parameter(ValueFromPipeline)]
        [ValidateNotNull()]
        [PSTypeName('Microsoft.Management.Infrastructure.CimInstance#MSFT_NetTransportFilter')] [object] $AssociatedTransportFilter,

        [Parameter()]
        [Alias('Session')]
        [ValidateNotNull()]
        [Microsoft.Management.Infrastructure.CimSession[]] $CimSession,

        [Parameter()]
        [ValidateNotNull()]
        [int] $ThrottleLimit,

        [Parameter()]
        [switch] $AsJob
    )
    process {
        try {
            Get-SimulatedNetTCPSetting -Cmdlet $PSCmdlet -Bound $PSBoundParameters
            [WslNet.Simulation.PowerShell.WindowsCommand]::Leave($PSCmdlet)
        }
        finally {
            [WslNet.Simulation.PowerShell.WindowsCommand]::End($PSCmdlet)
        }
    }
}
