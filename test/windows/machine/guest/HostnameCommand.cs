using System.Linq;

namespace WslNet.Simulation.Guest
{
    /// <summary>hostname, and hostname -I, which busybox lacks.</summary>
    internal static class HostnameCommand
    {
        private const string BusyboxError = "hostname: unrecognized option: I\n";

        public static GuestResult Run(Machine machine, GuestNetwork network, string[] arguments)
        {
            switch (string.Join(" ", arguments))
            {
                case "":
                    return new GuestResult(machine.Setting("HostName") + "\n");
                case "-I":
                case "--all-ip-addresses":
                    return network.Busybox ? new GuestResult("", BusyboxError, 1) : new GuestResult(Addresses(network));
                default:
                    throw new SimulationException("'hostname " + string.Join(" ", arguments) + "' is not simulated.");
            }
        }

        // Loopback is left out, and with it the address of DNS tunneling; IPv4 first; a blank follows every address.
        private static string Addresses(GuestNetwork network)
        {
            return string.Concat(network.Interfaces().Where(item => item.Name != "lo").SelectMany(item => item.Addresses)
                .OrderBy(address => address.IsIPv6).Select(address => address.Address + " ")) + "\n";
        }
    }
}
