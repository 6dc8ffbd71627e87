// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress
{
    public enum AddressFamily
    {
        IPv4 = 2,
        IPv6 = 23,
    }

    public enum Type
    {
        Unicast = 1,
        Anycast = 2,
    }

    public enum PrefixOrigin
    {
        Other = 0,
        Manual = 1,
        WellKnown = 2,
        Dhcp = 3,
        RouterAdvertisement = 4,
    }

    public enum SuffixOrigin
    {
        Other = 0,
        Manual = 1,
        WellKnown = 2,
        Dhcp = 3,
        Link = 4,
        Random = 5,
    }

    public enum AddressState
    {
        Invalid = 0,
        Tentative = 1,
        Duplicate = 2,
        Deprecated = 3,
        Preferred = 4,
    }
}
