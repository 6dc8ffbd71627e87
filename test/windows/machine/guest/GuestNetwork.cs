using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>The interfaces of the virtual machine in its mode, with the bridges of the distribution that is asked.</summary>
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

        public string Mode => machine.Wsl.NetworkingMode;

        public IReadOnlyList<GuestInterface> Interfaces()
        {
            if (distribution["Version"] != "2")
            {
                throw new SimulationException("the interfaces of a WSL 1 distribution are not simulated: they are those of Windows.");
            }
            var result = new List<GuestInterface> { Loopback() };
            switch (Mode)
            {
                case "mirrored":
                    result.AddRange(MirroredInterfaces.Of(machine));
                    break;
                case "none":
                    break;
                default:
                    result.Add(Ethernet());
                    break;
            }
            result.AddRange(distribution.List("Bridge").Select(Bridge));
            return result;
        }

        private GuestInterface Loopback()
        {
            var addresses = new List<GuestAddress> { new GuestAddress("127.0.0.1", 8, "host") };
            if (DnsTunneling.IsOn(machine))
            {
                // Global, yet not the address of the guest.
                addresses.Add(new GuestAddress(DnsTunneling.Address, 32, "global"));
            }
            return new GuestInterface
            {
                Name = "lo",
                Flags = "LOOPBACK,UP,LOWER_UP",
                Options = "mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000",
                Link = "loopback",
                Mac = "00:00:00:00:00:00",
                Addresses = addresses.ToArray(),
            };
        }

        private GuestInterface Ethernet()
        {
            bool nat = Mode == "nat";
            Row adapter = machine.Adapters.Physical.First(row => row["Address"].Length > 0);
            int prefix = nat ? int.Parse(machine.Wsl.Network.Split('/')[1], CultureInfo.InvariantCulture) : adapter.Int("PrefixLength");
            return new GuestInterface
            {
                Name = "eth0",
                Flags = "BROADCAST,MULTICAST,UP,LOWER_UP",
                Options = "mtu " + distribution["Mtu"] + " qdisc mq state UP group default qlen 1000",
                Link = "ether",
                Mac = distribution["Mac"],
                HasAlternativeName = true,
                HasLinkLocal = true,
                Gateway = nat ? machine.Wsl.GatewayAddress : adapter["Gateway"],
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
                case "br18":
                case "br19":
                case "br20":
                    // Networks of docker compose take the next /16 each; their names are random.
                    string number = kind.Substring(2);
                    return NewBridge("br-5f70" + number + "aeef90", "02:42:6b:00:00:" + number, "172." + number + ".0.1", 16, "group default ", true);
                default:
                    throw new SimulationException("the bridge '" + kind + "' is not simulated: docker, br18, br19, br20 and lxc are.");
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
