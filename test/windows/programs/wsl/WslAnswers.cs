using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Guest;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>--status, --version, --shutdown and --terminate.</summary>
    internal sealed class WslAnswers
    {
        private readonly Machine machine;
        private readonly WslConsole console;
        private readonly WslMessages messages;

        public WslAnswers(Machine machine, WslConsole console, WslMessages messages)
        {
            this.machine = machine;
            this.console = console;
            this.messages = messages;
        }

        private IReadOnlyList<Row> Owned => machine.Distributions.OwnedBy(machine.Accounts.Name);

        public int Status()
        {
            Row distribution = Owned.FirstOrDefault(row => row.Bool("Default"));
            if (distribution != null)
            {
                console.WriteLine(messages.Format("MessageStatusDefaultDistro", distribution.Key));
            }
            console.WriteLine(messages.Format("MessageStatusDefaultVersion", "2"));
            return 0;
        }

        public int Version()
        {
            string wsl = machine.Setting("WslVersion");
            string[] parts = WslComponents.Of(wsl);
            console.WriteLine(messages.Format("MessagePackageVersions", wsl, parts[1], parts[2], parts[3], parts[4], parts[5], machine.Setting("Build")));
            return 0;
        }

        public int Shutdown()
        {
            if (machine.Wsl.Owns(machine.Accounts.Name))
            {
                machine.Wsl.Stop();
                machine.Listeners.RemoveAll("guest");
            }
            return 0;
        }

        public int Terminate(string name)
        {
            Row distribution = Owned.FirstOrDefault(row => row.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (distribution == null)
            {
                console.WriteLine(messages.Error("MessageDistroNotFound", "Wsl/Service/WSL_E_DISTRO_NOT_FOUND"));
                return -1;
            }
            // One of another account is stopped already.
            if (machine.Wsl.Owns(machine.Accounts.Name))
            {
                machine.Wsl.StopDistribution(name);
            }
            return 0;
        }
    }
}
