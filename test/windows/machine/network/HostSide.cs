using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>What happens to a connection that arrives at an address of Windows.</summary>
    internal sealed class HostSide
    {
        private readonly Machine machine;
        private readonly GuestSide guest;

        public HostSide(Machine machine, GuestSide guest)
        {
            this.machine = machine;
            this.guest = guest;
        }

        /// <summary>The socket that gets the connection: one on the very address before one on all addresses.</summary>
        public Row Listener(Flow flow)
        {
            List<Row> matching = machine.Listeners.Windows
                .Where(row => row["Protocol"] == flow.Protocol && row.Int("Port") == flow.Port && Binding.Covers(row, flow.To)).ToList();
            return matching.FirstOrDefault(row => row["Address"] == flow.To) ?? matching.FirstOrDefault();
        }

        public Outcome ThroughFirewall(Row adapter, Flow flow, Row listener)
        {
            if (listener == null)
            {
                return Silent(flow);
            }
            Verdict verdict = machine.FirewallRules.Decide(adapter, flow, listener);
            if (!verdict.Allowed)
            {
                return Outcome.No(verdict.Reason);
            }
            Outcome delivered = Deliver(listener, flow, 0);
            return delivered.Reachable ? Outcome.Yes(delivered.Reason + "; " + verdict.Reason) : delivered;
        }

        /// <summary>No firewall between a program on Windows and another.</summary>
        public Outcome FromWindows(Flow flow, int hops)
        {
            bool running = machine.Wsl.Running;
            if (running && flow.To == machine.Wsl.GuestAddress && machine.Adapters.WithAddress(flow.To) == null)
            {
                return guest.FromWindows(flow);
            }
            bool local = flow.ToLoopback || machine.Adapters.WithAddress(flow.To) != null;
            if (!local)
            {
                return Outcome.No("Windows gets no answer from " + flow.To + (flow.To == machine.Wsl.GuestAddress ? ": the virtual machine does not run" : ""));
            }
            Row listener = Listener(flow);
            if (listener != null)
            {
                return Deliver(listener, flow, hops);
            }
            return guest.SharesAddresses ? guest.FromSharedWindows(flow) : Silent(flow);
        }

        public Outcome Deliver(Row listener, Flow flow, int hops)
        {
            string name = listener["ProcessName"];
            if (name == Listeners.RelayName || name == Listeners.LoopbackProxyName)
            {
                Outcome relayed = guest.Deliver(flow.Toward(flow.IsIPv6 ? "::1" : "127.0.0.1", flow.Port), "");
                return relayed.Reachable ? Outcome.Yes(name + " on " + flow.To + ", then " + relayed.Reason) : relayed;
            }
            if (!listener.Has("ConnectAddress"))
            {
                return Outcome.Yes(name + " on Windows answers");
            }
            if (hops > 8)
            {
                return Outcome.No("the port proxy connects to itself");
            }
            Flow next = flow.Toward(listener["ConnectAddress"], listener.Int("ConnectPort"));
            Outcome beyond = FromWindows(next, hops + 1);
            string way = "port proxy to " + next;
            return beyond.Reachable ? Outcome.Yes(way + ", then " + beyond.Reason) : Outcome.No(way + ": " + beyond.Reason);
        }

        private static Outcome Silent(Flow flow)
        {
            return Outcome.No("nothing on Windows listens on " + flow);
        }
    }
}
