using System.Linq;
using System.Text;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>What `show` and `dump` print: the stored texts, loaded or not.</summary>
    internal sealed class PortProxyTables
    {
        private readonly Machine machine;
        private readonly NetshTexts texts;

        public PortProxyTables(Machine machine, NetshTexts texts)
        {
            this.machine = machine;
            this.texts = texts;
        }

        public string Show(string which)
        {
            var text = new StringBuilder();
            foreach (IGrouping<string, Row> family in machine.PortProxies.Stored.Where(row => which == "all" || row["Family"] == which).GroupBy(row => row["Family"]))
            {
                text.Append('\n').Append(texts["portproxyHeading"].Replace("{listen}", "ip" + family.Key.Substring(0, 2)).Replace("{connect}", "ip" + family.Key.Substring(4, 2)))
                    .Append("\n\n").Append(texts["portproxyColumns"]).Append('\n')
                    .Append("--------------- ----------  --------------- ----------\n");
                foreach (Row row in family)
                {
                    text.Append(row["ListenAddress"].PadRight(15)).Append(' ').Append(row["ListenPort"].PadRight(10)).Append("  ")
                        .Append(row["ConnectAddress"].PadRight(15)).Append(' ').Append(row["ConnectPort"]).Append('\n');
                }
            }
            return text.Append('\n').ToString();
        }

        /// <summary>A script; its comments are known in English only.</summary>
        public string Dump()
        {
            string comment = texts["portproxyDumpTitle"];
            string line = "#" + new string('=', comment.Length);
            var text = new StringBuilder("\n" + line + "\n# " + comment + "\n" + line + "\npushd interface portproxy\n\nreset\n");
            foreach (Row row in machine.PortProxies.Stored)
            {
                // No address is printed where the rule listens on all; a real script for 0.0.0.0 had none either.
                bool all = row["ListenAddress"] == "*" || row["ListenAddress"] == Listeners.AnyAddress;
                text.Append("add ").Append(row["Family"]).Append(" listenport=").Append(row["ListenPort"])
                    .Append(all ? "" : " listenaddress=" + row["ListenAddress"])
                    .Append(" connectaddress=").Append(row["ConnectAddress"]).Append(" connectport=").Append(row["ConnectPort"]).Append('\n');
            }
            return text.Append("\n\npopd\n\n# End of " + comment + "\n").ToString();
        }
    }
}
