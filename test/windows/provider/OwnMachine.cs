using System;
using System.IO;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>The machine that this process started: its folder goes with the process, or with the next machine.</summary>
    public static class OwnMachine
    {
        private static string folder;
        private static bool registered;

        public static string Start()
        {
            Remove();
            folder = Path.Combine(Path.GetTempPath(), "wslnet-simulation-" + Guid.NewGuid().ToString("n"));
            Directory.CreateDirectory(folder);
            if (!registered)
            {
                registered = true;
                AppDomain.CurrentDomain.ProcessExit += (sender, e) => Remove();
            }
            return folder;
        }

        /// <summary>A machine that was inherited from another process stays.</summary>
        public static void Remove()
        {
            if (folder != null && Directory.Exists(folder))
            {
                Directory.Delete(folder, true);
            }
            folder = null;
        }
    }
}
