using System;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using Microsoft.Win32;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>Sets a value: the kind that is asked for, else the kind that the value has, else the one that fits the data.</summary>
    internal static class RegistryValueWriter
    {
        public static void Set(SimulatedRegistryKey key, string name, object value, RegistryValueKind kind)
        {
            object data = value is PSObject wrapped ? wrapped.BaseObject : value;
            if (kind == RegistryValueKind.Unknown && TryConvertToPresentKind(key, name, ref data, ref kind))
            {
                key.SetValue(name, data, kind);
                return;
            }
            if (kind == RegistryValueKind.Unknown)
            {
                kind = KindFor(data);
            }
            key.SetValue(name, ConvertTo(data, kind), kind);
        }

        private static bool TryConvertToPresentKind(SimulatedRegistryKey key, string name, ref object data, ref RegistryValueKind kind)
        {
            try
            {
                RegistryValueKind present = key.GetValueKind(name);
                data = ConvertTo(data, present);
                kind = present;
                return true;
            }
            catch (IOException)
            {
                return false;
            }
            catch (InvalidCastException)
            {
                return false;
            }
        }

        // Other types are written as text, as RegistryKey.SetValue does.
        private static RegistryValueKind KindFor(object data)
        {
            switch (data)
            {
                case byte[] _:
                    return RegistryValueKind.Binary;
                case int _:
                    return RegistryValueKind.DWord;
                case long _:
                    return RegistryValueKind.QWord;
                case string[] _:
                    return RegistryValueKind.MultiString;
                default:
                    return RegistryValueKind.String;
            }
        }

        private static object ConvertTo(object data, RegistryValueKind kind)
        {
            switch (kind)
            {
                case RegistryValueKind.Binary:
                    return data == null ? new byte[0] : Convert<byte[]>(data);
                case RegistryValueKind.DWord:
                    return data == null ? 0 : Signed(() => Convert<int>(data), () => unchecked((int)Convert<uint>(data)));
                case RegistryValueKind.QWord:
                    return data == null ? 0L : Signed(() => Convert<long>(data), () => unchecked((long)Convert<ulong>(data)));
                case RegistryValueKind.MultiString:
                    return data == null ? new string[0] : Convert<string[]>(data);
                default:
                    return data == null ? "" : Convert<string>(data);
            }
        }

        // Numbers beyond the signed range are stored by their bits.
        private static T Signed<T>(Func<T> signed, Func<T> unsigned)
        {
            try
            {
                return signed();
            }
            catch (PSInvalidCastException)
            {
                return unsigned();
            }
        }

        private static T Convert<T>(object data)
        {
            return (T)LanguagePrimitives.ConvertTo(data, typeof(T), CultureInfo.CurrentCulture);
        }
    }
}
