using System;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>wslinfo: the effective networking mode and the version of WSL.</summary>
    internal static class WslInfoCommand
    {
        // The mode got its present name in this version.
        private static readonly Version ConsommeSince = new Version(2, 9);

        public static GuestResult Run(Machine machine, Row distribution, string[] arguments)
        {
            string end = arguments.Contains("-n") ? "" : "\n";
            string[] options = arguments.Where(argument => argument != "-n").ToArray();
            switch (string.Join(" ", options))
            {
                case "--networking-mode":
                    return new GuestResult(Mode(machine, distribution) + end);
                case "--version":
                case "--wsl-version":
                    return new GuestResult(machine.Setting("WslVersion") + end);
                default:
                    throw new SimulationException("'wslinfo " + string.Join(" ", arguments) + "' is not simulated.");
            }
        }

        private static string Mode(Machine machine, Row distribution)
        {
            if (distribution["Version"] == "1")
            {
                return "wsl1";
            }
            string mode = machine.Wsl.NetworkingMode;
            bool oldName = mode == "consomme" && new Version(machine.Setting("WslVersion")) < ConsommeSince;
            return oldName ? "virtioproxy" : mode;
        }
    }
}
