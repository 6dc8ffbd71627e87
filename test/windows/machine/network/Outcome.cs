namespace WslNet.Simulation.Network
{
    /// <summary>Whether a connection arrives, and why or why not.</summary>
    public sealed class Outcome
    {
        private Outcome(bool reachable, string reason)
        {
            Reachable = reachable;
            Reason = reason;
        }

        public bool Reachable { get; }

        public string Reason { get; }

        public static Outcome Yes(string reason)
        {
            return new Outcome(true, reason);
        }

        public static Outcome No(string reason)
        {
            return new Outcome(false, reason);
        }
    }
}
