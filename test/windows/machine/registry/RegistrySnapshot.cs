using System.Collections.Generic;
using Microsoft.Win32;

namespace WslNet.Simulation.Registry
{
    /// <summary>Every value of the registry, whoever may read it: for tests that look at the whole machine.</summary>
    public static class RegistrySnapshot
    {
        public static IReadOnlyList<RegistryValueRecord> Of(RegistryHives hives)
        {
            var result = new List<RegistryValueRecord>();
            foreach (string hive in new[] { RegistryPath.LocalMachine, RegistryPath.Users })
            {
                Add(hives, RegistryPath.Parse(hive), result);
            }
            return result;
        }

        private static void Add(RegistryHives hives, RegistryPath path, List<RegistryValueRecord> into)
        {
            foreach (var value in new SimulatedRegistryKey(hives, path, hives.LogOf(path)).Values())
            {
                into.Add(new RegistryValueRecord(path.ToString(), value.Key, value.Value.Key, value.Value.Value));
            }
            foreach (string name in hives.SubKeyNames(path))
            {
                Add(hives, path.Child(name), into);
            }
        }
    }
}
