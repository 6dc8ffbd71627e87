using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>
    /// Port numbers that are taken without a listener: excluded ranges and the dynamic range of Windows, and in mirrored mode
    /// the block of 4096 that WSL reserves for outgoing connections of Linux.
    /// </summary>
    public sealed class Ports
    {
        public const int BlockSize = 4096;

        public static readonly IReadOnlyList<string> Families = new[] { "ipv4", "ipv6" };

        // Versions of WSL that deny the guest the whole dynamic range of Windows (row 10).
        private static readonly Version DenySince = new Version(2, 8, 7);
        private static readonly Version DenyBefore = new Version(2, 9, 5);

        private readonly Table excluded;
        private readonly Table dynamic;
        private readonly Machine machine;

        public Ports(Table excluded, Table dynamic, Machine machine)
        {
            this.excluded = excluded;
            this.dynamic = dynamic;
            this.machine = machine;
        }

        public IReadOnlyList<Row> AllExcluded => excluded.All();

        public IReadOnlyList<Row> AllDynamic => dynamic.All();

        public IReadOnlyList<Row> Excluded(string family, string protocol)
        {
            return excluded.All().Where(row => row["Family"] == family && row["Protocol"] == protocol).OrderBy(row => row.Int("Start")).ToList();
        }

        public Row Dynamic(string family, string protocol)
        {
            return dynamic.Find(family + " " + protocol);
        }

        /// <param name="administered">A range that an administrator reserved: shown with a star, and programs may bind it.</param>
        public void Exclude(string family, string protocol, int start, int count, bool administered)
        {
            excluded.Put(new Row(string.Join(" ", family, protocol, Listeners.Text(start))).With("Family", family).With("Protocol", protocol)
                .With("Start", start).With("End", start + count - 1).With("Administered", administered));
        }

        public void Include(Row range)
        {
            excluded.Remove(range.Key);
        }

        /// <summary>winnat stops: its ranges are free, an administrator's stay.</summary>
        public void ReleaseReserved()
        {
            foreach (Row range in excluded.All().Where(row => !row.Bool("Administered")))
            {
                Include(range);
            }
        }

        public void SetDynamic(string family, string protocol, int start, int count)
        {
            dynamic.Put(new Row(family + " " + protocol).With("Family", family).With("Protocol", protocol).With("Start", start).With("Count", count));
        }

        /// <summary>Why a Windows program cannot bind, or null: excluded by Windows itself, or in the block of WSL.</summary>
        public string WindowsObstacle(Row listener)
        {
            int port = listener.Int("Port");
            string protocol = listener["Protocol"].ToLowerInvariant();
            string family = AddressRange.IsIPv6(listener["Address"]) ? "ipv6" : "ipv4";
            Row range = Excluded(family, protocol).FirstOrDefault(row => !row.Bool("Administered") && Within(row, port));
            if (range != null)
            {
                return "WSAEACCES (10013): the port is in the excluded range " + range["Start"] + "-" + range["End"];
            }
            if (InBlock(port))
            {
                // UDP as in #12228, TCP as in #40169.
                return (protocol == "udp" ? "WSAEADDRINUSE (10048)" : "WSAEACCES (10013)") + ": WSL has reserved " + BlockText;
            }
            Row guest = SharedWithGuest(listener) ? machine.Listeners.Guest.FirstOrDefault(row => SamePort(row, listener)) : null;
            return guest == null ? null : "WSAEADDRINUSE: " + guest["ProcessName"] + " in WSL has the port already";
        }

        /// <summary>Why a Linux program cannot bind although nothing in Linux has the port, or null.</summary>
        public string GuestObstacle(Row listener)
        {
            if (!SharedWithGuest(listener))
            {
                return null;
            }
            Row holder = machine.Listeners.Holders.FirstOrDefault(row => SamePort(row, listener));
            if (holder != null)
            {
                return "EADDRINUSE: " + holder["ProcessName"] + " on Windows has the port already";
            }
            int port = listener.Int("Port");
            Row range = Dynamic("ipv4", listener["Protocol"].ToLowerInvariant());
            var version = new Version(machine.Setting("WslVersion"));
            bool denied = version >= DenySince && version < DenyBefore && !InBlock(port)
                && port >= range.Int("Start") && port < range.Int("Start") + range.Int("Count");
            return denied ? "EADDRINUSE: WSL " + version + " denies the dynamic port range of Windows" : null;
        }

        /// <summary>The first free block of 4096 inside the dynamic range, another one at each start; 0 where there is none.</summary>
        public int FindBlock(int startNumber)
        {
            Row range = Dynamic("ipv4", "tcp");
            int last = range.Int("Start") + range.Int("Count") - BlockSize;
            // Read once for all blocks: there may be thousands of port proxies.
            List<int> held = machine.Listeners.Holders.Select(row => row.Int("Port")).ToList();
            List<Row> reserved = excluded.All().Where(row => row["Family"] == "ipv4").ToList();
            var free = Enumerable.Range(range.Int("Start"), Math.Max(0, last - range.Int("Start") + 1))
                .Where(start => start % 64 == 0 || start == range.Int("Start")).Where(start => IsFree(start, held, reserved)).ToList();
            // They need not lie end to end: consecutive starts differ, that is all that is known.
            return free.Count == 0 ? 0 : free[startNumber % free.Count];
        }

        public string BlockText => Listeners.Text(machine.Wsl.PortBlock) + "-" + Listeners.Text(machine.Wsl.PortBlock + BlockSize - 1);

        public bool IsIgnored(int port)
        {
            return machine.Wsl.Config("ignoredPorts").Split(',').Select(item => item.Trim())
                .Any(item => item == port.ToString(CultureInfo.InvariantCulture));
        }

        private static bool IsFree(int start, List<int> held, List<Row> reserved)
        {
            int end = start + BlockSize - 1;
            return !reserved.Any(row => row.Int("Start") <= end && row.Int("End") >= start)
                && !held.Any(port => port >= start && port <= end);
        }

        private bool InBlock(int port)
        {
            int start = machine.Wsl.Running && machine.Wsl.NetworkingMode == "mirrored" ? machine.Wsl.PortBlock : 0;
            return start > 0 && port >= start && port < start + BlockSize;
        }

        // In mirrored mode a port belongs to one side, TCP and UDP counted apart, unless it is among the ignored ports.
        private bool SharedWithGuest(Row listener)
        {
            return machine.Wsl.Running && machine.Wsl.NetworkingMode == "mirrored" && !IsIgnored(listener.Int("Port"));
        }

        private static bool SamePort(Row one, Row other)
        {
            return one["Protocol"] == other["Protocol"] && one["Port"] == other["Port"];
        }

        private static bool Within(Row range, int port)
        {
            return port >= range.Int("Start") && port <= range.Int("End");
        }
    }
}
