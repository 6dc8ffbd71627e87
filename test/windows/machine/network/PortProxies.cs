using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>
    /// The port proxies that the IP Helper service has loaded. They are what the registry said at its last start or
    /// paramchange, host names resolved then, not what the registry says now.
    /// </summary>
    public sealed class PortProxies
    {
        public const string Key = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\PortProxy";

        public const int ServiceProcessId = 8288;

        public static readonly IReadOnlyList<string> Families = new[] { "v4tov4", "v4tov6", "v6tov4", "v6tov6" };

        private readonly Table table;
        private readonly Machine machine;

        public PortProxies(Table table, Machine machine)
        {
            this.table = table;
            this.machine = machine;
        }

        public IReadOnlyList<Row> Loaded => table.All();

        /// <summary>The loaded entries that listen, as listeners.</summary>
        public IReadOnlyList<Row> Serving => table.All()
            .Where(row => row["State"] == "Listening")
            .Select(row => Listeners.NewRow("windows", "TCP", row["BoundAddress"], row["ListenPort"], "svchost (iphlpsvc)", ServiceProcessId)
                .With("ConnectAddress", row["ResolvedAddress"]).With("ConnectPort", row["ConnectPort"]))
            .ToList();

        /// <summary>The registry values as they stand, whether loaded or not.</summary>
        public IReadOnlyList<Row> Stored
        {
            get
            {
                var rows = new List<Row>();
                foreach (string family in Families)
                {
                    SimulatedRegistryKey key = machine.Registry.Open(KeyOf(family));
                    foreach (var value in key == null ? Enumerable.Empty<KeyValuePair<string, KeyValuePair<Microsoft.Win32.RegistryValueKind, object>>>() : key.Values())
                    {
                        rows.Add(Entry(family, value.Key, value.Value.Value as string ?? ""));
                    }
                }
                return rows;
            }
        }

        public void Load()
        {
            using (table.Lock())
            {
                Unload();
                // By port: there may be thousands of entries, and only those of the same port can be in the way.
                var holders = machine.Listeners.Programs.GroupBy(row => row["Port"]).ToDictionary(group => group.Key, group => group.ToList());
                foreach (Row entry in Stored)
                {
                    entry["State"] = Bind(entry, holders);
                    table.Put(entry);
                }
            }
        }

        public void Unload()
        {
            using (table.Lock())
            {
                foreach (Row row in table.All())
                {
                    table.Remove(row.Key);
                }
            }
        }

        /// <summary>What netsh does to the registry; false where there is nothing to delete.</summary>
        public void Store(string family, string name, string data)
        {
            RegistrySetup.Write(machine.Registry, KeyOf(family), name, data, Microsoft.Win32.RegistryValueKind.String);
        }

        public bool Delete(string family, string name)
        {
            return RegistrySetup.Remove(machine.Registry, KeyOf(family), name);
        }

        private static string KeyOf(string family)
        {
            return Key + "\\" + family + "\\tcp";
        }

        private static Row Entry(string family, string name, string data)
        {
            string[] listen = SplitAtLastSlash(name);
            string[] connect = SplitAtLastSlash(data);
            return new Row(family + " " + name).With("Family", family)
                .With("ListenAddress", listen[0]).With("ListenPort", listen[1])
                .With("ConnectAddress", connect[0]).With("ConnectPort", connect[1]);
        }

        // IPv6 addresses hold colons but no slash.
        private static string[] SplitAtLastSlash(string text)
        {
            int slash = text.LastIndexOf('/');
            return slash < 0 ? new[] { text, "" } : new[] { text.Substring(0, slash), text.Substring(slash + 1) };
        }

        // Who listens joins the holders.
        private string Bind(Row entry, Dictionary<string, List<Row>> holders)
        {
            if (!IsPort(entry["ListenPort"]) || !IsPort(entry["ConnectPort"]))
            {
                return "InvalidPort";
            }
            bool listensOnV6 = entry["Family"].StartsWith("v6", System.StringComparison.Ordinal);
            string bound = entry["ListenAddress"] == "*" ? (listensOnV6 ? "::" : Listeners.AnyAddress) : Resolve(entry["ListenAddress"], listensOnV6);
            if (bound == null || !machine.Adapters.IsOwn(bound))
            {
                return "InvalidListenAddress";
            }
            string target = Resolve(entry["ConnectAddress"], entry["Family"].EndsWith("v6", System.StringComparison.Ordinal));
            if (target == null)
            {
                return "InvalidConnectAddress";
            }
            entry.With("BoundAddress", bound).With("ResolvedAddress", target);
            Row socket = Listeners.NewRow("windows", "TCP", bound, entry["ListenPort"], "svchost (iphlpsvc)", ServiceProcessId);
            if (!holders.TryGetValue(socket["Port"], out List<Row> ofPort))
            {
                holders[socket["Port"]] = ofPort = new List<Row>();
            }
            if (ofPort.Any(row => Binding.Overlaps(row, socket)))
            {
                return "PortInUse";
            }
            if (machine.Ports.WindowsObstacle(socket) != null)
            {
                return "PortExcluded";
            }
            ofPort.Add(socket);
            return "Listening";
        }

        /// <summary>A literal of the family or a name that the machine knows, without blanks around it; else null.</summary>
        private string Resolve(string text, bool v6)
        {
            if (AddressRange.IsAnyFamily(text))
            {
                return AddressRange.IsIPv6(text) == v6 ? AddressRange.Canonical(text) : null;
            }
            if (v6 && text == "localhost")
            {
                return "::1";
            }
            Row host = machine.Settings.Find("Host " + text);
            return host != null && AddressRange.IsIPv6(host["Address"]) == v6 ? host["Address"] : null;
        }

        private static bool IsPort(string text)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port >= 1 && port <= 65535;
        }
    }
}
