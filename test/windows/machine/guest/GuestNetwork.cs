using System.Collections.Generic;
using System.Globalization;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>The interfaces of the virtual machine in NAT mode, with the bridges of the distribution that is asked.</summary>
    public sealed class GuestNetwork
    {
        private readonly Machine machine;
        private readonly Row distribution;

        public GuestNetwork(Machine machine, Row distribution)
        {
            this.machine = machine;
            this.distribution = distribution;
        }

        /// <summary>New iproute2 prints alternative names and the protocol of addresses; old does not.</summary>
        public bool NewTools => distribution["Iproute2"] == "new";

        public bool Busybox => distribution.Bool("Busybox");

        public string Gateway => machine.Wsl.GatewayAddress;

        public IReadOnlyList<GuestInterface> Interfaces()
        {
            if (machine.Wsl.NetworkingMode != "nat" || distribution["Version"] != "2")
            {
                throw new SimulationException("the interfaces of a distribution are simulated for WSL 2 in NAT mode only.");
            }
            var result = new List<GuestInterface> { Loopback(), Ethernet() };
            foreach (string bridge in distribution.List("Bridge"))
            {
                result.Add(Bridge(bridge));
            }
            return result;
        }

        private static GuestInterface Loopback()
        {
            return new GuestInterface
            {
                Name = "lo",
                Flags = "LOOPBACK,UP,LOWER_UP",
                Options = "mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000",
                Link = "loopback",
                Mac = "00:00:00:00:00:00",
                Addresses = new[]
                {
                    new GuestAddress("127.0.0.1", 8, "host"),
                    // Where DNS tunneling listens: global, yet not the address of the guest.
                    new GuestAddress("10.255.255.254", 32, "global"),
                },
            };
        }

        private GuestInterface Ethernet()
        {
            int prefix = int.Parse(machine.Wsl.Network.Split('/')[1], CultureInfo.InvariantCulture);
            return new GuestInterface
            {
                Name = "eth0",
                Flags = "BROADCAST,MULTICAST,UP,LOWER_UP",
                Options = "mtu " + distribution["Mtu"] + " qdisc mq state UP group default qlen 1000",
                Link = "ether",
                Mac = distribution["Mac"],
                HasAlternativeName = true,
                HasLinkLocal = true,
                Addresses = new[] { new GuestAddress(machine.Wsl.GuestAddress, prefix, "global") },
            };
        }

        private static GuestInterface Bridge(string kind)
        {
            switch (kind)
            {
                case "docker":
                    return NewBridge("docker0", "52:5f:70:2a:ef:90", "172.17.0.1", 16, "group default ", true);
                case "lxc":
                    return NewBridge("lxcbr0", "00:16:3e:00:00:00", "10.0.3.1", 24, "group default qlen 1000", false);
                default:
                    throw new SimulationException("the bridge '" + kind + "' is not simulated: docker and lxc are.");
            }
        }

        private static GuestInterface NewBridge(string name, string mac, string address, int prefix, string group, bool linkLocal)
        {
            return new GuestInterface
            {
                Name = name,
                Flags = "NO-CARRIER,BROADCAST,MULTICAST,UP",
                Options = "mtu 1500 qdisc noqueue state DOWN " + group,
                Link = "ether",
                Mac = mac,
                HasCarrier = false,
                HasLinkLocal = linkLocal,
                Addresses = new[] { new GuestAddress(address, prefix, "global") },
            };
        }
    }
}
