using System;
using System.IO;
using System.Linq;
using System.Text;

namespace WslNet.Simulation.State
{
    /// <summary>
    /// The .wslconfig of the account whose WSL runs, read for the networking mode alone: the first valid line for the key counts
    /// (facts 4.1). Written for the simulation and tried on the vectors of WSL's own parser, so that the module under test does
    /// not judge itself.
    /// </summary>
    public static class ConfigFile
    {
        private static readonly string[] Modes = { "none", "nat", "bridged", "mirrored", "consomme", "virtioproxy" };

        /// <summary>Folder that stands for C:\Users\NAME; below it are real files.</summary>
        public static string ProfileFolder(Machine machine, string account)
        {
            return Path.Combine(machine.StateFolder, "Users", account);
        }

        /// <summary>Whether the account has a file, and with it its say over the mode.</summary>
        public static bool Exists(Machine machine)
        {
            return File.Exists(PathOf(machine));
        }

        /// <summary>The mode that the file asks for, in lower case; null where it asks for none that WSL takes.</summary>
        public static string NetworkingMode(Machine machine)
        {
            return NetworkingModeIn(Decode(File.ReadAllBytes(PathOf(machine))));
        }

        public static string NetworkingModeIn(string text)
        {
            string section = "";
            foreach (string line in Lines(text))
            {
                string start = line.TrimStart(' ', '\t');
                if (start.StartsWith("[", StringComparison.Ordinal))
                {
                    section = SectionIn(start) ?? section;
                    continue;
                }
                int equals = start.IndexOf('=');
                string key = equals < 0 ? "" : start.Substring(0, equals).TrimEnd(' ', '\t');
                bool isMode = key.Equals("networkingMode", StringComparison.OrdinalIgnoreCase) && (section == "wsl2" || section == "experimental");
                if (isMode)
                {
                    string value = Unquoted(start.Substring(equals + 1));
                    // A line that is not well formed is skipped; a value that is no mode wins, and means the default.
                    if (value != null)
                    {
                        string mode = Modes.FirstOrDefault(known => known.Equals(value, StringComparison.OrdinalIgnoreCase));
                        return mode == "virtioproxy" ? "consomme" : mode;
                    }
                }
            }
            return null;
        }

        private static string PathOf(Machine machine)
        {
            return Path.Combine(ProfileFolder(machine, machine.Accounts.WslName), ".wslconfig");
        }

        private static string Decode(byte[] bytes)
        {
            bool utf16 = bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE;
            return (utf16 ? Encoding.Unicode : new UTF8Encoding(false)).GetString(bytes).TrimStart('\uFEFF');
        }

        // A backslash before the end of a line takes the next one along, both dropped.
        private static string[] Lines(string text)
        {
            return text.Replace("\r\n", "\n").Replace("\\\n", "").Split('\n');
        }

        private static string SectionIn(string line)
        {
            int end = line.IndexOf(']');
            string name = end < 0 ? "" : line.Substring(1, end - 1);
            string rest = end < 0 ? "" : line.Substring(end + 1).TrimStart(' ', '\t');
            bool isName = name.Length > 0 && IsLetter(name[0]) && name.All(c => IsLetter(c) || (c >= '0' && c <= '9'));
            return isName && (rest.Length == 0 || rest[0] == '#') ? name.ToLowerInvariant() : null;
        }

        private static bool IsLetter(char c)
        {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        // Null where WSL takes the line for malformed.
        private static string Unquoted(string text)
        {
            var value = new StringBuilder();
            int kept = 0;
            bool quoted = false;
            string rest = text.TrimStart(' ', '\t');
            for (int at = 0; at < rest.Length; at++)
            {
                char c = rest[at];
                if (c == '"')
                {
                    quoted = !quoted;
                    kept = value.Length;
                    continue;
                }
                if (c == '#' && !quoted)
                {
                    break;
                }
                if (c == '\\')
                {
                    int escape = at + 1 < rest.Length ? "\\\"bnt".IndexOf(rest[at + 1]) : -1;
                    if (escape < 0)
                    {
                        return null;
                    }
                    c = "\\\"\b\n\t"[escape];
                    at++;
                    kept = value.Length + 1;
                }
                value.Append(c);
                if (quoted || (c != ' ' && c != '\t' && c != '\r'))
                {
                    kept = value.Length;
                }
            }
            return quoted ? null : value.ToString(0, kept);
        }
    }
}
