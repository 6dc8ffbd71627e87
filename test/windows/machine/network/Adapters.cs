using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The Windows network adapters: one row with alias, index, address, prefix length and network category.</summary>
    public sealed class Adapters
    {
        public const string WslSwitch = "vEthernet (WSL (Hyper-V firewall))";

        private readonly Table table;

        public Adapters(Table table)
        {
            this.table = table;
        }

        public IReadOnlyList<Row> All => table.All();

        public void Put(string alias, int index, string address, int prefixLength, string category, string networkName)
        {
            table.Put(new Row(alias).With("Index", index).With("Address", address).With("PrefixLength", prefixLength)
                .With("Category", category).With("NetworkName", networkName));
        }

        public void Remove(string alias)
        {
            table.Remove(alias);
        }

        public void SetCategory(string alias, string category)
        {
            table.Require(alias, "The adapter");
            table.Change(alias, row => row.With("Category", category));
        }

        public Row WithAddress(string address)
        {
            return All.FirstOrDefault(row => row["Address"] == address);
        }

        public Row Facing(string remoteAddress)
        {
            return All.FirstOrDefault(row => SubnetOf(row).Contains(remoteAddress));
        }

        public static AddressRange SubnetOf(Row adapter)
        {
            return AddressRange.Parse(adapter["Address"] + "/" + adapter["PrefixLength"]);
        }

        /// <summary>The firewall profile that goes with the network category of an adapter.</summary>
        public static string ProfileOf(Row adapter)
        {
            string category = adapter["Category"];
            return category == "DomainAuthenticated" ? "Domain" : category;
        }
    }
}
