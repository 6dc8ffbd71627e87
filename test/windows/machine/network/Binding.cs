using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>Which addresses a bound socket takes: its own, all of a family, or both families (a dual-stack socket on ::).</summary>
    internal static class Binding
    {
        /// <summary>Whether a packet to the address reaches the socket.</summary>
        public static bool Covers(Row listener, string address)
        {
            return listener["Address"] == address || CoversFamily(listener, AddressRange.IsIPv6(address));
        }

        /// <summary>Whether two sockets want the same protocol, port and some address: the second cannot bind.</summary>
        public static bool Overlaps(Row one, Row other)
        {
            return one["Protocol"] == other["Protocol"] && one["Port"] == other["Port"]
                && (Covers(one, other["Address"]) || Covers(other, one["Address"])
                    || (CoversFamily(one, false) && CoversFamily(other, false)) || (CoversFamily(one, true) && CoversFamily(other, true)));
        }

        private static bool CoversFamily(Row listener, bool v6)
        {
            return listener["Address"] == (v6 ? Listeners.AnyAddress6 : Listeners.AnyAddress)
                || (!v6 && listener["Address"] == Listeners.AnyAddress6 && listener.Bool("DualStack"));
        }
    }
}
