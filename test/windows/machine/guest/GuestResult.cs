using System;

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

        /// <summary>What a real program printed, which need not be text.</summary>
        public GuestResult(byte[] output, string error, int exitCode)
            : this("", error, exitCode)
        {
            Bytes = output;
        }

        public string Output { get; }

        public byte[] Bytes { get; } = Array.Empty<byte>();

        public string Error { get; }

        public int ExitCode { get; }
    }
}
