using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>The files that `cat` finds.</summary>
    internal static class ProcFiles
    {
        /// <summary>Null where the file is not simulated.</summary>
        public static string Read(Machine machine, string path)
        {
            switch (path)
            {
                case "/proc/sys/kernel/osrelease":
                    return WslComponents.Of(machine.Setting("WslVersion"))[1].Split('-')[0] + "-microsoft-standard-WSL2\n";
                case "/proc/net/tcp":
                    return Tcp(machine);
                default:
                    return null;
            }
        }

        private static string Tcp(Machine machine)
        {
            var text = new StringBuilder("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode                                                     \n");
            int number = 0;
            foreach (Row listener in machine.Listeners.Guest)
            {
                string line = number.ToString(CultureInfo.InvariantCulture).PadLeft(4) + ": " + Hex(listener["Address"]) + ":"
                    + listener.Int("Port").ToString("X4", CultureInfo.InvariantCulture)
                    + " 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 "
                    + (20000 + number).ToString(CultureInfo.InvariantCulture) + " 1 0000000000000000 100 0 0 10 0";
                text.Append(line.PadRight(149)).Append('\n');
                number++;
            }
            return text.ToString();
        }

        // The kernel prints the address as a number of the machine's byte order: last byte first.
        private static string Hex(string address)
        {
            IEnumerable<byte> bytes = IPAddress.Parse(address).GetAddressBytes().Reverse();
            return string.Concat(bytes.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        }
    }
}
