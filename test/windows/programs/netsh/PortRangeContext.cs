using System;
using System.Globalization;
using System.Linq;
using System.Text;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>netsh interface ipv4|ipv6: show, add and delete excludedportrange, show and set dynamicport.</summary>
    internal sealed class PortRangeContext
    {
        private readonly Machine machine;
        private readonly OemConsole console;
        private readonly NetshTexts texts;
        private readonly string family;

        public PortRangeContext(Machine machine, OemConsole console, NetshTexts texts, string family)
        {
            this.machine = machine;
            this.console = console;
            this.texts = texts;
            this.family = family;
        }

        /// <summary>The exit code; null where the command is not simulated.</summary>
        public int? Run(string[] arguments)
        {
            string call = string.Join(" ", arguments.Take(2)).ToLowerInvariant();
            string[] rest = arguments.Skip(2).ToArray();
            switch (call)
            {
                case "show excludedportrange":
                    return Show(NetshArguments.Parse(rest, "protocol", "store"), Excluded);
                case "show dynamicport":
                case "show dynamicportrange":
                    return Show(NetshArguments.Parse(rest, "protocol", "store"), Dynamic);
                case "add excludedportrange":
                    return Change(NetshArguments.Parse(rest, "protocol", "startport", "numberofports", "store"), "startport", "numberofports", Exclude);
                case "delete excludedportrange":
                    return Change(NetshArguments.Parse(rest, "protocol", "startport", "numberofports", "store"), "startport", "numberofports", Include);
                case "set dynamicport":
                case "set dynamicportrange":
                    return Change(NetshArguments.Parse(rest, "protocol", "startport", "numberofports", "store"), "startport", "numberofports", SetDynamic);
                default:
                    return null;
            }
        }

        private int? Show(NetshArguments given, Func<string, string> layout)
        {
            if (!IsProtocol(given))
            {
                return null;
            }
            console.Write(layout(given["protocol"].ToLowerInvariant()));
            return 0;
        }

        private string Excluded(string protocol)
        {
            var text = new StringBuilder("\n" + texts["excludedHeading"].Replace("{protocol}", protocol) + "\n" + texts.Find("excludedGap"))
                .Append(texts["excludedColumns"]).Append('\n').Append(texts["excludedRule"]).Append('\n');
            foreach (Row range in machine.Ports.Excluded(family, protocol))
            {
                text.Append(range["Start"].PadLeft(10)).Append(range["End"].PadLeft(12)).Append(range.Bool("Administered") ? "     *" : "").Append('\n');
            }
            return text.Append('\n').Append(texts["excludedLegend"]).Append("\n\n").ToString();
        }

        private string Dynamic(string protocol)
        {
            Row range = machine.Ports.Dynamic(family, protocol);
            return "\n" + texts["dynamicHeading"].Replace("{protocol}", protocol) + "\n---------------------------------\n"
                + texts["dynamicStart"] + range["Start"] + "\n" + texts["dynamicCount"] + range["Count"] + "\n\n";
        }

        private int? Change(NetshArguments given, string startTag, string countTag, Func<string, int, int, string> change)
        {
            bool numbers = IsProtocol(given) & int.TryParse(given?[startTag], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
                & int.TryParse(given?[countTag], NumberStyles.None, CultureInfo.InvariantCulture, out int count);
            if (!numbers || start < 1 || count < 1 || start + count > 65536)
            {
                return null;
            }
            if (!machine.Accounts.Elevated)
            {
                console.WriteExactly(texts["elevation"] + "\n\r\n");
                return 1;
            }
            string done = texts["ok"];
            string failure = change(given["protocol"].ToLowerInvariant(), start, count);
            console.Write((failure ?? done) + "\n\n");
            return failure == null ? 0 : 1;
        }

        // A range that overlaps another, or a port in use, is refused by Windows.
        private string Exclude(string protocol, int start, int count)
        {
            int end = start + count - 1;
            bool taken = machine.Ports.Excluded(family, protocol).Any(row => row.Int("Start") <= end && row.Int("End") >= start)
                || machine.Listeners.Windows.Any(row => row["Protocol"].ToLowerInvariant() == protocol && row.Int("Port") >= start && row.Int("Port") <= end);
            if (taken)
            {
                return texts["fileInUse"];
            }
            machine.Ports.Exclude(family, protocol, start, count, true);
            return null;
        }

        private string Include(string protocol, int start, int count)
        {
            Row range = machine.Ports.Excluded(family, protocol)
                .FirstOrDefault(row => row.Bool("Administered") && row.Int("Start") == start && row.Int("End") == start + count - 1);
            if (range == null)
            {
                return texts["fileNotFound"];
            }
            machine.Ports.Include(range);
            return null;
        }

        private string SetDynamic(string protocol, int start, int count)
        {
            // Windows takes no range below 1025 or of less than 255 ports; its words for that are not known.
            if (start < 1024 || count < 255)
            {
                throw new SimulationException("the answer of netsh to the dynamic range " + start + "+" + count + " is not known.");
            }
            machine.Ports.SetDynamic(family, protocol, start, count);
            return null;
        }

        private static bool IsProtocol(NetshArguments given)
        {
            string protocol = given?["protocol"]?.ToLowerInvariant();
            return protocol == "tcp" || protocol == "udp";
        }
    }
}
