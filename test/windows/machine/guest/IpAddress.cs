using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace WslNet.Simulation.Guest
{
    /// <summary>The layout of `ip address`.</summary>
    internal static class IpAddress
    {
        private const string Lifetime = "       valid_lft forever preferred_lft forever";

        public static string Show(GuestNetwork network, IReadOnlyList<GuestInterface> selected, bool only4, bool oneLine)
        {
            List<GuestInterface> all = network.Interfaces().ToList();
            var text = new StringBuilder();
            foreach (GuestInterface item in selected)
            {
                string index = (all.FindIndex(other => other.Name == item.Name) + 1).ToString(CultureInfo.InvariantCulture);
                if (!oneLine)
                {
                    text.Append(Head(network, item, index, only4));
                }
                string before = oneLine ? index + ": " + item.Name : "";
                string after = oneLine ? "\\" : "\n";
                foreach (string line in Lines(network, item, only4))
                {
                    text.Append(before).Append("    ").Append(line).Append(after).Append(Lifetime).Append('\n');
                }
            }
            return text.ToString();
        }

        private static string Head(GuestNetwork network, GuestInterface item, string index, bool only4)
        {
            string options = network.Busybox ? item.Options.Replace(" group default", "") : item.Options;
            string head = index + ": " + item.Name + ": <" + item.Flags + "> " + options + "\n";
            if (!only4)
            {
                head += "    link/" + item.Link + " " + item.Mac + " brd " + item.LinkBroadcast + "\n";
            }
            return item.HasAlternativeName && network.NewTools ? head + "    altname " + item.AlternativeName + "\n" : head;
        }

        private static IEnumerable<string> Lines(GuestNetwork network, GuestInterface item, bool only4)
        {
            foreach (GuestAddress address in item.Addresses)
            {
                yield return "inet " + address.Address + "/" + address.PrefixLength + " " + address.Broadcast + "scope " + address.Scope + " " + item.Name;
            }
            if (!only4 && item.Name == "lo")
            {
                yield return "inet6 ::1/128 scope host" + (network.NewTools ? " proto kernel_lo " : "");
            }
            if (!only4 && item.HasLinkLocal)
            {
                yield return "inet6 " + item.LinkLocal + "/64 scope link" + (network.NewTools ? " proto kernel_ll " : "");
            }
        }
    }
}
