using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace WslNet.Simulation.Guest
{
    /// <summary>The layout of `ip address`, of both families or one.</summary>
    internal static class IpAddress
    {
        private const string Lifetime = "       valid_lft forever preferred_lft forever";

        public static string Show(GuestNetwork network, IReadOnlyList<GuestInterface> selected, string family, bool oneLine)
        {
            List<GuestInterface> all = network.Interfaces().ToList();
            var text = new StringBuilder();
            foreach (GuestInterface item in selected)
            {
                List<string> lines = Lines(network, item, family).ToList();
                if (family.Length > 0 && lines.Count == 0)
                {
                    continue;
                }
                string index = (all.FindIndex(other => other.Name == item.Name) + 1).ToString(CultureInfo.InvariantCulture);
                if (!oneLine)
                {
                    text.Append(Head(network, item, index, family));
                }
                string before = oneLine ? index + ": " + item.Name : "";
                string after = oneLine ? "\\" : "\n";
                foreach (string line in lines)
                {
                    text.Append(before).Append("    ").Append(line).Append(after).Append(Lifetime).Append('\n');
                }
            }
            return text.ToString();
        }

        private static string Head(GuestNetwork network, GuestInterface item, string index, string family)
        {
            string options = network.Busybox ? item.Options.Replace(" group default", "") : item.Options;
            string head = index + ": " + item.Name + ": <" + item.Flags + "> " + options + "\n";
            if (family.Length == 0)
            {
                head += "    link/" + item.Link + " " + item.Mac + " brd " + item.LinkBroadcast + "\n";
            }
            return item.HasAlternativeName && network.NewTools ? head + "    altname " + item.AlternativeName + "\n" : head;
        }

        private static IEnumerable<string> Lines(GuestNetwork network, GuestInterface item, string family)
        {
            if (family != "6")
            {
                foreach (GuestAddress address in item.Addresses.Where(address => !address.IsIPv6))
                {
                    yield return "inet " + address.Address + "/" + address.PrefixLength + " " + address.Broadcast + "scope " + address.Scope + " " + item.AddressFlags + item.Name;
                }
            }
            if (family == "4")
            {
                yield break;
            }
            foreach (GuestAddress address in item.Addresses.Where(address => address.IsIPv6))
            {
                yield return "inet6 " + address.Address + "/" + address.PrefixLength + " scope " + address.Scope + " nodad " + item.AddressFlags;
            }
            if (item.Name == "lo")
            {
                yield return "inet6 ::1/128 scope host" + (network.NewTools ? " proto kernel_lo " : "");
            }
            if (item.HasLinkLocal)
            {
                yield return "inet6 " + item.LinkLocal + "/64 scope link" + (network.NewTools ? " proto kernel_ll " : "");
            }
        }
    }
}
