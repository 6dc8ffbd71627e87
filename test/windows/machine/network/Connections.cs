using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The machine's own truth: does a connection arrive at a program, and what decides?</summary>
    public sealed class Connections
    {
        private readonly Machine machine;
        private readonly HostSide host;
        private readonly GuestSide guest;

        public Connections(Machine machine)
        {
            this.machine = machine;
            guest = new GuestSide(machine);
            host = new HostSide(machine, guest);
        }

        public string LanClient => Adapters.NeighbourOf(machine.Adapters.Physical.First(row => row["Address"].Length > 0), false);

        public Outcome Try(string from, string to, int port, string protocol)
        {
            if (!AddressRange.IsAnyFamily(to))
            {
                throw new SimulationException("connections are simulated to IPv4 and IPv6 addresses without scope, not to '" + to + "'.");
            }
            var flow = new Flow(protocol, AddressRange.Canonical(to), port, "");
            switch (from)
            {
                case "lan":
                    return FromLan(flow);
                case "guest":
                    return FromGuest(flow);
                default:
                    return host.FromWindows(flow, 0);
            }
        }

        private Outcome FromLan(Flow flow)
        {
            if (machine.Wsl.Running && machine.Wsl.NetworkingMode == "bridged" && flow.To == machine.Wsl.GuestAddress)
            {
                return guest.Deliver(flow, "directly, because WSL is bridged to the LAN");
            }
            Row adapter = machine.Adapters.WithAddress(flow.To);
            string client = adapter == null || !machine.Adapters.Physical.Any(row => row.Key == adapter.Key) ? null : Adapters.NeighbourOf(adapter, flow.IsIPv6);
            if (client == null)
            {
                return Outcome.No("a machine of the LAN has no route to " + flow.To);
            }
            Flow seen = flow.From(client);
            Row listener = host.Listener(seen);
            return listener == null && guest.SharesAddresses ? guest.FromOutside(adapter, seen) : host.ThroughFirewall(adapter, seen, listener);
        }

        private Outcome FromGuest(Flow flow)
        {
            if (!machine.Wsl.Running)
            {
                // WSL 1 is a part of Windows, its network is the one of Windows.
                return machine.Wsl.OnlyVersion1Runs ? host.FromWindows(flow, 0) : Outcome.No("the WSL virtual machine does not run");
            }
            string mode = machine.Wsl.NetworkingMode;
            if (flow.ToLoopback || machine.Wsl.HasAddress(flow.To))
            {
                Outcome own = guest.Deliver(flow, "");
                return own.Reachable || mode != "mirrored" ? own : guest.ToSharedWindows(flow, host, own);
            }
            if (mode == "none")
            {
                return Outcome.No("networkingMode none: WSL has no network");
            }
            Row door = machine.Adapters.WithAddress(flow.To);
            if (door == null || mode == "consomme")
            {
                throw new SimulationException("connections from the guest to " + flow.To + " in " + mode + " mode are not simulated.");
            }
            return mode == "nat" ? FromNat(flow) : host.ThroughFirewall(door, flow.From(machine.Wsl.GuestAddress), host.Listener(flow));
        }

        // Whatever address of Windows is meant, the packet comes in over the switch of WSL.
        private Outcome FromNat(Flow flow)
        {
            if (flow.IsIPv6)
            {
                return Outcome.No("WSL in NAT mode has no IPv6");
            }
            Verdict loopback = machine.HyperV.Loopback("nat");
            if (!loopback.Allowed)
            {
                return Outcome.No(loopback.Reason);
            }
            Row door = machine.Adapters.WithAddress(machine.Wsl.GatewayAddress);
            return host.ThroughFirewall(door, flow.From(machine.Wsl.GuestAddress), host.Listener(flow));
        }
    }
}
