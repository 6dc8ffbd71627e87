using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>
    /// The Windows network adapters, a row each: Index, Address, PrefixLength, Address6, PrefixLength6, Gateway, Metric, Mac,
    /// Up, Category, NetworkName.
    /// </summary>
    public sealed class Adapters
    {
        public const string WslSwitch = "vEthernet (WSL (Hyper-V firewall))";
        public const string Loopback = "Loopback Pseudo-Interface 1";

        private readonly Table table;

        public Adapters(Table table)
        {
            this.table = table;
        }

        public IReadOnlyList<Row> All => table.All();

        /// <summary>Those that lead to a network, whether they are connected or not.</summary>
        public IReadOnlyList<Row> Physical => All.Where(row => row.Key != Loopback && row.Key != WslSwitch && row.Key != "loopback0").ToList();

        public void Put(Row adapter)
        {
            table.Put(adapter);
        }

        public void Put(string alias, int index, string address, int prefixLength, string category, string networkName)
        {
            Put(new Row(alias).With("Index", index).With("Address", address).With("PrefixLength", prefixLength)
                .With("Category", category).With("NetworkName", networkName).With("Up", true).With("Metric", 15)
                .With("Mac", "00:15:5d:01:02:03"));
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
            return All.FirstOrDefault(row => row["Address"] == address || row["Address6"] == address);
        }

        /// <summary>An address that a program on Windows can bind.</summary>
        public bool IsOwn(string address)
        {
            return IsAnyAddress(address) || IsLoopback(address) || WithAddress(address) != null;
        }

        public static bool IsAnyAddress(string address)
        {
            return address == Listeners.AnyAddress || address == Listeners.AnyAddress6;
        }

        public static bool IsLoopback(string address)
        {
            return address == "::1" || address.StartsWith("127.", System.StringComparison.Ordinal);
        }

        /// <summary>Null where the adapter has no address of the family.</summary>
        public static AddressRange SubnetOf(Row adapter, bool v6 = false)
        {
            string address = adapter[v6 ? "Address6" : "Address"];
            return address.Length == 0 ? null : AddressRange.Parse(address + "/" + adapter[v6 ? "PrefixLength6" : "PrefixLength"]);
        }

        public static bool OnLink(Row adapter, string address)
        {
            AddressRange subnet = SubnetOf(adapter, AddressRange.IsIPv6(address));
            return subnet != null && subnet.Contains(address);
        }

        /// <summary>The other computer in the network of an adapter.</summary>
        public static string NeighbourOf(Row adapter, bool v6)
        {
            return SubnetOf(adapter, v6)?.Member(50);
        }

        /// <summary>The firewall profile that goes with the network category of an adapter.</summary>
        public static string ProfileOf(Row adapter)
        {
            string category = adapter["Category"];
            return category == "DomainAuthenticated" ? "Domain" : category;
        }
    }
}
