using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>Who listens where: Windows programs and guest programs are kept, the port proxy's and the relay's are derived.</summary>
    public sealed class Listeners
    {
        public const string AnyAddress = "0.0.0.0";

        private readonly Table table;
        private readonly Machine machine;

        public Listeners(Table table, Machine machine)
        {
            this.table = table;
            this.machine = machine;
        }

        public IReadOnlyList<Row> Guest => table.All().Where(row => row["Side"] == "guest").ToList();

        /// <summary>Windows programs that somebody started.</summary>
        public IReadOnlyList<Row> Programs => table.All().Where(row => row["Side"] == "windows").ToList();

        /// <summary>Everything that listens on the Windows side.</summary>
        public IReadOnlyList<Row> Windows => Programs.Concat(machine.PortProxies.Serving).Concat(Relay).ToList();

        /// <summary>
        /// wslrelay: 127.0.0.1 for guest listeners on 0.0.0.0 or 127.0.0.1, in NAT mode, where nothing else on Windows
        /// holds the port.
        /// </summary>
        public IReadOnlyList<Row> Relay
        {
            get
            {
                if (!machine.Wsl.Running || machine.Wsl.NetworkingMode != "nat")
                {
                    return new Row[0];
                }
                List<Row> holders = Programs.Concat(machine.PortProxies.Serving).ToList();
                return Guest
                    .Where(row => row["Address"] == AnyAddress || row["Address"] == "127.0.0.1")
                    .Where(row => !holders.Any(held => Overlaps(held, "127.0.0.1", row["Port"])))
                    .Select(row => NewRow("windows", "127.0.0.1", row["Port"], "wslrelay", 17584))
                    .ToList();
            }
        }

        /// <summary>Null where it bound, else why not.</summary>
        public string TryAdd(string side, string address, int port, string processName)
        {
            string text = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string obstacle = side == "guest" ? GuestObstacle(address, text) : WindowsObstacle(address, text);
            if (obstacle == null)
            {
                int processId = 4000 + (4 * table.Count);
                table.Add(NewRow(side, address, text, processName, processId));
            }
            return obstacle;
        }

        public int Remove(string side, string address, int port)
        {
            List<Row> gone = table.All()
                .Where(row => row["Side"] == side && row.Int("Port") == port && (address == null || row["Address"] == address))
                .ToList();
            gone.ForEach(row => table.Remove(row.Key));
            return gone.Count;
        }

        public void RemoveAll(string side)
        {
            foreach (Row row in table.All().Where(row => row["Side"] == side))
            {
                table.Remove(row.Key);
            }
        }

        public static bool Overlaps(Row listener, string address, string port)
        {
            return listener["Port"] == port
                && (listener["Address"] == address || listener["Address"] == AnyAddress || address == AnyAddress);
        }

        internal static Row NewRow(string side, string address, string port, string processName, int processId)
        {
            return new Row("").With("Side", side).With("Address", address).With("Port", port)
                .With("ProcessName", processName).With("ProcessId", processId);
        }

        private string GuestObstacle(string address, string port)
        {
            if (!machine.Wsl.Running)
            {
                return "the WSL virtual machine does not run";
            }
            bool own = address == AnyAddress || address.StartsWith("127.", System.StringComparison.Ordinal)
                || address == machine.Wsl.GuestAddress;
            if (!own)
            {
                return "EADDRNOTAVAIL: " + address + " is not an address of the virtual machine";
            }
            // All WSL 2 distributions share one network namespace.
            Row holder = Guest.FirstOrDefault(row => Overlaps(row, address, port));
            return holder == null ? null : "EADDRINUSE: " + holder["ProcessName"] + " has the port already";
        }

        private string WindowsObstacle(string address, string port)
        {
            bool own = address == AnyAddress || address.StartsWith("127.", System.StringComparison.Ordinal)
                || machine.Adapters.WithAddress(address) != null;
            if (!own)
            {
                return "WSAEADDRNOTAVAIL: " + address + " is not an address of Windows";
            }
            Row holder = Programs.Concat(machine.PortProxies.Serving).FirstOrDefault(row => Overlaps(row, address, port));
            return holder == null ? null : "WSAEADDRINUSE: " + holder["ProcessName"] + " has the port already";
        }
    }
}
