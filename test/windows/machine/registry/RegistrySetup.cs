using Microsoft.Win32;

namespace WslNet.Simulation.Registry
{
    /// <summary>Writes by Windows itself (services, set-up): no account's rights matter, and no fault hits them.</summary>
    public static class RegistrySetup
    {
        public static void Write(RegistryHives registry, string key, string name, object data, RegistryValueKind kind)
        {
            RegistryPath path = RegistryPath.Parse(key);
            if (!registry.LogOf(path).Exists)
            {
                registry.CreateUnchecked(path);
            }
            registry.LogOf(path).Put(name, kind.ToString(), RegistryText.FromData(data, kind));
        }

        /// <summary>False where there is no such value.</summary>
        public static bool Remove(RegistryHives registry, string key, string name)
        {
            bool exists = ReadText(registry, key, name) != null;
            if (exists)
            {
                registry.LogOf(RegistryPath.Parse(key)).Remove(name);
            }
            return exists;
        }

        /// <summary>A string value, or null.</summary>
        public static string ReadText(RegistryHives registry, string key, string name)
        {
            string[] record = registry.LogOf(RegistryPath.Parse(key)).Find(name);
            return record?[2];
        }
    }
}
