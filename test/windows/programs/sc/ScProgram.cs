using System;
using System.Linq;
using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Sc
{
    /// <summary>sc.exe: query, start, stop, control NAME paramchange. Exit codes are system error codes; the text is the English one.</summary>
    internal sealed class ScProgram : IFakeProgram
    {
        private readonly Machine machine;
        private readonly OemConsole console;

        public ScProgram(Machine machine, OemConsole console)
        {
            this.machine = machine;
            this.console = console;
        }

        public int FailureCode => Services.AccessDenied;

        public string CallName(string[] arguments)
        {
            return (arguments.FirstOrDefault() ?? "").ToLowerInvariant();
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
            string call = CallName(arguments);
            string name = arguments.Length > 1 ? arguments[1] : "";
            if (arguments.Length == 2 && call == "query")
            {
                return Query(name);
            }
            if (arguments.Length == 2 && call == "start")
            {
                return Report(name, "StartService", machine.Services.Start(name));
            }
            if (arguments.Length == 2 && call == "stop")
            {
                return Report(name, "ControlService", machine.Services.Stop(name));
            }
            if (arguments.Length == 3 && call == "control" && arguments[2].Equals("paramchange", StringComparison.OrdinalIgnoreCase))
            {
                return Report(name, "ControlService", machine.Services.ParamChange(name));
            }
            throw new SimulationException("'sc.exe " + string.Join(" ", arguments) + "' is not simulated.");
        }

        private int Query(string name)
        {
            Row service = machine.Services.Find(name);
            if (service == null)
            {
                return Fail("EnumQueryServicesStatus:OpenService", Services.NoSuchService);
            }
            console.Write(ScText.Status(service));
            return 0;
        }

        private int Report(string name, string function, int result)
        {
            if (result != Services.Done)
            {
                // Rights and existence are judged when the service is opened.
                bool atOpening = result == Services.AccessDenied || result == Services.NoSuchService;
                string prefix = function == "StartService" ? "StartService: OpenService" : "OpenService";
                return Fail(atOpening ? prefix : function, result);
            }
            console.Write(ScText.Status(machine.Services.Find(name)));
            return 0;
        }

        private int Fail(string function, int error)
        {
            console.Write("[SC] " + function + " FAILED " + error + ":\n\n" + ScText.ErrorMessage(error) + "\n\n");
            return error;
        }
    }
}
