using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using WslNet.Simulation.Network;

namespace WslNet.Simulation.Guest
{
    /// <summary>/proc/net/route and /proc/net/fib_trie. The leaves of the trie are real, its inner nodes one for each subnet.</summary>
    internal static class ProcRoutes
    {
        public static string Route(GuestNetwork network)
        {
            var text = new StringBuilder("Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT".PadRight(127) + "\n");
            foreach (GuestInterface item in Routed(network))
            {
                GuestAddress address = Address(item);
                int metric = network.Mode == "mirrored" ? item.Metric : 0;
                if (item.Gateway.Length > 0)
                {
                    text.Append(RouteLine(item.Name, "0.0.0.0", item.Gateway, "0003", metric, "0.0.0.0"));
                }
                text.Append(RouteLine(item.Name, address.Network.Split('/')[0], "0.0.0.0", "0001", metric == 0 ? 0 : metric + 256, Mask(address)));
            }
            return text.ToString();
        }

        public static string Trie(GuestNetwork network)
        {
            var main = new StringBuilder("Main:\n  +-- 0.0.0.0/0 3 0 5\n");
            var local = new StringBuilder("Local:\n  +-- 0.0.0.0/0 3 0 5\n");
            foreach (GuestInterface item in network.Interfaces().Where(item => Address(item) != null))
            {
                foreach (GuestAddress address in item.Addresses.Where(address => !address.IsIPv6))
                {
                    string subnet = address.Network;
                    string first = subnet.Split('/')[0];
                    string last = AddressRange.Parse(subnet).LastAddress();
                    string network4 = "     +-- " + subnet + " 2 0 2\n        |-- " + first + "\n           /" + subnet.Split('/')[1] + (item.Name == "lo" ? " host LOCAL\n" : " link UNICAST\n");
                    main.Append(item.Name == "lo" ? "" : network4);
                    local.Append("     +-- " + subnet + " 2 0 2\n        |-- " + address.Address + "\n           /32 host LOCAL\n"
                        + (last == address.Address ? "" : "        |-- " + last + "\n           /32 link BROADCAST\n"));
                }
            }
            return main.ToString() + local;
        }

        private static IEnumerable<GuestInterface> Routed(GuestNetwork network)
        {
            return network.Interfaces().Where(item => item.Name != "lo" && Address(item) != null);
        }

        private static string RouteLine(string name, string destination, string gateway, string flags, int metric, string mask)
        {
            string line = string.Join("\t", name, Hex(destination), Hex(gateway), flags, "0", "0", metric.ToString(CultureInfo.InvariantCulture), Hex(mask), "0", "0", "0");
            return line.PadRight(127) + "\n";
        }

        private static string Mask(GuestAddress address)
        {
            return AddressRange.WithMask(address.Network).Split('/')[1];
        }

        private static GuestAddress Address(GuestInterface item)
        {
            return item.Addresses.FirstOrDefault(address => !address.IsIPv6);
        }

        private static string Hex(string address)
        {
            return string.Concat(IPAddress.Parse(address).GetAddressBytes().Reverse().Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        }
    }
}
