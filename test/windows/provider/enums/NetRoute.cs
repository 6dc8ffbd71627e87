// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetRoute
{
    public enum AddressFamily
    {
        IPv4 = 2,
        IPv6 = 23,
    }

    public enum Publish
    {
        No = 0,
        Age = 1,
        Yes = 2,
    }

    public enum Protocol
    {
        Other = 0,
        Local = 1,
        NetMgmt = 2,
        Icmp = 3,
        Egp = 4,
        Ggp = 5,
        Hello = 6,
        Rip = 7,
        IsIs = 8,
        EsIs = 9,
        Igrp = 10,
        Bbn = 11,
        Ospf = 12,
        Bgp = 13,
        Idpr = 14,
        Eigrp = 15,
        Dvmrp = 16,
        Rpl = 17,
        Dhcp = 18,
    }
}
