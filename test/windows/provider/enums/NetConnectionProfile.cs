// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetConnectionProfile
{
    public enum NetworkCategory
    {
        Public = 0,
        Private = 1,
        DomainAuthenticated = 2,
    }

    public enum IPv4Connectivity
    {
        Disconnected = 0,
        NoTraffic = 1,
        Subnet = 2,
        LocalNetwork = 3,
        Internet = 4,
    }

    public enum IPv6Connectivity
    {
        Disconnected = 0,
        NoTraffic = 1,
        Subnet = 2,
        LocalNetwork = 3,
        Internet = 4,
    }
}
