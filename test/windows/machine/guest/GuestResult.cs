namespace WslNet.Simulation.Guest
{
    /// <summary>What a command in a distribution printed (UTF-8, LF) and its exit code.</summary>
    public sealed class GuestResult
    {
        public GuestResult(string output, string error = "", int exitCode = 0)
        {
            Output = output;
            Error = error;
            ExitCode = exitCode;
        }

        public string Output { get; }

        public string Error { get; }

        public int ExitCode { get; }
    }
}
