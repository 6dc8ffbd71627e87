using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>/proc/net/tcp, tcp6, udp and udp6: state 0A for a TCP listener, 07 for a bound UDP socket.</summary>
    internal static class ProcSockets
    {
        private const string TcpHead = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
        private const string Tcp6Head = "  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
        private const string UdpEnd = " ref pointer drops";

        public static string Table(Machine machine, string protocol, bool v6)
        {
            string head = v6 ? Tcp6Head : TcpHead;
            var text = new StringBuilder(Padded(protocol == "UDP" ? head + UdpEnd : head, v6));
            int number = 0;
            foreach (Row socket in GuestSockets.All(machine).Where(row => row["Protocol"] == protocol && AddressRange.IsIPv6(row["Address"]) == v6))
            {
                string line = number.ToString(CultureInfo.InvariantCulture).PadLeft(4) + ": " + Hex(socket["Address"]) + ":"
                    + socket.Int("Port").ToString("X4", CultureInfo.InvariantCulture) + " " + new string('0', v6 ? 32 : 8) + ":0000 "
                    + (protocol == "UDP" ? "07" : "0A") + " 00000000:00000000 00:00000000 00000000  1000        0 "
                    + (20000 + number).ToString(CultureInfo.InvariantCulture)
                    + (protocol == "UDP" ? " 2 0000000000000000 0" : " 1 0000000000000000 100 0 0 10 0");
                text.Append(Padded(line, v6));
                number++;
            }
            return text.ToString();
        }

        private static string Padded(string line, bool v6)
        {
            return (v6 ? line : line.PadRight(149)) + "\n";
        }

        // The kernel prints each group of four bytes as a number of the machine's byte order: last byte first.
        private static string Hex(string address)
        {
            byte[] bytes = IPAddress.Parse(address.Split('%')[0]).GetAddressBytes();
            IEnumerable<byte> ordered = Enumerable.Range(0, bytes.Length / 4).SelectMany(group => bytes.Skip(4 * group).Take(4).Reverse());
            return string.Concat(ordered.Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        }
    }
}
