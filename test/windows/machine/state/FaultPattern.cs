using System;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>Which calls a fault counts: those of one boundary, all, or all that change something.</summary>
    internal static class FaultPattern
    {
        private const string AnyCall = "*";
        private const string AnyChange = "*change";

        private static readonly string[] ReadingVerbs = { "Get-", "Test-" };

        public static bool Matches(Row fault, string boundary, string call)
        {
            switch (fault["Boundary"].ToLowerInvariant())
            {
                case AnyCall:
                    return true;
                case AnyChange:
                    return IsChange(boundary, call);
                default:
                    return fault["Boundary"].Equals(boundary, StringComparison.OrdinalIgnoreCase)
                        && (fault["Call"].Length == 0 || fault["Call"].Equals(call, StringComparison.OrdinalIgnoreCase));
            }
        }

        // A program counts whatever it is asked: its start is something that happens on the machine.
        private static bool IsChange(string boundary, string call)
        {
            return boundary == "Registry"
                ? call != "Get"
                : !Array.Exists(ReadingVerbs, verb => boundary.StartsWith(verb, StringComparison.OrdinalIgnoreCase));
        }
    }
}
