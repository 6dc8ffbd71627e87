using System;
using System.Collections.Generic;
using System.Linq;

namespace WslNet.Simulation.Guest
{
    /// <summary>The ip command: options, then address or route.</summary>
    internal static class IpCommand
    {
        public static GuestResult Run(GuestNetwork network, string[] arguments, string user)
        {
            var options = new HashSet<string>(StringComparer.Ordinal);
            int next = 0;
            while (next < arguments.Length && arguments[next].StartsWith("-", StringComparison.Ordinal))
            {
                options.Add(arguments[next++]);
            }
            string[] rest = arguments.Skip(next).ToArray();
            string unknown = options.FirstOrDefault(option => option != "-4" && option != "-6" && option != "-o" && option != "-oneline");
            if (unknown != null)
            {
                throw NotSimulated(arguments);
            }
            string family = options.Contains("-4") ? "4" : options.Contains("-6") ? "6" : "";
            bool oneLine = options.Contains("-o") || options.Contains("-oneline");
            switch (rest.Length == 0 ? "" : rest[0])
            {
                case "a":
                case "addr":
                case "address":
                    return new GuestResult(IpAddress.Show(network, Selected(network, rest, arguments), family, oneLine));
                case "r":
                case "route":
                    return family == "6" ? throw NotSimulated(arguments) : IpRoute.Answer(network, rest.Skip(1).ToArray(), user);
                default:
                    throw NotSimulated(arguments);
            }
        }

        internal static SimulationException NotSimulated(string[] arguments)
        {
            return new SimulationException("'ip " + string.Join(" ", arguments) + "' is not simulated.");
        }

        // show, show dev NAME, show NAME
        private static IReadOnlyList<GuestInterface> Selected(GuestNetwork network, string[] rest, string[] arguments)
        {
            string[] words = rest.Skip(1).SkipWhile(word => word == "show" || word == "list" || word == "ls").ToArray();
            if (words.Length > 0 && words[0] == "dev")
            {
                words = words.Skip(1).ToArray();
            }
            IReadOnlyList<GuestInterface> all = network.Interfaces();
            if (words.Length == 0)
            {
                return all;
            }
            List<GuestInterface> named = all.Where(item => item.Name == words[0]).ToList();
            return words.Length == 1 && named.Count == 1 ? named : throw NotSimulated(arguments);
        }
    }
}
