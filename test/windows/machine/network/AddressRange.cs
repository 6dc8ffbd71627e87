using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace WslNet.Simulation.Network
{
    /// <summary>Addresses of one family from first to last: one address, a subnet with prefix or mask, or first-last.</summary>
    public sealed class AddressRange
    {
        private readonly byte[] first;
        private readonly byte[] last;

        private AddressRange(byte[] first, byte[] last)
        {
            this.first = first;
            this.last = last;
        }

        /// <summary>An IPv4 address in its usual form.</summary>
        public static bool IsAddress(string text)
        {
            // TryParse alone takes "1" and "0x7f.1" for addresses.
            return text.Split('.').Length == 4 && IPAddress.TryParse(text, out IPAddress address)
                && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text;
        }

        public static bool IsIPv6(string text)
        {
            return text.Contains(":") && text.IndexOfAny("%[]/".ToCharArray()) < 0 && IPAddress.TryParse(text, out IPAddress address)
                && address.AddressFamily == AddressFamily.InterNetworkV6;
        }

        public static bool IsAnyFamily(string text)
        {
            return IsAddress(text) || IsIPv6(text);
        }

        /// <summary>The one usual way to write the address.</summary>
        public static string Canonical(string address)
        {
            return IsIPv6(address) ? IPAddress.Parse(address).ToString() : address;
        }

        /// <summary>Null where the text is none of the forms.</summary>
        public static AddressRange Parse(string text)
        {
            string[] ends = text.Split('-');
            if (ends.Length == 2 && IsAnyFamily(ends[0]) && IsAnyFamily(ends[1]) && IsIPv6(ends[0]) == IsIPv6(ends[1]))
            {
                return new AddressRange(Bytes(ends[0]), Bytes(ends[1]));
            }
            string[] subnet = text.Split('/');
            if (subnet.Length == 2 && IsAnyFamily(subnet[0]) && MaskOf(subnet[1], IsIPv6(subnet[0])) is byte[] mask)
            {
                byte[] address = Bytes(subnet[0]);
                return new AddressRange(
                    address.Select((value, index) => (byte)(value & mask[index])).ToArray(),
                    address.Select((value, index) => (byte)(value | ~mask[index])).ToArray());
            }
            return IsAnyFamily(text) ? new AddressRange(Bytes(text), Bytes(text)) : null;
        }

        public bool Contains(string address)
        {
            byte[] bytes = Bytes(address);
            return bytes.Length == first.Length && Compare(first, bytes) <= 0 && Compare(bytes, last) <= 0;
        }

        public string LastAddress()
        {
            return new IPAddress(last).ToString();
        }

        public string FirstAddress()
        {
            return new IPAddress(first).ToString();
        }

        /// <summary>The address that comes so many after the first one.</summary>
        public string Member(int number)
        {
            byte[] bytes = (byte[])first.Clone();
            for (int place = bytes.Length - 1; number > 0; place--)
            {
                int sum = bytes[place] + (number & 255);
                bytes[place] = (byte)sum;
                number = (number >> 8) + (sum >> 8);
            }
            return new IPAddress(bytes).ToString();
        }

        /// <summary>The way the firewall prints an IPv4 subnet: with its mask.</summary>
        public static string WithMask(string text)
        {
            string[] subnet = text.Split('/');
            return subnet.Length == 2 && IsAddress(subnet[0]) && MaskOf(subnet[1], false) is byte[] mask
                ? Parse(text).FirstAddress() + "/" + new IPAddress(mask)
                : text;
        }

        private static byte[] MaskOf(string text, bool v6)
        {
            if (!v6 && IsAddress(text))
            {
                return Bytes(text);
            }
            int bits = v6 ? 128 : 32;
            bool isPrefix = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int prefix) && prefix <= bits;
            if (!isPrefix)
            {
                return null;
            }
            return Enumerable.Range(0, bits / 8)
                .Select(place => (byte)(255 << (8 - Math.Max(0, Math.Min(8, prefix - (8 * place)))))).ToArray();
        }

        private static byte[] Bytes(string address)
        {
            return IPAddress.Parse(address).GetAddressBytes();
        }

        private static int Compare(byte[] left, byte[] right)
        {
            for (int i = 0; i < left.Length; i++)
            {
                if (left[i] != right[i])
                {
                    return left[i].CompareTo(right[i]);
                }
            }
            return 0;
        }
    }
}
