using System.Globalization;

namespace WslNet.Simulation.Guest
{
    /// <summary>The files that `cat` finds.</summary>
    internal static class ProcFiles
    {
        /// <summary>Null where the file is not simulated.</summary>
        public static string Read(Machine machine, GuestNetwork network, string path)
        {
            switch (path)
            {
                case "/proc/sys/kernel/osrelease":
                    return WslComponents.Of(machine.Setting("WslVersion"))[1].Split('-')[0] + "-microsoft-standard-WSL2\n";
                case "/proc/net/tcp":
                    return ProcSockets.Table(machine, "TCP", false);
                case "/proc/net/tcp6":
                    return ProcSockets.Table(machine, "TCP", true);
                case "/proc/net/udp":
                    return ProcSockets.Table(machine, "UDP", false);
                case "/proc/net/udp6":
                    return ProcSockets.Table(machine, "UDP", true);
                case "/proc/net/route":
                    return ProcRoutes.Route(network);
                case "/proc/net/fib_trie":
                    return ProcRoutes.Trie(network);
                case "/proc/sys/net/ipv4/ip_local_port_range":
                    return PortRange(machine);
                case "/etc/resolv.conf":
                case "/mnt/wsl/resolv.conf":
                    return DnsTunneling.ResolvConf(machine);
                case "/etc/hosts":
                    return DnsTunneling.Hosts(machine);
                default:
                    return null;
            }
        }

        // Mirrored mode gives Linux the block that WSL reserved on Windows; else this is the kernel's own range.
        private static string PortRange(Machine machine)
        {
            int start = machine.Wsl.NetworkingMode == "mirrored" ? machine.Wsl.PortBlock : 32768;
            int end = machine.Wsl.NetworkingMode == "mirrored" ? start + Network.Ports.BlockSize - 1 : 60999;
            return start.ToString(CultureInfo.InvariantCulture) + "\t" + end.ToString(CultureInfo.InvariantCulture) + "\n";
        }
    }
}
