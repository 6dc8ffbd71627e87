using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Network;

namespace WslNet.Simulation.Guest
{
    /// <summary>The layout of `ip route` and `ip route get`, IPv4.</summary>
    internal static class IpRoute
    {
        public static GuestResult Answer(GuestNetwork network, string[] words, string user)
        {
            string[] rest = words.SkipWhile(word => word == "show" || word == "list").ToArray();
            GuestInterface[] interfaces = network.Interfaces().Where(item => item.Name != "lo" && Address(item) != null).ToArray();
            bool mirrored = network.Mode == "mirrored";
            List<string> defaults = interfaces.Where(item => item.Gateway.Length > 0).OrderBy(item => item.Metric)
                .Select(item => "default via " + item.Gateway + " dev " + item.Name + " proto kernel " + (mirrored ? "metric " + item.Metric + " " : "") + "\n").ToList();
            if (rest.Length == 1 && rest[0] == "default")
            {
                return new GuestResult(string.Concat(defaults));
            }
            if (rest.Length == 0)
            {
                return new GuestResult(string.Concat(defaults.Concat(interfaces.SelectMany(item => Lines(item, mirrored)).OrderBy(SortKey, StringComparer.Ordinal))));
            }
            if (rest.Length == 2 && rest[0] == "get" && AddressRange.IsAddress(rest[1]))
            {
                return Get(interfaces, rest[1], user);
            }
            throw IpCommand.NotSimulated(new[] { "route" }.Concat(words).ToArray());
        }

        private static GuestResult Get(GuestInterface[] interfaces, string target, string user)
        {
            string uid = user == "root" ? "0" : "1000";
            GuestInterface direct = interfaces.FirstOrDefault(item => AddressRange.Parse(Address(item).Network).Contains(target));
            GuestInterface way = direct ?? interfaces.Where(item => item.Gateway.Length > 0).OrderBy(item => item.Metric).FirstOrDefault();
            if (way == null)
            {
                return new GuestResult("", "RTNETLINK answers: Network is unreachable\n", 2);
            }
            string via = direct != null ? "" : " via " + way.Gateway;
            return new GuestResult(target + via + " dev " + way.Name + " src " + Address(way).Address + " uid " + uid + " \n    cache \n");
        }

        // Mirrored: the metrics are those of Windows, 256 more for the subnet itself, and the gateway has a route of its own.
        private static IEnumerable<string> Lines(GuestInterface item, bool mirrored)
        {
            GuestAddress address = Address(item);
            string head = " dev " + item.Name + " proto kernel scope link ";
            if (!mirrored)
            {
                yield return address.Network + head + "src " + address.Address + " " + (item.HasCarrier ? "" : "linkdown ") + "\n";
                yield break;
            }
            yield return address.Network + head + "metric " + (item.Metric + 256) + " \n";
            if (item.Gateway.Length > 0)
            {
                yield return item.Gateway + head + "metric " + item.Metric + " \n";
            }
        }

        private static GuestAddress Address(GuestInterface item)
        {
            return item.Addresses.FirstOrDefault(address => !address.IsIPv6);
        }

        private static string SortKey(string line)
        {
            return string.Join(".", line.Split(' ')[0].Split('/')[0].Split('.').Select(part => part.PadLeft(3, '0')));
        }
    }
}
