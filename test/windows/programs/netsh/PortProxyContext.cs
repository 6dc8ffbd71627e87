using System.Linq;
using WslNet.Simulation.Network;
using WslNet.Simulation.State;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>netsh interface portproxy: add, set, delete, reset, show, dump. What it changes takes effect at once.</summary>
    internal sealed class PortProxyContext
    {
        private static readonly string[] Tags = { "listenport", "connectaddress", "connectport", "listenaddress", "protocol" };

        private readonly Machine machine;
        private readonly OemConsole console;
        private readonly NetshTexts texts;

        public PortProxyContext(Machine machine, OemConsole console, NetshTexts texts)
        {
            this.machine = machine;
            this.console = console;
            this.texts = texts;
        }

        /// <summary>The exit code; null where the command is not simulated.</summary>
        public int? Run(string[] arguments)
        {
            string[] words = arguments.Select(word => word.ToLowerInvariant()).ToArray();
            string family = words.Length > 1 ? words[1] : "";
            bool known = PortProxies.Families.Contains(family);
            switch (words.FirstOrDefault() ?? "")
            {
                case "":
                    return Print(texts["portproxyHelp"]);
                case "show":
                    return words.Length == 1 ? Print(texts["portproxyShowHelp"])
                        : words.Length == 2 && (known || family == "all") ? Print(new PortProxyTables(machine, texts).Show(family)) : (int?)null;
                case "dump":
                    return words.Length == 1 ? Print(new PortProxyTables(machine, texts).Dump()) : (int?)null;
                case "reset":
                    return words.Length == 1 ? Changed(Reset) : null;
                case "add":
                case "set":
                    return known ? Add(family, arguments.Skip(2).ToArray()) : null;
                case "delete":
                    return known ? Delete(family, arguments.Skip(2).ToArray()) : null;
                default:
                    return null;
            }
        }

        private int? Add(string family, string[] arguments)
        {
            NetshArguments given = arguments.Length == 1 && (arguments[0] == "help" || arguments[0] == "?") ? null : NetshArguments.Parse(arguments, Tags);
            if (given?["listenport"] == null || given["connectaddress"] == null)
            {
                return Print(texts["portproxyAddUsage." + family]) + 1;
            }
            AssertSimulated(given);
            string name = (given["listenaddress"] ?? "*") + "/" + given["listenport"];
            string data = given["connectaddress"] + "/" + (given["connectport"] ?? given["listenport"]);
            return Changed(() =>
            {
                machine.PortProxies.Store(family, name, data);
                return 0;
            });
        }

        private int? Delete(string family, string[] arguments)
        {
            NetshArguments given = NetshArguments.Parse(arguments, "listenport", "listenaddress", "protocol");
            if (given?["listenport"] == null)
            {
                return null;
            }
            AssertSimulated(given);
            // The stored text counts: * is not 0.0.0.0 and not localhost.
            string name = (given["listenaddress"] ?? "*") + "/" + given["listenport"];
            return Changed(() =>
            {
                if (machine.PortProxies.Delete(family, name))
                {
                    return 0;
                }
                console.Write(texts["fileNotFound"] + "\n\n");
                return 1;
            });
        }

        private int Reset()
        {
            foreach (var entry in machine.PortProxies.Stored)
            {
                machine.PortProxies.Delete(entry["Family"], entry["ListenAddress"] + "/" + entry["ListenPort"]);
            }
            return 0;
        }

        // Elevation first; then the service takes the change at once, where it runs.
        private int Changed(System.Func<int> change)
        {
            if (!machine.Accounts.Elevated)
            {
                console.WriteExactly(texts["elevation"] + "\n\r\n");
                return 1;
            }
            int result = change();
            if (result == 0)
            {
                if (machine.Services.Find(Services.IpHelper)["Status"] == "Running")
                {
                    machine.PortProxies.Load();
                }
                console.Write("\n");
            }
            return result;
        }

        private static void AssertSimulated(NetshArguments given)
        {
            string protocol = given["protocol"];
            if (protocol != null && !protocol.Equals("tcp", System.StringComparison.OrdinalIgnoreCase))
            {
                throw new SimulationException("the answer of netsh to protocol=" + protocol + " is not known: a port proxy is TCP only.");
            }
            foreach (string port in new[] { given["listenport"], given["connectport"] })
            {
                if (port != null && port.Length > 0 && port.All(char.IsLetter))
                {
                    throw new SimulationException("how netsh keeps the service name '" + port + "' is not known.");
                }
            }
        }

        private int Print(string text)
        {
            console.Write(text);
            return 0;
        }
    }
}
