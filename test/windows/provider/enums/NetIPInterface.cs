// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface
{
    public enum AddressFamily
    {
        IPv4 = 2,
        IPv6 = 23,
    }

    public enum Forwarding
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum ClampMss
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum Advertising
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum NeighborUnreachabilityDetection
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum RouterDiscovery
    {
        Disabled = 0,
        Enabled = 1,
        ControlledByDHCP = 2,
    }

    public enum ManagedAddressConfiguration
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum OtherStatefulConfiguration
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum WeakHostSend
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum WeakHostReceive
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum IgnoreDefaultRoutes
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum AdvertiseDefaultRoute
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum ForceArpNdWolPattern
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum DirectedMacWolPattern
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum EcnMarking
    {
        Disabled = 0,
        UseEct1 = 1,
        UseEct0 = 2,
        AppDecide = 3,
    }

    public enum Dhcp
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum ConnectionState
    {
        Disconnected = 0,
        Connected = 1,
    }

    public enum AutomaticMetric
    {
        Disabled = 0,
        Enabled = 1,
    }

    public enum NeighborDiscoverySupported
    {
        No = 0,
        Yes = 1,
    }
}
