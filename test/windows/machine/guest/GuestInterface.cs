using System;
using System.Globalization;
using System.Linq;

namespace WslNet.Simulation.Guest
{
    /// <summary>One network interface of the virtual machine, as the ip command describes it.</summary>
    public sealed class GuestInterface
    {
        public string Name { get; set; }

        public string Flags { get; set; }

        public string Options { get; set; }

        public string Link { get; set; }

        public string Mac { get; set; }

        public bool HasAlternativeName { get; set; }

        public bool HasLinkLocal { get; set; }

        public bool HasCarrier { get; set; } = true;

        /// <summary>Set where the address needs no route of its own (mirrored mode), with what follows the scope.</summary>
        public string AddressFlags { get; set; } = "";

        public int Metric { get; set; }

        public string Gateway { get; set; } = "";

        /// <summary>Lines of `inet` and `inet6`, without the interface name at the end.</summary>
        public GuestAddress[] Addresses { get; set; }

        public string AlternativeName => "enx" + Mac.Replace(":", "");

        public string LinkBroadcast => Name == "lo" ? "00:00:00:00:00:00" : "ff:ff:ff:ff:ff:ff";

        /// <summary>fe80:: with the modified EUI-64 of the hardware address.</summary>
        public string LinkLocal
        {
            get
            {
                int[] b = Mac.Split(':').Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
                int[] groups = { ((b[0] ^ 2) << 8) | b[1], (b[2] << 8) | 0xff, 0xfe00 | b[3], (b[4] << 8) | b[5] };
                return "fe80::" + string.Join(":", groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
            }
        }
    }
}
