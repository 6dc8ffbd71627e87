using System;
using System.IO;
using System.Threading;

namespace WslNet.Simulation.Store
{
    /// <summary>One writer at a time for the whole machine, over all processes; a killed process lets go by itself.</summary>
    public sealed class StateLock : IDisposable
    {
        [ThreadStatic]
        private static int depth;

        [ThreadStatic]
        private static FileStream held;

        private StateLock()
        {
        }

        public static StateLock Take(string stateFolder)
        {
            if (depth == 0)
            {
                held = Open(Path.Combine(stateFolder, "lock"));
            }
            depth++;
            return new StateLock();
        }

        public void Dispose()
        {
            if (--depth == 0)
            {
                held.Dispose();
                held = null;
            }
        }

        private static FileStream Open(string path)
        {
            DateTime deadline = DateTime.UtcNow.AddSeconds(30);
            while (true)
            {
                try
                {
                    return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
                }
                catch (IOException) when (File.Exists(path) && DateTime.UtcNow < deadline)
                {
                    Thread.Sleep(1);
                }
            }
        }
    }
}
