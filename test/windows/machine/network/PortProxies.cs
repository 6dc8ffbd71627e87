using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
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
            .Select(row => Listeners.NewRow("windows", row["BoundAddress"], row["ListenPort"], "svchost (iphlpsvc)", ServiceProcessId)
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
                    SimulatedRegistryKey key = machine.Registry.Open(Key + "\\" + family + "\\tcp");
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
            Unload();
            foreach (Row entry in Stored)
            {
                entry["State"] = Bind(entry);
                table.Put(entry);
            }
        }

        public void Unload()
        {
            foreach (Row row in table.All())
            {
                table.Remove(row.Key);
            }
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

        private string Bind(Row entry)
        {
            if (!IsPort(entry["ListenPort"]) || !IsPort(entry["ConnectPort"]))
            {
                return "InvalidPort";
            }
            bool listensOnV6 = entry["Family"].StartsWith("v6", System.StringComparison.Ordinal);
            string bound = entry["ListenAddress"] == "*" ? (listensOnV6 ? "::" : Listeners.AnyAddress) : Resolve(entry["ListenAddress"], listensOnV6);
            if (bound == null || !IsOwn(bound))
            {
                return "InvalidListenAddress";
            }
            string target = Resolve(entry["ConnectAddress"], entry["Family"].EndsWith("v6", System.StringComparison.Ordinal));
            if (target == null)
            {
                return "InvalidConnectAddress";
            }
            entry.With("BoundAddress", bound).With("ResolvedAddress", target);
            bool held = machine.Listeners.Programs.Concat(Serving).Any(row => Listeners.Overlaps(row, bound, entry["ListenPort"]));
            return held ? "PortInUse" : "Listening";
        }

        private bool IsOwn(string address)
        {
            return address == Listeners.AnyAddress || address == "::" || address == "::1"
                || address.StartsWith("127.", System.StringComparison.Ordinal) || machine.Adapters.WithAddress(address) != null;
        }

        /// <summary>A literal of the family or a name that the machine knows, without blanks around it; else null.</summary>
        private string Resolve(string text, bool v6)
        {
            bool literal = IPAddress.TryParse(text, out IPAddress address) && address.ToString() == text;
            if (literal)
            {
                return (address.AddressFamily == AddressFamily.InterNetworkV6) == v6 ? text : null;
            }
            Row host = machine.Settings.Find("Host " + text);
            return host == null || v6 ? null : host["Address"];
        }

        private static bool IsPort(string text)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port >= 1 && port <= 65535;
        }
    }
}
