using System.Collections.Generic;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>
    /// Mirrored mode: eth0, eth1 ... for the adapters of Windows in their order, connected or not, and loopback0, which carries
    /// what goes to the loopback address of Windows.
    /// </summary>
    internal static class MirroredInterfaces
    {
        public static IEnumerable<GuestInterface> Of(Machine machine)
        {
            int number = 0;
            bool ownPlace = false;
            foreach (Row adapter in machine.Adapters.All)
            {
                if (adapter.Key == "loopback0")
                {
                    ownPlace = true;
                    yield return Loopback0(adapter["Mac"]);
                }
                else if (adapter.Key != Network.Adapters.Loopback && adapter.Key != Network.Adapters.WslSwitch)
                {
                    yield return Ethernet("eth" + number++, adapter);
                }
            }
            if (!ownPlace)
            {
                yield return Loopback0("00:15:5d:17:96:5a");
            }
        }

        private static GuestInterface Ethernet(string name, Row adapter)
        {
            bool up = adapter.Bool("Up");
            var addresses = new List<GuestAddress>();
            if (up && adapter["Address"].Length > 0)
            {
                addresses.Add(new GuestAddress(adapter["Address"], adapter.Int("PrefixLength"), "global"));
            }
            if (up && adapter["Address6"].Length > 0)
            {
                addresses.Add(new GuestAddress(adapter["Address6"], adapter.Int("PrefixLength6"), "global"));
            }
            return new GuestInterface
            {
                Name = name,
                Flags = up ? "BROADCAST,MULTICAST,UP,LOWER_UP" : "BROADCAST,MULTICAST",
                Options = "mtu " + (adapter.Has("Mtu") ? adapter["Mtu"] : "1500") + " qdisc mq state " + (up ? "UP" : "DOWN") + " group default qlen 1000",
                Link = "ether",
                Mac = adapter["Mac"],
                AddressFlags = "noprefixroute ",
                Metric = adapter.Int("Metric"),
                Gateway = up ? adapter["Gateway"] : "",
                Addresses = addresses.ToArray(),
            };
        }

        private static GuestInterface Loopback0(string mac)
        {
            return new GuestInterface
            {
                Name = "loopback0",
                Flags = "BROADCAST,MULTICAST,UP,LOWER_UP",
                Options = "mtu 1500 qdisc mq state UP group default qlen 1000",
                Link = "ether",
                Mac = mac,
                Addresses = new GuestAddress[0],
            };
        }
    }
}
