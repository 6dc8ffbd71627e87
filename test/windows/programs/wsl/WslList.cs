using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>wsl --list and its options.</summary>
    internal sealed class WslList
    {
        private readonly Machine machine;
        private readonly WslConsole console;
        private readonly WslMessages messages;

        public WslList(Machine machine, WslConsole console, WslMessages messages)
        {
            this.machine = machine;
            this.console = console;
            this.messages = messages;
        }

        public int Run(string[] options)
        {
            var asked = new HashSet<string>(options.Select(LongName), StringComparer.Ordinal);
            bool quiet = asked.Contains("--quiet");
            bool running = asked.Contains("--running");
            if (asked.Contains("--online") || asked.Contains("-o"))
            {
                throw new SimulationException("wsl.exe --list --online is not simulated.");
            }
            string unknown = asked.FirstOrDefault(option => !new[] { "--quiet", "--verbose", "--running", "--all" }.Contains(option));
            bool invalid = unknown != null || (quiet && asked.Contains("--verbose")) || (running && asked.Contains("--all"));
            if (invalid)
            {
                console.WriteLine(messages.Format("MessageInvalidCommandLine", unknown ?? options.Last(), "wsl.exe"));
                return -1;
            }
            List<Row> rows = machine.Distributions.OwnedBy(machine.Accounts.Name).ToList();
            if (rows.Count == 0)
            {
                console.WriteLine(messages.Error("MessageNoDefaultDistro", "Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND"));
                return -1;
            }
            rows = rows.Where(row => !running || row["State"] == "Running").ToList();
            return rows.Count == 0 ? NothingRuns(quiet) : Print(rows, quiet, asked.Contains("--verbose"));
        }

        private int NothingRuns(bool quiet)
        {
            if (quiet)
            {
                return 0;
            }
            console.WriteLine(messages.Format("MessageNoRunningDistro"));
            return -1;
        }

        private int Print(List<Row> rows, bool quiet, bool verbose)
        {
            if (verbose)
            {
                PrintTable(rows);
                return 0;
            }
            if (!quiet)
            {
                console.WriteLine(messages.Format("MessageRegisteredDistrosHeader"));
            }
            foreach (Row row in rows)
            {
                bool marked = !quiet && row.Bool("Default");
                console.WriteLine(marked ? messages.Format("MessagePrintDistroDefault", row.Key) : row.Key);
            }
            return 0;
        }

        // Header and states are never translated; the name column is the longest name and four blanks.
        private void PrintTable(List<Row> rows)
        {
            int width = Math.Max("NAME".Length, rows.Max(row => row.Key.Length)) + 4;
            console.WriteLine("  " + "NAME".PadRight(width) + "STATE".PadRight(16) + "VERSION");
            foreach (Row row in rows)
            {
                string mark = row.Bool("Default") ? "* " : "  ";
                console.WriteLine(mark + row.Key.PadRight(width) + row["State"].PadRight(16) + row["Version"]);
            }
        }

        private static string LongName(string option)
        {
            return option == "-v" ? "--verbose" : option == "-q" ? "--quiet" : option;
        }
    }
}
