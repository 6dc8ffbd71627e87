using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>What was asked of the machine, in order: calls of Windows commands, and starts of native programs.</summary>
    public sealed class Journal
    {
        private readonly Table calls;
        private readonly Table processes;

        public Journal(Table calls, Table processes)
        {
            this.calls = calls;
            this.processes = processes;
        }

        public IReadOnlyList<Row> Calls => calls.All();

        public IReadOnlyList<Row> Processes => processes.All();

        public int CountOf(string boundary)
        {
            return calls.All().Count(row => row["Boundary"] == boundary);
        }

        public void Called(string boundary, string call, string detail)
        {
            calls.Add(new Row("").With("Boundary", boundary).With("Call", call).With("Detail", detail));
        }

        /// <summary>A started program has no exit code until it ends; a killed one never gets one.</summary>
        public string Started(string program, string[] arguments)
        {
            return processes.Add(new Row("").With("Program", program).With("Arguments", arguments)).Key;
        }

        public void Ended(string key, int exitCode)
        {
            processes.Change(key, row => row.With("ExitCode", exitCode));
        }
    }
}
