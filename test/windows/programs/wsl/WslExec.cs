using System;
using System.Linq;
using WslNet.Simulation.Guest;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>A command in a distribution: -d, -u, then -e, -- or the command itself.</summary>
    internal sealed class WslExec
    {
        private readonly Machine machine;
        private readonly WslConsole console;
        private readonly WslMessages messages;

        private readonly WslStart start;

        public WslExec(Machine machine, WslConsole console, WslMessages messages, WslStart start)
        {
            this.start = start;
            this.machine = machine;
            this.console = console;
            this.messages = messages;
        }

        public int Run(string[] arguments, Func<string, int> invalidArgument)
        {
            string name = null;
            string user = "";
            int next = 0;
            while (next < arguments.Length && arguments[next].StartsWith("-", StringComparison.Ordinal))
            {
                string option = arguments[next++];
                bool needsValue = option == "-d" || option == "--distribution" || option == "-u" || option == "--user";
                if (option == "--" || option == "-e" || option == "--exec")
                {
                    return Run(name, user, arguments.Skip(next).ToArray(), option != "--");
                }
                if (!needsValue || next == arguments.Length)
                {
                    return invalidArgument(option);
                }
                if (option == "-d" || option == "--distribution")
                {
                    name = arguments[next++];
                }
                else
                {
                    user = arguments[next++];
                }
            }
            return Run(name, user, arguments.Skip(next).ToArray(), false);
        }

        private int Run(string name, string user, string[] command, bool direct)
        {
            Row distribution = machine.Distributions.OwnedBy(machine.Accounts.Name).FirstOrDefault(row => name == null
                ? row.Bool("Default")
                : row.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (distribution == null)
            {
                console.WriteLine(name == null
                    ? messages.Format("MessageNoDefaultDistro")
                    : messages.Error("MessageDistroNotFound", "Wsl/Service/WSL_E_DISTRO_NOT_FOUND"));
                return -1;
            }
            if (command.Length == 0)
            {
                throw new SimulationException("an interactive shell is not simulated.");
            }
            if (!machine.Wsl.Owns(machine.Accounts.Name))
            {
                throw new SimulationException("only the WSL of '" + machine.Accounts.WslName + "' runs here, not that of '" + machine.Accounts.Name + "'.");
            }
            if (!start.Run(distribution.Key))
            {
                return -1;
            }
            var shell = new GuestShell(machine, distribution, user, Console.OpenStandardInput());
            GuestResult result = direct ? shell.Execute(command) : shell.ThroughShell(command);
            console.WriteBytes(result.Bytes);
            console.PassThrough(result.Output, result.Error);
            return result.ExitCode;
        }
    }
}
