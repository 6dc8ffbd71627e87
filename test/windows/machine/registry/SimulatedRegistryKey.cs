using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Registry
{
    /// <summary>One open key, with the members of Microsoft.Win32.RegistryKey that scripts use.</summary>
    public sealed class SimulatedRegistryKey : IDisposable
    {
        private readonly RegistryHives hives;
        private readonly RegistryPath path;
        private readonly AppendLog values;

        internal SimulatedRegistryKey(RegistryHives hives, RegistryPath path, AppendLog values)
        {
            this.hives = hives;
            this.path = path;
            this.values = values;
        }

        public string Name => path.ToString();

        public int SubKeyCount => GetSubKeyNames().Length;

        public int ValueCount => values.Count;

        public string[] GetSubKeyNames()
        {
            return hives.SubKeyNames(path);
        }

        public SimulatedRegistryKey OpenSubKey(string name)
        {
            return hives.Open(RegistryPath.Parse(path + "\\" + name));
        }

        public string[] GetValueNames()
        {
            return values.All().Select(record => record[0]).ToArray();
        }

        /// <summary>The name as it was given when the value was made, or null where there is none.</summary>
        public string SpellingOf(string name)
        {
            return values.Find(name ?? "")?[0];
        }

        public object GetValue(string name)
        {
            return GetValue(name, null);
        }

        public object GetValue(string name, object defaultValue)
        {
            return GetValue(name, defaultValue, RegistryValueOptions.None);
        }

        public object GetValue(string name, object defaultValue, RegistryValueOptions options)
        {
            hives.Faults.Meet("Registry", "Get");
            return Peek(name, defaultValue, options);
        }

        /// <summary>The data without a call that faults would count: for what the provider reads on its own account.</summary>
        public object Peek(string name, object defaultValue = null, RegistryValueOptions options = RegistryValueOptions.None)
        {
            string[] record = values.Find(name ?? "");
            if (record == null)
            {
                return defaultValue;
            }
            RegistryValueKind kind = KindOf(record);
            object data = RegistryText.ToData(record[2], kind);
            bool expand = kind == RegistryValueKind.ExpandString && options == RegistryValueOptions.None;
            return expand ? Environment.ExpandEnvironmentVariables((string)data) : data;
        }

        public RegistryValueKind GetValueKind(string name)
        {
            string[] record = values.Find(name ?? "");
            return record == null ? throw new IOException("The specified registry key does not exist.") : KindOf(record);
        }

        public void SetValue(string name, object data, RegistryValueKind kind)
        {
            hives.RequireWrite(path);
            string text = RegistryText.FromData(data, kind);
            using (hives.Faults.Around("Registry", "Set"))
            {
                values.Put(name ?? "", kind.ToString(), text);
            }
        }

        public void DeleteValue(string name)
        {
            hives.RequireWrite(path);
            if (values.Find(name ?? "") == null)
            {
                throw new ArgumentException("No value exists with that name.");
            }
            using (hives.Faults.Around("Registry", "Remove"))
            {
                values.Remove(name ?? "");
            }
        }

        /// <summary>Kind and unexpanded data of every value.</summary>
        public IEnumerable<KeyValuePair<string, KeyValuePair<RegistryValueKind, object>>> Values()
        {
            foreach (string[] record in values.All())
            {
                RegistryValueKind kind = KindOf(record);
                var content = new KeyValuePair<RegistryValueKind, object>(kind, RegistryText.ToData(record[2], kind));
                yield return new KeyValuePair<string, KeyValuePair<RegistryValueKind, object>>(record[0], content);
            }
        }

        public void Close()
        {
        }

        public void Dispose()
        {
        }

        public override string ToString()
        {
            return Name;
        }

        private static RegistryValueKind KindOf(string[] record)
        {
            return (RegistryValueKind)Enum.Parse(typeof(RegistryValueKind), record[1]);
        }
    }
}
