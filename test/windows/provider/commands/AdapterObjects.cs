using System;
using System.Management.Automation;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;
using InterfaceFamily = Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.AddressFamily;
using RouteFamily = Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetRoute.AddressFamily;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>Adapters, their IP interfaces and routes, and the port ranges of TCP and UDP as Windows hands them out.</summary>
    public static class AdapterObjects
    {
        private const string Space = "ROOT/StandardCimv2";

        public static PSObject Adapter(Row row)
        {
            bool up = row.Bool("Up");
            bool wsl = row.Key == Adapters.WslSwitch;
            return new CimObject(Space, "MSFT_NetAdapter")
                .Add("Name", row.Key).Alias("ifAlias", "Name").Alias("InterfaceAlias", "Name")
                .Add("InterfaceDescription", wsl ? "Hyper-V Virtual Ethernet Adapter" : "Simulated Network Adapter " + row["Index"]).Alias("ifDesc", "InterfaceDescription")
                .Add("InterfaceIndex", (uint)row.Int("Index")).Alias("ifIndex", "InterfaceIndex")
                .Add("Status", up ? "Up" : "Disconnected")
                .Add("MacAddress", row["Mac"].Replace(':', '-').ToUpperInvariant())
                .Add("LinkSpeed", wsl ? "10 Gbps" : up ? "1 Gbps" : "0 bps")
                .Add("Virtual", wsl)
                .Add("Hidden", wsl)
                .Add("HardwareInterface", !wsl)
                .Done();
        }

        public static PSObject Interface(Row row, bool v6)
        {
            return new CimObject(Space, "MSFT_NetIPInterface")
                .Add("InterfaceIndex", (uint)row.Int("Index")).Alias("ifIndex", "InterfaceIndex")
                .Add("InterfaceAlias", row.Key).Alias("ifAlias", "InterfaceAlias")
                .Add("AddressFamily", v6 ? InterfaceFamily.IPv6 : InterfaceFamily.IPv4)
                .Add("NlMtu", (uint)(row.Has("Mtu") ? row.Int("Mtu") : 1500))
                .Add("InterfaceMetric", (uint)row.Int("Metric"))
                .Add("ConnectionState", row.Bool("Up")
                    ? Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ConnectionState.Connected
                    : Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetIPInterface.ConnectionState.Disconnected)
                .Done();
        }

        public static PSObject Route(Row row, bool v6, string destination, string nextHop)
        {
            return new CimObject(Space, "MSFT_NetRoute")
                .Add("DestinationPrefix", destination)
                .Add("NextHop", nextHop)
                .Add("InterfaceIndex", (uint)row.Int("Index")).Alias("ifIndex", "InterfaceIndex")
                .Add("InterfaceAlias", row.Key).Alias("ifAlias", "InterfaceAlias")
                .Add("AddressFamily", v6 ? RouteFamily.IPv6 : RouteFamily.IPv4)
                // 256 for routes to the adapter's own subnet, as on Windows.
                .Add("RouteMetric", (ushort)(destination.EndsWith("/0", StringComparison.Ordinal) ? 0 : 256))
                .Add("InterfaceMetric", (uint)row.Int("Metric")).Alias("ifMetric", "InterfaceMetric")
                .Add("PolicyStore", "ActiveStore")
                .Done();
        }

        public static PSObject PortSetting(Row range, string settingName)
        {
            var result = new CimObject(Space, settingName == null ? "MSFT_NetUDPSetting" : "MSFT_NetTCPSetting");
            if (settingName != null)
            {
                result.Add("SettingName", settingName);
            }
            return result.Add("DynamicPortRangeStartPort", (ushort)range.Int("Start"))
                .Add("DynamicPortRangeNumberOfPorts", (ushort)range.Int("Count")).Done();
        }
    }
}
