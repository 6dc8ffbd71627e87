using System;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WslNet.Simulation.Network
{
    /// <summary>IPv4 addresses from first to last: one address, a subnet with prefix or mask, or first-last.</summary>
    public sealed class AddressRange
    {
        private readonly uint first;
        private readonly uint last;

        private AddressRange(uint first, uint last)
        {
            this.first = first;
            this.last = last;
        }

        public static bool IsAddress(string text)
        {
            // TryParse alone takes "1" and "0x7f.1" for addresses.
            return text.Split('.').Length == 4 && IPAddress.TryParse(text, out IPAddress address)
                && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text;
        }

        /// <summary>Null where the text is none of the forms.</summary>
        public static AddressRange Parse(string text)
        {
            string[] ends = text.Split('-');
            if (ends.Length == 2 && IsAddress(ends[0]) && IsAddress(ends[1]))
            {
                return new AddressRange(Number(ends[0]), Number(ends[1]));
            }
            string[] subnet = text.Split('/');
            if (subnet.Length == 2 && IsAddress(subnet[0]) && MaskOf(subnet[1]) is uint mask)
            {
                uint network = Number(subnet[0]) & mask;
                return new AddressRange(network, network | ~mask);
            }
            return IsAddress(text) ? new AddressRange(Number(text), Number(text)) : null;
        }

        public bool Contains(string address)
        {
            uint number = Number(address);
            return number >= first && number <= last;
        }

        public string LastAddress()
        {
            return Text(last);
        }

        public string FirstAddress()
        {
            return Text(first);
        }

        /// <summary>The way the firewall prints a subnet: with its mask.</summary>
        public static string WithMask(string text)
        {
            string[] subnet = text.Split('/');
            return subnet.Length == 2 && IsAddress(subnet[0]) && MaskOf(subnet[1]) is uint mask
                ? Text(Number(subnet[0]) & mask) + "/" + Text(mask)
                : text;
        }

        private static uint? MaskOf(string text)
        {
            if (IsAddress(text))
            {
                return Number(text);
            }
            bool isPrefix = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int prefix) && prefix <= 32;
            return isPrefix ? (prefix == 0 ? 0 : uint.MaxValue << (32 - prefix)) : (uint?)null;
        }

        private static uint Number(string address)
        {
            byte[] bytes = IPAddress.Parse(address).GetAddressBytes();
            return ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
        }

        private static string Text(uint number)
        {
            return string.Join(".", number >> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255);
        }
    }
}
