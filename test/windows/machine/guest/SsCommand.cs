using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>ss with -l and -n, TCP, UDP or both, with and without header and processes. Columns are as wide as their content.</summary>
    internal static class SsCommand
    {
        public static GuestResult Run(Machine machine, Row distribution, string[] arguments, string user)
        {
            string letters = string.Concat(arguments.Select(argument => argument.TrimStart('-')));
            bool known = arguments.All(argument => argument.Length > 1 && argument[0] == '-' && argument[1] != '-')
                && letters.All(letter => "Hltunp46".IndexOf(letter) >= 0) && letters.Contains("l") && letters.Contains("n")
                && (letters.Contains("t") || letters.Contains("u"));
            if (!known)
            {
                throw new SimulationException("'ss " + string.Join(" ", arguments) + "' is not simulated: -l, -n, -t, -u, -H, -p, -4 and -6 are.");
            }
            bool both = letters.Contains("t") && letters.Contains("u");
            var lines = new List<string[]>();
            if (!letters.Contains("H"))
            {
                lines.Add(new[] { "Netid", "State", "Recv-Q", "Send-Q", "Local Address", "Port", "Peer Address", "Port", letters.Contains("p") ? "Process" : "" });
            }
            lines.AddRange(Sockets(machine, letters).Select(socket => Line(socket, letters.Contains("p") && Shows(socket, distribution, user))));
            return new GuestResult(Layout(lines, both));
        }

        // UDP comes first, and IPv4 before IPv6.
        private static IEnumerable<Row> Sockets(Machine machine, string letters)
        {
            return GuestSockets.All(machine)
                .Where(row => letters.IndexOf(row["Protocol"] == "TCP" ? 't' : 'u') >= 0)
                .Where(row => !letters.Contains("4") || !IsV6(row)).Where(row => !letters.Contains("6") || IsV6(row))
                .OrderBy(row => row["Protocol"] == "TCP").ThenBy(IsV6);
        }

        // Processes of other distributions are in other namespaces: only the owner of a socket sees who it is.
        private static bool Shows(Row socket, Row distribution, string user)
        {
            return user == "root" && socket["Distribution"] == distribution.Key;
        }

        private static string[] Line(Row socket, bool withProcess)
        {
            bool tcp = socket["Protocol"] == "TCP";
            string address = IsV6(socket) ? (socket.Bool("DualStack") && socket["Address"] == "::" ? "*" : "[" + socket["Address"] + "]") : socket["Address"];
            string peer = address == "*" ? "*" : IsV6(socket) ? "[::]" : Listeners.AnyAddress;
            string queue = tcp ? (socket.Has("Backlog") ? socket["Backlog"] : "4096") : "0";
            string process = withProcess ? "users:((\"" + socket["ProcessName"] + "\",pid=" + socket["ProcessId"] + ",fd=3))" : "";
            return new[] { tcp ? "tcp" : "udp", tcp ? "LISTEN" : "UNCONN", "0", queue, address, socket["Port"], peer, "*", process };
        }

        private static string Layout(List<string[]> lines, bool withNetid)
        {
            var text = new StringBuilder();
            int[] width = Enumerable.Range(0, 9).Select(column => lines.Count == 0 ? 0 : lines.Max(line => line[column].Length)).ToArray();
            foreach (string[] line in lines)
            {
                text.Append(withNetid ? line[0].PadRight(width[0]) + " " : "")
                    .Append(line[1].PadRight(width[1])).Append(' ').Append(line[2].PadRight(width[2])).Append(' ').Append(line[3].PadRight(width[3])).Append(' ')
                    .Append(line[4].PadLeft(width[4])).Append(':').Append(line[5].PadRight(width[5])).Append(' ')
                    .Append(line[6].PadLeft(width[6])).Append(':').Append(line[7].PadRight(width[7])).Append(line[8]).Append('\n');
            }
            return text.ToString();
        }

        private static bool IsV6(Row socket)
        {
            return socket["Address"].IndexOf(':') >= 0;
        }
    }
}
