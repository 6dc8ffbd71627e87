using Microsoft.Win32;

namespace WslNet.Simulation.Registry
{
    /// <summary>One value with the key that it is in.</summary>
    public sealed class RegistryValueRecord
    {
        public RegistryValueRecord(string key, string name, RegistryValueKind kind, object data)
        {
            Key = key;
            Name = name;
            Kind = kind;
            Data = data;
        }

        public string Key { get; }

        public string Name { get; }

        public RegistryValueKind Kind { get; }

        public object Data { get; }

        public override string ToString()
        {
            return Key + "\\" + Name + " = " + Data;
        }
    }
}
