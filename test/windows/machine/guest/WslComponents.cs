using System;
using System.IO;
using System.Linq;

namespace WslNet.Simulation.Guest
{
    /// <summary>What comes with a version of WSL: version, kernel, WSLg, MSRDC, Direct3D, DXCore.</summary>
    public static class WslComponents
    {
        /// <summary>The components of the version itself, or of the last known one before it.</summary>
        public static string[] Of(string wslVersion)
        {
            string folder = Path.GetDirectoryName(typeof(WslComponents).Assembly.Location);
            return File.ReadLines(Path.Combine(folder, "data", "wsl-components.tsv")).Skip(1)
                .Select(line => line.Split('\t'))
                .Where((columns, index) => index == 0 || new Version(columns[0]) <= new Version(wslVersion))
                .Last();
        }
    }
}
