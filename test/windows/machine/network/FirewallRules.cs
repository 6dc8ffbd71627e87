using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The Windows firewall's own rules and its decision about one inbound TCP connection.</summary>
    public sealed class FirewallRules
    {
        private readonly Table table;

        public FirewallRules(Table table)
        {
            this.table = table;
        }

        public IReadOnlyList<Row> All => table.All();

        public Row Find(string name)
        {
            return table.Find(name);
        }

        public void Put(Row rule)
        {
            table.Put(rule);
        }

        public void Remove(string name)
        {
            table.Remove(name);
        }

        /// <summary>Null where the connection may come in, else the reason.</summary>
        public string Obstacle(Row adapter, string localAddress, int localPort, string remoteAddress)
        {
            string profile = Adapters.ProfileOf(adapter);
            var deciding = All.Where(rule => Applies(rule, adapter, profile, localAddress, localPort, remoteAddress)).ToList();
            Row block = deciding.FirstOrDefault(rule => rule["Action"] == "Block");
            if (block != null)
            {
                return "the Windows firewall rule '" + block.Key + "' blocks it";
            }
            return deciding.Any(rule => rule["Action"] == "Allow")
                ? null
                : "no enabled Windows firewall rule allows inbound TCP port " + localPort.ToString(CultureInfo.InvariantCulture)
                    + " from " + remoteAddress + " in the profile " + profile;
        }

        private static bool Applies(Row rule, Row adapter, string profile, string localAddress, int localPort, string remoteAddress)
        {
            return rule["Enabled"] == "True" && rule["Direction"] == "Inbound"
                && (rule["Profile"] == "Any" || rule["Profile"].Split(',').Any(name => name.Trim() == profile))
                && (rule["Protocol"] == "Any" || rule["Protocol"] == "TCP")
                && rule.List("LocalPort").Any(port => PortMatches(port, localPort))
                && rule.List("RemotePort").All(port => port == "Any")
                && rule.List("LocalAddress").Any(text => AddressMatches(text, localAddress, adapter))
                && rule.List("RemoteAddress").Any(text => AddressMatches(text, remoteAddress, adapter));
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
            AddressRange range = text.Equals("LocalSubnet", StringComparison.OrdinalIgnoreCase) || text.Equals("LocalSubnet4", StringComparison.OrdinalIgnoreCase)
                ? Adapters.SubnetOf(adapter)
                : AddressRange.Parse(text);
            return range != null && range.Contains(address);
        }
    }
}
