using System;
using System.Collections.Generic;
using System.Linq;

namespace WslNet.Simulation.Registry
{
    /// <summary>A registry path as hive and key names. Both separators are understood.</summary>
    public sealed class RegistryPath
    {
        public const string LocalMachine = "HKEY_LOCAL_MACHINE";
        public const string CurrentUser = "HKEY_CURRENT_USER";
        public const string Users = "HKEY_USERS";

        public static readonly IReadOnlyList<string> Hives = new[] { LocalMachine, CurrentUser, Users };

        private static readonly Dictionary<string, string> ShortNames = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["HKLM"] = LocalMachine,
            ["HKCU"] = CurrentUser,
            ["HKU"] = Users,
        };

        private RegistryPath(string hive, string[] keys)
        {
            Hive = hive;
            Keys = keys;
        }

        public string Hive { get; }

        public IReadOnlyList<string> Keys { get; }

        /// <summary>Null where the first part is not a hive of the simulated machine.</summary>
        public static RegistryPath Parse(string path)
        {
            string[] parts = path.Split(new[] { '\\', '/' }, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                return null;
            }
            string hive = ShortNames.TryGetValue(parts[0], out string full)
                ? full
                : Hives.FirstOrDefault(name => name.Equals(parts[0], StringComparison.OrdinalIgnoreCase));
            return hive == null ? null : new RegistryPath(hive, parts.Skip(1).ToArray());
        }

        public RegistryPath Child(string name)
        {
            return new RegistryPath(Hive, Keys.Concat(new[] { name }).ToArray());
        }

        public RegistryPath Parent()
        {
            return new RegistryPath(Hive, Keys.Take(Keys.Count - 1).ToArray());
        }

        public override string ToString()
        {
            return string.Join("\\", new[] { Hive }.Concat(Keys));
        }
    }
}
