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

        public static PSObject UdpEndpoint(Row row)
        {
            return new CimObject("ROOT/StandardCimv2", "MSFT_NetUDPEndpoint")
                .Add("LocalAddress", row["Address"])
                .Add("LocalPort", (ushort)row.Int("Port"))
                .Add("OwningProcess", (uint)row.Int("ProcessId"))
                .Add("CreationTime", null)
                .Done();
        }

        /// <summary>Null where the adapter has no address of the family.</summary>
        public static PSObject Address(Row adapter, bool v6)
        {
            string address = adapter[v6 ? "Address6" : "Address"];
            if (address.Length == 0)
            {
                return null;
            }
            bool loopback = adapter.Key == WslNet.Simulation.Network.Adapters.Loopback;
            bool manual = adapter.Key.StartsWith("vEthernet", StringComparison.Ordinal);
            return new CimObject("ROOT/StandardCimv2", "MSFT_NetIPAddress")
                .Add("IPAddress", address)
                .Add("InterfaceIndex", (uint)adapter.Int("Index")).Alias("ifIndex", "InterfaceIndex")
                .Add("InterfaceAlias", adapter.Key)
                .Add("AddressFamily", v6 ? AddressFamily.IPv6 : AddressFamily.IPv4)
                .Add("Type", Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPAddress.Type.Unicast)
                .Add("PrefixLength", (byte)adapter.Int(v6 ? "PrefixLength6" : "PrefixLength"))
                .Add("PrefixOrigin", loopback ? PrefixOrigin.WellKnown : manual ? PrefixOrigin.Manual : PrefixOrigin.Dhcp)
                .Add("SuffixOrigin", loopback ? SuffixOrigin.WellKnown : manual ? SuffixOrigin.Manual : SuffixOrigin.Dhcp)
                .Add("AddressState", AddressState.Preferred)
                .Add("ValidLifetime", TimeSpan.MaxValue)
                .Add("PreferredLifetime", TimeSpan.MaxValue)
                .Add("SkipAsSource", false)
                .Add("PolicyStore", "ActiveStore")
                .Add("IPv4Address", v6 ? null : address)
                .Add("IPv6Address", v6 ? address : null)
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
