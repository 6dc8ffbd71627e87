using System;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The machine's own truth: does a TCP connection over IPv4 arrive at a program, in NAT mode?</summary>
    public sealed class Connections
    {
        public const string LanClient = "192.168.1.50";

        private readonly Machine machine;

        public Connections(Machine machine)
        {
            this.machine = machine;
        }

        public Outcome Try(string from, string to, int port)
        {
            if (machine.Wsl.NetworkingMode != "nat")
            {
                throw new SimulationException("connections are simulated in NAT mode only, not in " + machine.Wsl.NetworkingMode + ".");
            }
            if (!AddressRange.IsAddress(to))
            {
                throw new SimulationException("connections are simulated to IPv4 addresses only, not to '" + to + "'.");
            }
            return from == "guest" ? FromGuest(to, port) : from == "lan" ? FromLan(to, port) : FromWindows(to, port, 0);
        }

        private Outcome FromLan(string to, int port)
        {
            Row adapter = machine.Adapters.WithAddress(to);
            bool routed = adapter != null && Adapters.SubnetOf(adapter).Contains(LanClient);
            return routed
                ? ThroughFirewall(adapter, to, port, LanClient)
                : Outcome.No("a machine of the LAN has no route to " + to);
        }

        private Outcome FromGuest(string to, int port)
        {
            if (!machine.Wsl.Running)
            {
                return Outcome.No("the WSL virtual machine does not run");
            }
            if (IsLoopback(to) || to == machine.Wsl.GuestAddress)
            {
                return ToGuestListener(to, port);
            }
            if (machine.Adapters.WithAddress(to) == null)
            {
                throw new SimulationException("connections from the guest to other machines (" + to + ") are not simulated.");
            }
            // Whatever address of Windows is meant, the packet comes in over the switch of WSL.
            Row door = machine.Adapters.WithAddress(machine.Wsl.GatewayAddress);
            return ThroughFirewall(door, to, port, machine.Wsl.GuestAddress);
        }

        private Outcome ThroughFirewall(Row adapter, string to, int port, string remote)
        {
            if (WindowsListener(to, port) == null)
            {
                return Outcome.No("nothing on Windows listens on " + to + " port " + Text(port));
            }
            string obstacle = machine.FirewallRules.Obstacle(adapter, to, port, remote);
            return obstacle == null ? ToWindowsListener(to, port, 0) : Outcome.No(obstacle);
        }

        private Outcome FromWindows(string to, int port, int hops)
        {
            if (to == machine.Wsl.GuestAddress && machine.Wsl.Running)
            {
                return ToGuestListener(to, port);
            }
            bool local = IsLoopback(to) || machine.Adapters.WithAddress(to) != null;
            return local
                ? ToWindowsListener(to, port, hops)
                : Outcome.No("Windows gets no answer from " + to + (to == machine.Wsl.GuestAddress ? ": the virtual machine does not run" : ""));
        }

        private Outcome ToWindowsListener(string to, int port, int hops)
        {
            Row listener = WindowsListener(to, port);
            if (listener == null)
            {
                return Outcome.No("nothing on Windows listens on " + to + " port " + Text(port));
            }
            if (listener["ProcessName"] == "wslrelay")
            {
                Outcome relayed = ToGuestListener("127.0.0.1", port);
                return relayed.Reachable ? Outcome.Yes("wslrelay on " + to + ", then " + relayed.Reason) : relayed;
            }
            if (!listener.Has("ConnectAddress"))
            {
                return Outcome.Yes(listener["ProcessName"] + " on Windows answers");
            }
            if (hops > 8)
            {
                return Outcome.No("the port proxy connects to itself");
            }
            string target = listener["ConnectAddress"];
            if (!AddressRange.IsAddress(target))
            {
                throw new SimulationException("port proxies to IPv6 addresses (" + target + ") are loaded, but connections through them are not simulated.");
            }
            Outcome beyond = FromWindows(target, listener.Int("ConnectPort"), hops + 1);
            string way = "port proxy to " + target + " port " + listener["ConnectPort"];
            return beyond.Reachable ? Outcome.Yes(way + ", then " + beyond.Reason) : Outcome.No(way + ": " + beyond.Reason);
        }

        private Outcome ToGuestListener(string to, int port)
        {
            Row listener = machine.Listeners.Guest.FirstOrDefault(row => row.Int("Port") == port && Answers(row, to));
            return listener == null
                ? Outcome.No("nothing in WSL listens on " + to + " port " + Text(port))
                : Outcome.Yes(listener["ProcessName"] + " in WSL answers");
        }

        private Row WindowsListener(string to, int port)
        {
            var matching = machine.Listeners.Windows.Where(row => row.Int("Port") == port && Answers(row, to)).ToList();
            return matching.FirstOrDefault(row => row["Address"] == to) ?? matching.FirstOrDefault();
        }

        private static bool Answers(Row listener, string to)
        {
            return listener["Address"] == to || listener["Address"] == Listeners.AnyAddress;
        }

        private static bool IsLoopback(string address)
        {
            return address.StartsWith("127.", StringComparison.Ordinal);
        }

        private static string Text(int port)
        {
            return port.ToString(CultureInfo.InvariantCulture);
        }
    }
}
