using System;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The conditions that rules of both firewalls share: profile, protocol, ports, addresses.</summary>
    internal static class FirewallConditions
    {
        public static bool Profile(string wanted, string profile)
        {
            return wanted == "Any" || wanted.Split(',').Any(name => name.Trim() == profile);
        }

        public static bool Protocol(string wanted, string protocol)
        {
            return wanted == "Any" || wanted == protocol;
        }

        public static bool Port(string[] wanted, int port)
        {
            return wanted.Any(text => PortMatches(text, port));
        }

        public static bool Address(string[] wanted, string address, Row adapter)
        {
            return wanted.Any(text => AddressMatches(text, address, adapter));
        }

        private static bool PortMatches(string text, int port)
        {
            if (text == "Any")
            {
                return true;
            }
            string[] ends = text.Split('-');
            bool first = int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int low);
            bool last = int.TryParse(ends[ends.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out int high);
            return first && last && port >= low && port <= high;
        }

        private static bool AddressMatches(string text, string address, Row adapter)
        {
            if (text == "Any")
            {
                return true;
            }
            bool v6 = AddressRange.IsIPv6(address);
            if (text.StartsWith("LocalSubnet", StringComparison.OrdinalIgnoreCase))
            {
                bool familyFits = text.Length == "LocalSubnet".Length || text.EndsWith(v6 ? "6" : "4", StringComparison.Ordinal);
                return familyFits && adapter != null && Adapters.OnLink(adapter, address);
            }
            AddressRange range = AddressRange.Parse(text);
            return range != null && range.Contains(address);
        }
    }
}
