using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>netsh interface portproxy show and dump, in English.</summary>
    internal sealed class NetshProgram : IFakeProgram
    {
        private readonly Machine machine;
        private readonly OemConsole console;

        public NetshProgram(Machine machine, OemConsole console)
        {
            this.machine = machine;
            this.console = console;
        }

        public int FailureCode => 1;

        public string CallName(string[] arguments)
        {
            return arguments.Length > 2 ? arguments[2].ToLowerInvariant() : "";
        }

        public void Print(string text)
        {
            console.Write(text);
        }

        public int Run(string[] arguments)
        {
            string[] words = arguments.Select(word => word.ToLowerInvariant()).ToArray();
            bool portProxy = words.Length > 2 && (words[0] == "interface" || words[0] == "int") && words[1] == "portproxy";
            bool english = machine.Setting("Culture").StartsWith("en", StringComparison.Ordinal);
            if (!portProxy || !english)
            {
                throw NotSimulated(arguments);
            }
            if (words.Length == 3 && words[2] == "dump")
            {
                console.Write(Dump());
                return 0;
            }
            if (words.Length == 4 && words[2] == "show" && (words[3] == "all" || PortProxies.Families.Contains(words[3])))
            {
                console.Write(Show(words[3]));
                return 0;
            }
            throw NotSimulated(arguments);
        }

        private string Show(string which)
        {
            var text = new StringBuilder();
            foreach (IGrouping<string, Row> family in Entries().Where(row => which == "all" || row["Family"] == which).GroupBy(row => row["Family"]))
            {
                string listen = "ip" + family.Key.Substring(0, 2);
                string connect = "ip" + family.Key.Substring(4, 2);
                text.Append("\nListen on ").Append(listen).Append(":             Connect to ").Append(connect).Append(":\n\n")
                    .Append("Address         Port        Address         Port\n")
                    .Append("--------------- ----------  --------------- ----------\n");
                foreach (Row row in family)
                {
                    text.Append(row["ListenAddress"].PadRight(15)).Append(' ').Append(row["ListenPort"].PadRight(10)).Append("  ")
                        .Append(row["ConnectAddress"].PadRight(15)).Append(' ').Append(row["ConnectPort"]).Append('\n');
                }
            }
            return text.Append('\n').ToString();
        }

        private string Dump()
        {
            var text = new StringBuilder("\n#========================\n# Port Proxy configuration\n#========================\npushd interface portproxy\n\nreset\n");
            foreach (Row row in Entries())
            {
                // No address is printed where the rule listens on all; a real script for 0.0.0.0 had none either.
                bool all = row["ListenAddress"] == "*" || row["ListenAddress"] == Listeners.AnyAddress;
                text.Append("add ").Append(row["Family"]).Append(" listenport=").Append(row["ListenPort"])
                    .Append(all ? "" : " listenaddress=" + row["ListenAddress"])
                    .Append(" connectaddress=").Append(row["ConnectAddress"]).Append(" connectport=").Append(row["ConnectPort"]).Append('\n');
            }
            return text.Append("\n\npopd\n\n# End of Port Proxy configuration\n").ToString();
        }

        private IEnumerable<Row> Entries()
        {
            return machine.PortProxies.Stored;
        }

        private static SimulationException NotSimulated(string[] arguments)
        {
            return new SimulationException("'netsh.exe " + string.Join(" ", arguments) + "' is not simulated.");
        }
    }
}
