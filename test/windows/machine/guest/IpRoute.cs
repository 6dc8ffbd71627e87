using System;
using System.Linq;
using WslNet.Simulation.Network;

namespace WslNet.Simulation.Guest
{
    /// <summary>The layout of `ip route` and `ip route get`.</summary>
    internal static class IpRoute
    {
        public static string Answer(GuestNetwork network, string[] words, string user)
        {
            string[] rest = words.SkipWhile(word => word == "show" || word == "list").ToArray();
            GuestInterface[] interfaces = network.Interfaces().Where(item => item.Name != "lo").ToArray();
            GuestAddress guest = interfaces[0].Addresses[0];
            string gateway = network.Gateway;
            if (rest.Length == 0 || (rest.Length == 1 && rest[0] == "default"))
            {
                string first = "default via " + gateway + " dev eth0 proto kernel \n";
                return rest.Length == 1 ? first : first + string.Concat(interfaces.OrderBy(SortKey).Select(Line));
            }
            if (rest.Length == 2 && rest[0] == "get" && AddressRange.IsAddress(rest[1]))
            {
                string uid = user == "root" ? "0" : "1000";
                bool direct = AddressRange.Parse(guest.Network).Contains(rest[1]);
                return rest[1] + (direct ? "" : " via " + gateway) + " dev eth0 src " + guest.Address + " uid " + uid + " \n    cache \n";
            }
            throw IpCommand.NotSimulated(new[] { "route" }.Concat(words).ToArray());
        }

        private static string Line(GuestInterface item)
        {
            GuestAddress address = item.Addresses[0];
            return address.Network + " dev " + item.Name + " proto kernel scope link src " + address.Address + " "
                + (item.HasCarrier ? "" : "linkdown ") + "\n";
        }

        private static string SortKey(GuestInterface item)
        {
            return string.Join(".", item.Addresses[0].Address.Split('.').Select(part => part.PadLeft(3, '0')));
        }
    }
}
