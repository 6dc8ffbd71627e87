using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace WslNet.Simulation.State
{
    /// <summary>
    /// The named mutexes of the simulated machine: real ones of this computer, under names of its own for each machine, so
    /// that tests side by side do not wait for each other.
    /// </summary>
    public static class MachineMutex
    {
        /// <summary>Opened or created, not taken.</summary>
        public static Mutex Open(Machine machine, string name)
        {
            return new Mutex(false, "Global\\WslNet-" + Digest(machine.StateFolder + "\n" + name));
        }

        // Short: the name becomes that of a file.
        private static string Digest(string text)
        {
            using (SHA256 hash = SHA256.Create())
            {
                byte[] bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
                return BitConverter.ToString(bytes, 0, 8).Replace("-", "").ToLowerInvariant();
            }
        }
    }
}
