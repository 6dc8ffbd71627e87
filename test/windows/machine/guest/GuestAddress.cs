using WslNet.Simulation.Network;

namespace WslNet.Simulation.Guest
{
    /// <summary>An address of a guest interface.</summary>
    public sealed class GuestAddress
    {
        public GuestAddress(string address, int prefixLength, string scope)
        {
            Address = address;
            PrefixLength = prefixLength;
            Scope = scope;
        }

        public string Address { get; }

        public int PrefixLength { get; }

        public string Scope { get; }

        public string Network => Subnet.FirstAddress() + "/" + PrefixLength;

        public bool IsIPv6 => AddressRange.IsIPv6(Address);

        public string Broadcast => Scope == "host" ? "" : "brd " + Subnet.LastAddress() + " ";

        private AddressRange Subnet => AddressRange.Parse(Address + "/" + PrefixLength);
    }
}
