using System;
using System.Collections.Generic;
using System.Linq;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>The arguments of a netsh command: tag=value in any order, or values alone in the order of the tags.</summary>
    internal sealed class NetshArguments
    {
        private readonly Dictionary<string, string> values = new Dictionary<string, string>(StringComparer.Ordinal);

        private NetshArguments()
        {
        }

        public string this[string tag] => values.TryGetValue(tag, out string value) ? value : null;

        /// <summary>Null where an argument has no tag of the command, comes twice, or is one too many.</summary>
        public static NetshArguments Parse(string[] arguments, params string[] tags)
        {
            var result = new NetshArguments();
            int place = 0;
            foreach (string argument in arguments)
            {
                int equals = argument.IndexOf('=');
                string name = equals < 0 ? "" : argument.Substring(0, equals).ToLowerInvariant();
                // A tag may be cut as long as it is clear.
                string[] meant = tags.Where(tag => tag == name).Concat(tags.Where(tag => name.Length > 0 && tag.StartsWith(name, StringComparison.Ordinal))).Distinct().ToArray();
                string target = equals < 0 ? (place < tags.Length ? tags[place] : null) : meant.Contains(name) ? name : meant.Length == 1 ? meant[0] : null;
                if (target == null || result.values.ContainsKey(target))
                {
                    return null;
                }
                result.values[target] = argument.Substring(equals + 1);
                place = Array.IndexOf(tags, target) + 1;
            }
            return result;
        }
    }
}
