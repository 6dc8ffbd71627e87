using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>
    /// A shell script about /etc/wsl.conf: run by the real shell of this computer, on a file that stands for that of the
    /// distribution. Every other script is refused.
    /// </summary>
    internal static class ConfigScript
    {
        private const string ConfigPath = "/etc/wsl.conf";

        // A path from the root, other than the one of nothing.
        private static readonly Regex RootPath = new Regex(@"(^|[\s'""=<>])/(?!dev/null)[A-Za-z]");
        private static readonly Regex Argument = new Regex(@"^(-?[0-9]+|/etc/wsl\.conf(\.[A-Za-z0-9.\-]+)?)$");

        /// <summary>The file that stands for a path of the distribution.</summary>
        public static string FileOf(Machine machine, Row distribution)
        {
            return Path.Combine(machine.StateFolder, "Guests", distribution.Key, "etc", "wsl.conf");
        }

        /// <summary>Null where the command is no such script.</summary>
        public static GuestResult Run(Machine machine, Row distribution, string user, string[] command, Stream input)
        {
            bool isScript = command.Length >= 5 && command[0] == "/bin/sh" && command[1] == "-c" && !RootPath.IsMatch(command[2])
                && command.Skip(4).All(argument => Argument.IsMatch(argument)) && command[4].StartsWith(ConfigPath, StringComparison.Ordinal);
            if (!isScript)
            {
                return null;
            }
            if (user != "root")
            {
                throw new SimulationException("what a user other than root may do with " + ConfigPath + " is not simulated.");
            }
            string file = FileOf(machine, distribution);
            Directory.CreateDirectory(Path.GetDirectoryName(file));
            string script = Path.Combine(machine.StateFolder, Path.GetRandomFileName());
            File.WriteAllText(script, command[2]);
            var arguments = new[] { script }.Concat(command.Skip(4)).Select(argument => '"' + RealPath(argument, file) + '"');
            var start = new ProcessStartInfo("/bin/sh", string.Join(" ", arguments))
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            using (Process process = Process.Start(start))
            {
                var output = new MemoryStream();
                Task reading = process.StandardOutput.BaseStream.CopyToAsync(output);
                Task<string> error = process.StandardError.ReadToEndAsync();
                try
                {
                    input.CopyTo(process.StandardInput.BaseStream);
                    process.StandardInput.Close();
                }
                catch (IOException)
                {
                    // The script ended without reading all.
                }
                process.WaitForExit();
                reading.Wait();
                File.Delete(script);
                return new GuestResult(output.ToArray(), error.Result.Replace(file, ConfigPath), process.ExitCode);
            }
        }

        private static string RealPath(string argument, string file)
        {
            return argument.StartsWith(ConfigPath, StringComparison.Ordinal) ? file + argument.Substring(ConfigPath.Length) : argument;
        }
    }
}
