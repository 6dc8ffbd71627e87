using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Win32;

namespace WslNet.Simulation.Registry
{
    /// <summary>Value data as the text that the store keeps, and back to the .NET types that the registry hands out.</summary>
    public static class RegistryText
    {
        public static string FromData(object data, RegistryValueKind kind)
        {
            switch (kind)
            {
                case RegistryValueKind.DWord:
                    return (data is uint wide ? unchecked((int)wide) : (int)data).ToString(CultureInfo.InvariantCulture);
                case RegistryValueKind.QWord:
                    return (data is ulong large ? unchecked((long)large) : Convert.ToInt64(data, CultureInfo.InvariantCulture))
                        .ToString(CultureInfo.InvariantCulture);
                case RegistryValueKind.Binary:
                    return Convert.ToBase64String((byte[])data);
                case RegistryValueKind.MultiString:
                    return string.Concat(((string[])data).Select(item => item + "\0"));
                case RegistryValueKind.String:
                case RegistryValueKind.ExpandString:
                    return (string)data;
                default:
                    throw new SimulationException("the registry value kind " + kind + " is not simulated.");
            }
        }

        public static object ToData(string text, RegistryValueKind kind)
        {
            switch (kind)
            {
                case RegistryValueKind.DWord:
                    return int.Parse(text, CultureInfo.InvariantCulture);
                case RegistryValueKind.QWord:
                    return long.Parse(text, CultureInfo.InvariantCulture);
                case RegistryValueKind.Binary:
                    return Convert.FromBase64String(text);
                case RegistryValueKind.MultiString:
                    return text.Length == 0 ? new string[0] : text.Substring(0, text.Length - 1).Split('\0');
                default:
                    return text;
            }
        }

        /// <summary>A key name as a folder name: lower case, because keys are found whatever their case.</summary>
        public static string FolderName(string keyName)
        {
            var result = new StringBuilder();
            foreach (byte b in Encoding.UTF8.GetBytes(keyName.ToLowerInvariant()))
            {
                bool plain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '_' || b == '{' || b == '}';
                result.Append(plain ? ((char)b).ToString() : "%" + b.ToString("x2", CultureInfo.InvariantCulture));
            }
            return result.ToString();
        }
    }
}
