using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>wsl.exe: finds out what is asked and hands it on.</summary>
    internal sealed class WslProgram : IFakeProgram
    {
        // Real options of wsl.exe that the simulated one does not have.
        private static readonly string[] NotSimulated =
        {
            "--install", "--manage", "--mount", "--unmount", "--set-default", "-s", "--set-default-version", "--set-version",
            "--unregister", "--update", "--export", "--import", "--import-in-place", "--help", "--cd", "--system", "--shell-type",
            "--debug-shell", "--uninstall", "--distribution-id",
        };

        private readonly Machine machine;
        private readonly WslConsole console;
        private readonly WslMessages messages;

        public WslProgram(Machine machine, WslConsole console)
        {
            this.machine = machine;
            this.console = console;
            messages = new WslMessages(machine.Setting("Culture"));
        }

        // Every failure of wsl.exe itself; a Unix system sees 255.
        public int FailureCode => -1;

        public string CallName(string[] arguments)
        {
            switch (arguments.FirstOrDefault())
            {
                case "-l":
                case "--list":
                    return "list";
                case "--status":
                    return "status";
                case "-v":
                case "--version":
                    return "version";
                case "--shutdown":
                    return "shutdown";
                case "-t":
                case "--terminate":
                    return "terminate";
                default:
                    return "exec";
            }
        }

        public void Print(string text)
        {
            console.WriteLine(text);
        }

        public void PrintBytes(byte[] bytes)
        {
            console.WriteBytes(bytes);
        }

        public int Run(string[] arguments)
        {
            var answers = new WslAnswers(machine, console, messages);
            string[] rest = arguments.Skip(1).ToArray();
            switch (CallName(arguments))
            {
                case "list":
                    return new WslList(machine, console, messages).Run(rest);
                case "status":
                    return rest.Length == 0 ? answers.Status() : InvalidArgument(rest[0]);
                case "version":
                    return rest.Length == 0 ? answers.Version() : InvalidArgument(rest[0]);
                case "shutdown":
                    return rest.Length == 0 || rest[0] == "--force" ? answers.Shutdown() : InvalidArgument(rest[0]);
                case "terminate":
                    return rest.Length == 1 ? answers.Terminate(rest[0]) : throw new SimulationException("wsl.exe --terminate needs one name here.");
                default:
                    return new WslExec(machine, console, messages, new WslStart(machine, console, messages)).Run(arguments, InvalidArgument);
            }
        }

        private int InvalidArgument(string argument)
        {
            if (NotSimulated.Contains(argument))
            {
                throw new SimulationException("wsl.exe " + argument + " is not simulated.");
            }
            console.WriteLine(messages.Format("MessageInvalidCommandLine", argument, "wsl.exe"));
            return FailureCode;
        }
    }
}
