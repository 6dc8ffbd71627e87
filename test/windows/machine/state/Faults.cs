using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>
    /// What shall go wrong: at its n-th use, a boundary call fails, hangs, answers something else or kills the caller.
    /// A fault may also only count.
    /// </summary>
    public sealed class Faults
    {
        private readonly Table table;

        public Faults(Table table)
        {
            this.table = table;
        }

        public bool Any => table.Count > 0;

        public IReadOnlyList<Row> All => table.All();

        /// <summary>Counts the call and returns the fault that it hits, or null.</summary>
        public Row Take(string boundary, string call)
        {
            if (!Any)
            {
                return null;
            }
            Row hit = null;
            // Locked as a whole: calls of several processes each get a number of their own.
            using (table.Lock())
            {
                foreach (Row fault in table.All().Where(row => FaultPattern.Matches(row, boundary, call)))
                {
                    int seen = fault.Int("Seen") + 1;
                    if (seen == fault.Int("At") && fault["Action"] != "Count")
                    {
                        fault["Hit"] = (boundary + " " + call).TrimEnd();
                        hit = fault;
                    }
                    table.Put(fault.With("Seen", seen));
                }
            }
            return hit;
        }

        /// <summary>For calls inside this process: the fault happens before the call has any effect.</summary>
        public void Meet(string boundary, string call)
        {
            Happen(Take(boundary, call), Process.GetCurrentProcess().Id);
        }

        /// <summary>The same for a change, where a fault with When = 'After' comes once the change is made.</summary>
        public IDisposable Around(string boundary, string call)
        {
            Row fault = Take(boundary, call);
            if (fault != null && fault["When"] == "After")
            {
                return new Later(fault);
            }
            Happen(fault, Process.GetCurrentProcess().Id);
            return Later.Nothing;
        }

        public static void Happen(Row fault, int victim)
        {
            switch (fault?["Action"])
            {
                case null:
                    return;
                case "Fail":
                    throw new IOException(fault["Text"].Length > 0 ? fault["Text"] : "The simulated call failed.");
                case "Hang":
                    Thread.Sleep(Timeout.Infinite);
                    return;
                case "Kill":
                    Process.GetProcessById(victim).Kill();
                    if (victim == Process.GetCurrentProcess().Id)
                    {
                        // The signal is on its way: nothing more must happen here.
                        Thread.Sleep(Timeout.Infinite);
                    }
                    return;
                default:
                    throw new SimulationException("the fault action '" + fault["Action"] + "' does not fit '" + fault["Boundary"] + "'.");
            }
        }

        private sealed class Later : IDisposable
        {
            public static readonly Later Nothing = new Later(null);

            private readonly Row fault;

            public Later(Row fault)
            {
                this.fault = fault;
            }

            public void Dispose()
            {
                Happen(fault, Process.GetCurrentProcess().Id);
            }
        }
    }
}
