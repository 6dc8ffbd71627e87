using System;
using System.Management.Automation;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>An object with the type names of a CIM instance: views, and parameters that take it, go by these.</summary>
    internal sealed class CimObject
    {
        private const string Base = "Microsoft.Management.Infrastructure.CimInstance";

        private readonly PSObject result = new PSObject();

        public CimObject(string nameSpace, string className)
        {
            result.TypeNames.Insert(0, Base);
            result.TypeNames.Insert(0, Base + "#" + className);
            result.TypeNames.Insert(0, Base + "#" + nameSpace + "/" + className);
        }

        public CimObject Add(string name, object value)
        {
            result.Properties.Add(new PSNoteProperty(name, value), true);
            return this;
        }

        public CimObject Alias(string name, string of)
        {
            result.Properties.Add(new PSAliasProperty(name, of), true);
            return this;
        }

        public PSObject Done()
        {
            return result;
        }

        /// <summary>A list of one comes back as the plain item.</summary>
        public static object Unrolled(string[] items)
        {
            return items.Length == 1 ? (object)items[0] : items;
        }

        public static T Parse<T>(string text)
        {
            return (T)Enum.Parse(typeof(T), text);
        }
    }
}
