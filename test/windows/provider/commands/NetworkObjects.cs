using System;
using System.Management.Automation;
using Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetConnectionProfile;
using Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress;
using Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>Listeners, addresses and network profiles as Windows hands them out.</summary>
    public static class NetworkObjects
    {
        public static PSObject Listener(Row row)
        {
            return new CimObject("ROOT/StandardCimv2", "MSFT_NetTCPConnection")
                .Add("LocalAddress", row["Address"])
                .Add("LocalPort", (ushort)row.Int("Port"))
                .Add("RemoteAddress", row["Address"].Contains(":") ? "::" : "0.0.0.0")
                .Add("RemotePort", (ushort)0)
                .Add("State", Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection.State.Listen)
                .Add("AppliedSetting", null)
                .Add("OffloadState", OffloadState.InHost)
                .Add("OwningProcess", (uint)row.Int("ProcessId"))
                .Add("CreationTime", null)
                .Done();
        }

        public static PSObject Address(Row adapter)
        {
            bool loopback = adapter["Address"].StartsWith("127.", StringComparison.Ordinal);
            bool wslSwitch = adapter.Key.StartsWith("vEthernet", StringComparison.Ordinal);
            return new CimObject("ROOT/StandardCimv2", "MSFT_NetIPAddress")
                .Add("IPAddress", adapter["Address"])
                .Add("InterfaceIndex", (uint)adapter.Int("Index")).Alias("ifIndex", "InterfaceIndex")
                .Add("InterfaceAlias", adapter.Key)
                .Add("AddressFamily", AddressFamily.IPv4)
                .Add("Type", Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.Type.Unicast)
                .Add("PrefixLength", (byte)adapter.Int("PrefixLength"))
                .Add("PrefixOrigin", loopback ? PrefixOrigin.WellKnown : wslSwitch ? PrefixOrigin.Manual : PrefixOrigin.Dhcp)
                .Add("SuffixOrigin", loopback ? SuffixOrigin.WellKnown : wslSwitch ? SuffixOrigin.Manual : SuffixOrigin.Dhcp)
                .Add("AddressState", AddressState.Preferred)
                .Add("ValidLifetime", TimeSpan.MaxValue)
                .Add("PreferredLifetime", TimeSpan.MaxValue)
                .Add("SkipAsSource", false)
                .Add("PolicyStore", "ActiveStore")
                .Add("IPv4Address", adapter["Address"])
                .Add("IPv6Address", null)
                .Done();
        }

        public static PSObject ConnectionProfile(Row adapter)
        {
            return new CimObject("root/StandardCimv2", "MSFT_NetConnectionProfile")
                .Add("Name", adapter["NetworkName"])
                .Add("InterfaceAlias", adapter.Key)
                .Add("InterfaceIndex", (uint)adapter.Int("Index"))
                .Add("NetworkCategory", CimObject.Parse<NetworkCategory>(adapter["Category"]))
                .Add("DomainAuthenticationKind", (uint)0)
                .Add("IPv4Connectivity", IPv4Connectivity.Internet)
                .Add("IPv6Connectivity", IPv6Connectivity.NoTraffic)
                .Done();
        }
    }
}
