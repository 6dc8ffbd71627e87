namespace WslNet.Simulation.Network
{
    /// <summary>What a firewall decides, and which rule or default decides it.</summary>
    public sealed class Verdict
    {
        private Verdict(bool allowed, string reason)
        {
            Allowed = allowed;
            Reason = reason;
        }

        public bool Allowed { get; }

        public string Reason { get; }

        public static Verdict Allow(string reason)
        {
            return new Verdict(true, reason);
        }

        public static Verdict Deny(string reason)
        {
            return new Verdict(false, reason);
        }
    }
}
