using System;
using System.Linq;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>netsh.exe: finds the context (interface portproxy, interface ipv4, interface ipv6) and hands the rest on.</summary>
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

        public void PrintBytes(byte[] bytes)
        {
            console.WriteBytes(bytes);
        }

        public int Run(string[] arguments)
        {
            string[] words = arguments.Select(word => word.ToLowerInvariant()).ToArray();
            bool isInterface = words.Length > 1 && (words[0] == "interface" || words[0] == "int");
            var texts = new NetshTexts(machine.Setting("Culture"));
            string[] rest = arguments.Skip(2).ToArray();
            switch (isInterface ? words[1] : "")
            {
                case "portproxy":
                    return new PortProxyContext(machine, console, texts).Run(rest) ?? throw NotSimulated(arguments);
                case "ip":
                case "ipv4":
                    return new PortRangeContext(machine, console, texts, "ipv4").Run(rest) ?? throw NotSimulated(arguments);
                case "ipv6":
                    return new PortRangeContext(machine, console, texts, "ipv6").Run(rest) ?? throw NotSimulated(arguments);
                default:
                    throw NotSimulated(arguments);
            }
        }

        private static SimulationException NotSimulated(string[] arguments)
        {
            return new SimulationException("'netsh.exe " + string.Join(" ", arguments) + "' is not simulated.");
        }
    }
}
