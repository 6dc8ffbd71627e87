using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>What was asked of the machine, in order: calls of Windows commands, and starts of native programs.</summary>
    public sealed class CallLog
    {
        private readonly Table calls;
        private readonly Table processes;

        public CallLog(Table calls, Table processes)
        {
            this.calls = calls;
            this.processes = processes;
        }

        public IReadOnlyList<Row> Calls => calls.All();

        public IReadOnlyList<Row> Processes => processes.All();

        /// <summary>Each command that was called, and how often; counted when somebody asks, so that a call costs no more.</summary>
        public IReadOnlyList<KeyValuePair<string, int>> Counts => calls.All()
            .GroupBy(row => row["Boundary"])
            .Select(group => new KeyValuePair<string, int>(group.Key, group.Count()))
            .ToList();

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
