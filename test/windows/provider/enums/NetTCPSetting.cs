// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPSetting
{
    public enum CongestionProvider
    {
        Default = 0,
        CTCP = 1,
        DCTCP = 2,
    }

    public enum CwndRestart
    {
        False = 0,
        True = 1,
    }

    public enum MemoryPressureProtection
    {
        Disabled = 0,
        Enabled = 1,
        Default = 2,
    }

    public enum AutoTuningLevelLocal
    {
        Disabled = 0,
        HighlyRestricted = 1,
        Restricted = 2,
        Normal = 3,
        Experimental = 4,
    }

    public enum AutoTuningLevelGroupPolicy
    {
        Disabled = 0,
        HighlyRestricted = 1,
        Restricted = 2,
        Normal = 3,
        Experimental = 4,
        NotConfigured = 5,
        NotChanged = 6,
    }

    public enum AutoTuningLevelEffective
    {
        Local = 0,
        GroupPolicy = 1,
    }

    public enum EcnCapability
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum Timestamps
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum ScalingHeuristics
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum AutomaticUseCustom
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum NonSackRttResiliency
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum ForceWS
    {
        Disabled = 0,
        Enabled = 1,
    }
}
