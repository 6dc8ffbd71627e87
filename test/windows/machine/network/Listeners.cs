using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>Who listens where: programs are kept, the port proxy's, the relay's and the loopback proxy's listeners are derived.</summary>
    public sealed class Listeners
    {
        public const string AnyAddress = "0.0.0.0";
        public const string AnyAddress6 = "::";
        public const string RelayName = "wslrelay";
        public const string LoopbackProxyName = "consomme";

        private const int RelayProcessId = 17584;

        private readonly Table table;
        private readonly Machine machine;

        public Listeners(Table table, Machine machine)
        {
            this.table = table;
            this.machine = machine;
        }

        /// <summary>Programs in the virtual machine.</summary>
        public IReadOnlyList<Row> Guest => table.All().Where(row => row["Side"] == "guest").ToList();

        /// <summary>Windows programs that somebody started; what listens in WSL 1 is one of them.</summary>
        public IReadOnlyList<Row> Programs => table.All().Where(row => row["Side"] == "windows").ToList();

        /// <summary>Programs and port proxies: everything on Windows but what stands in for guest programs.</summary>
        public IReadOnlyList<Row> Holders => Programs.Concat(machine.PortProxies.Serving).ToList();

        /// <summary>Everything that listens on the Windows side.</summary>
        public IReadOnlyList<Row> Windows => Holders.Concat(GuestStandIns).ToList();

        /// <summary>
        /// NAT: wslrelay, TCP, 127.0.0.1 for guest listeners on 0.0.0.0 or 127.0.0.1 and ::1 for those on :: or ::1.
        /// Consomme: the loopback proxy, the same for TCP and UDP. Both where nothing else on Windows holds the port. In
        /// mirrored mode there is none: guest and Windows share the loopback address itself.
        /// </summary>
        public IReadOnlyList<Row> GuestStandIns
        {
            get
            {
                string mode = machine.Wsl.Running ? machine.Wsl.NetworkingMode : "";
                if ((mode != "nat" && mode != "consomme") || machine.Wsl.Config("localhostForwarding") == "false")
                {
                    return new Row[0];
                }
                string name = mode == "nat" ? RelayName : LoopbackProxyName;
                IReadOnlyList<Row> holders = Holders;
                return Guest
                    .Where(row => row["Protocol"] == "TCP" || mode == "consomme")
                    .Where(row => LoopbackFor(row["Address"]) != null)
                    .Select(row => NewRow("windows", row["Protocol"], LoopbackFor(row["Address"]), row["Port"], name, RelayProcessId))
                    .Where(row => !holders.Any(held => Binding.Overlaps(held, row)))
                    .Where(row => machine.Ports.WindowsObstacle(row) == null)
                    .ToList();
            }
        }

        /// <summary>Null where it bound, else why not.</summary>
        public string TryAdd(Row listener)
        {
            string obstacle = listener["Side"] == "guest" ? GuestObstacle(listener) : WindowsObstacle(listener);
            if (obstacle == null)
            {
                table.Add(listener.With("ProcessId", 4000 + (4 * table.Count)));
            }
            return obstacle;
        }

        public int Remove(string side, string protocol, string address, int port)
        {
            List<Row> gone = table.All()
                .Where(row => row["Side"] == side && row["Protocol"] == protocol && row.Int("Port") == port
                    && (address == null || row["Address"] == address))
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

        public static Row NewRow(string side, string protocol, string address, string port, string processName, int processId)
        {
            return new Row("").With("Side", side).With("Protocol", protocol).With("Address", address).With("Port", port)
                .With("ProcessName", processName).With("ProcessId", processId);
        }

        private static string LoopbackFor(string guestAddress)
        {
            switch (guestAddress)
            {
                case AnyAddress:
                case "127.0.0.1":
                    return "127.0.0.1";
                case AnyAddress6:
                case "::1":
                    return "::1";
                default:
                    return null;
            }
        }

        private string GuestObstacle(Row listener)
        {
            if (!machine.Wsl.Running)
            {
                return "the WSL virtual machine does not run";
            }
            string address = listener["Address"];
            bool own = Adapters.IsAnyAddress(address) || Adapters.IsLoopback(address) || machine.Wsl.HasAddress(address);
            if (!own)
            {
                return "EADDRNOTAVAIL: " + address + " is not an address of the virtual machine";
            }
            // All WSL 2 distributions share one network namespace.
            Row holder = Guest.FirstOrDefault(row => Binding.Overlaps(row, listener));
            return holder != null
                ? "EADDRINUSE: " + holder["ProcessName"] + " has the port already"
                : machine.Ports.GuestObstacle(listener);
        }

        private string WindowsObstacle(Row listener)
        {
            if (!machine.Adapters.IsOwn(listener["Address"]))
            {
                return "WSAEADDRNOTAVAIL: " + listener["Address"] + " is not an address of Windows";
            }
            Row holder = Holders.FirstOrDefault(row => Binding.Overlaps(row, listener));
            return holder != null
                ? "WSAEADDRINUSE: " + holder["ProcessName"] + " has the port already"
                : machine.Ports.WindowsObstacle(listener);
        }

        internal static string Text(int number)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
