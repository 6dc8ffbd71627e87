using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>The sockets that Linux shows: those of programs, and WSL's own of DNS tunneling.</summary>
    internal static class GuestSockets
    {
        public static IReadOnlyList<Row> All(Machine machine)
        {
            IEnumerable<Row> programs = machine.Listeners.Guest;
            if (!DnsTunneling.IsOn(machine))
            {
                return programs.ToList();
            }
            return programs.Concat(new[] { Dns("UDP"), Dns("TCP") }).ToList();
        }

        private static Row Dns(string protocol)
        {
            return Listeners.NewRow("guest", protocol, DnsTunneling.Address, "53", "", 0).With("Backlog", 1000);
        }
    }
}
