using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>What happens to a connection that arrives at the virtual machine, and what mirrored mode shares with Windows.</summary>
    internal sealed class GuestSide
    {
        // Windows never hands these to the virtual machine (row 12); 68 for UDP only.
        private static readonly int[] NeverSteered = { 135, 1900, 2869, 3702, 5004, 5357, 5358 };

        private readonly Machine machine;

        public GuestSide(Machine machine)
        {
            this.machine = machine;
        }

        public bool SharesAddresses => machine.Wsl.Running && machine.Wsl.NetworkingMode == "mirrored";

        private bool HostAddressLoopback => machine.Wsl.Config("hostAddressLoopback") == "true";

        public Outcome Deliver(Flow flow, string way)
        {
            Row listener = Listener(flow);
            return listener == null
                ? Outcome.No("nothing in WSL listens on " + flow)
                : Outcome.Yes(listener["ProcessName"] + " in WSL answers" + (way.Length > 0 ? ": " + way : ""));
        }

        /// <summary>From Windows to the guest's own address (NAT and bridged).</summary>
        public Outcome FromWindows(Flow flow)
        {
            Verdict loopback = machine.HyperV.Loopback(machine.Wsl.NetworkingMode);
            return loopback.Allowed ? Deliver(flow, "") : Outcome.No(loopback.Reason);
        }

        /// <summary>Mirrored: from the LAN, nothing on Windows listens.</summary>
        public Outcome FromOutside(Row adapter, Flow flow)
        {
            Outcome listening = Deliver(flow, "");
            if (!listening.Reachable)
            {
                return listening;
            }
            if (NeverSteered.Contains(flow.Port) || (flow.Port == 68 && flow.Protocol == "UDP"))
            {
                return Outcome.No("Windows never hands port " + Listeners.Text(flow.Port) + " to WSL");
            }
            if (machine.Ports.IsIgnored(flow.Port))
            {
                return Outcome.No("port " + Listeners.Text(flow.Port) + " is among the ignoredPorts: Windows does not hand it to WSL");
            }
            Verdict verdict = machine.HyperV.Inbound(adapter, flow);
            return verdict.Allowed ? Outcome.Yes(listening.Reason + "; " + verdict.Reason) : Outcome.No(verdict.Reason);
        }

        /// <summary>Mirrored: from Windows to an address that both have, nothing on Windows listens.</summary>
        public Outcome FromSharedWindows(Flow flow)
        {
            Outcome blocked = Shared(flow, "WSL");
            return blocked ?? Deliver(flow, "");
        }

        /// <summary>Mirrored: from WSL to an address that both have, nothing in WSL listens.</summary>
        public Outcome ToSharedWindows(Flow flow, HostSide host, Outcome own)
        {
            Row listener = host.Listener(flow);
            return listener == null ? own : Shared(flow, "Windows") ?? host.Deliver(listener, flow, 0);
        }

        // The loopback address and, if configured, the other addresses reach the other side: IPv4 only.
        private Outcome Shared(Flow flow, string otherSide)
        {
            if (flow.IsIPv6)
            {
                return Outcome.No("mirrored mode does not reach " + otherSide + " over the IPv6 address " + flow.To + " (IPv4 only)");
            }
            if (!flow.ToLoopback && !HostAddressLoopback)
            {
                return Outcome.No("hostAddressLoopback is off: " + flow.To + " does not reach " + otherSide + " on the same computer");
            }
            if (machine.Ports.IsIgnored(flow.Port))
            {
                throw new SimulationException("loopback connections to a port of ignoredPorts are not simulated.");
            }
            Verdict loopback = machine.HyperV.Loopback("mirrored");
            return loopback.Allowed ? null : Outcome.No(loopback.Reason);
        }

        private Row Listener(Flow flow)
        {
            return machine.Listeners.Guest
                .FirstOrDefault(row => row["Protocol"] == flow.Protocol && row.Int("Port") == flow.Port && Binding.Covers(row, flow.To));
        }
    }
}
