using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs
{
    /// <summary>Entry of all fake programs: the launcher in System32 passes the program's name first.</summary>
    public static class Program
    {
        private const int Refused = 250;

        /// <summary>The same without a process of its own, for tests that compare texts; the exit code is the whole one.</summary>
        public static int Execute(string name, string[] arguments, Stream output, Stream error)
        {
            Machine machine = Machine.Current;
            string started = machine.Calls.Started(name, arguments);
            int exitCode = Run(machine, NewProgram(name, machine, output, error), name, arguments, error);
            machine.Calls.Ended(started, exitCode);
            return exitCode;
        }

        private static int Main(string[] arguments)
        {
            return Execute(arguments[0], arguments.Skip(1).ToArray(), Console.OpenStandardOutput(), Console.OpenStandardError());
        }

        private static int Run(Machine machine, IFakeProgram program, string name, string[] arguments, Stream error)
        {
            try
            {
                Row fault = machine.Faults.Take(name, program.CallName(arguments));
                if (fault == null)
                {
                    return program.Run(arguments);
                }
                if (fault["When"] == "After")
                {
                    program.Run(arguments);
                }
                return Meet(fault, program);
            }
            catch (SimulationException exception)
            {
                error.Write(System.Text.Encoding.UTF8.GetBytes(exception.Message + "\n"));
                return Refused;
            }
        }

        private static int Meet(Row fault, IFakeProgram program)
        {
            if (fault["Action"] == "Answer" || fault["Action"] == "Fail")
            {
                if (fault.Has("Bytes"))
                {
                    program.PrintBytes(Convert.FromBase64String(fault["Bytes"]));
                }
                else
                {
                    program.Print(fault["Text"]);
                }
                int usual = fault["Action"] == "Fail" ? program.FailureCode : 0;
                return fault.Has("ExitCode") ? fault.Int("ExitCode") : usual;
            }
            // Killed is whoever started the program: that is the process whose recovery is of interest.
            string caller = Environment.GetEnvironmentVariable("WSLNET_CALLER");
            int victim = caller == null ? Environment.ProcessId : int.Parse(caller, CultureInfo.InvariantCulture);
            Faults.Happen(fault, victim);
            // Whoever waits for the caller may put the machine away at once: this program must not write to it any more.
            Environment.Exit(Refused);
            return Refused;
        }

        private static IFakeProgram NewProgram(string name, Machine machine, Stream output, Stream error)
        {
            switch (name)
            {
                case "wsl.exe":
                    return new Wsl.WslProgram(machine, new Wsl.WslConsole(output, error));
                case "sc.exe":
                    return new Sc.ScProgram(machine, new OemConsole(output));
                case "netsh.exe":
                    return new Netsh.NetshProgram(machine, new OemConsole(output));
                default:
                    throw new InvalidOperationException("No fake program is called " + name + ".");
            }
        }
    }
}
