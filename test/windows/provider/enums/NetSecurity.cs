// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity
{
    public enum Enabled
    {
        True = 1,
        False = 2,
    }

    public enum GpoBoolean
    {
        False = 0,
        True = 1,
        NotConfigured = 2,
    }

    public enum Action
    {
        NotConfigured = 0,
        Allow = 2,
        Block = 4,
    }

    public enum Direction
    {
        Inbound = 1,
        Outbound = 2,
    }

    [System.Flags]
    public enum Profile
    {
        Any = 0,
        Domain = 1,
        Private = 2,
        Public = 4,
        NotApplicable = 65535,
    }

    public enum EdgeTraversal
    {
        Block = 0,
        Allow = 1,
        DeferToUser = 2,
        DeferToApp = 3,
    }

    public enum PrimaryStatus
    {
        Unknown = 0,
        OK = 1,
        Inactive = 2,
        Error = 3,
    }

    public enum PolicyStoreType
    {
        None = 0,
        Local = 1,
        GroupPolicy = 2,
        Dynamic = 3,
        Generated = 4,
        Hardcoded = 5,
    }

    public enum HyperVPolicyStoreType
    {
        None = 0,
        Local = 1,
        GroupPolicy = 2,
        Dynamic = 3,
        Generated = 4,
        Hardcoded = 5,
        MDM = 6,
        HostFirewallLocal = 8,
        HostFirewallGroupPolicy = 9,
        HostFirewallDynamic = 10,
        HostFirewallMDM = 11,
    }

    public enum HyperVEnforcementStatus
    {
        Unknown = 0,
        OK = 1,
        PartiallyEnforced = 2,
        NoApplicablePorts = 3,
        ParsingError = 4,
        Error = 5,
    }

    public enum DynamicTransport
    {
        Any = 0,
        ProximityApps = 1,
        ProximitySharing = 2,
        WifiDirectPrinting = 3,
        WifiDirectDisplay = 4,
        WifiDirectDevices = 5,
    }

    public enum InterfaceType
    {
        Any = 0,
        Wired = 1,
        Wireless = 2,
        RemoteAccess = 3,
    }

    public enum Authentication
    {
        NotRequired = 0,
        Required = 1,
        NoEncap = 2,
    }

    public enum Encryption
    {
        NotRequired = 0,
        Required = 1,
        Dynamic = 2,
    }
}
