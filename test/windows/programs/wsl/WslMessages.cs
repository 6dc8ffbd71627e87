using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>The localized texts of wsl.exe.</summary>
    internal sealed class WslMessages
    {
        private readonly Dictionary<string, string> texts = new Dictionary<string, string>(StringComparer.Ordinal);

        public WslMessages(string culture)
        {
            string folder = Path.Combine(Path.GetDirectoryName(typeof(WslMessages).Assembly.Location), "data");
            string path = Path.Combine(folder, "wsl-messages." + culture + ".tsv");
            // wsl.exe speaks English where it has no texts for the language of Windows.
            foreach (string line in File.ReadLines(File.Exists(path) ? path : Path.Combine(folder, "wsl-messages.en-US.tsv")).Skip(1))
            {
                string[] columns = line.Split('\t');
                texts[columns[0]] = columns[1].Replace("\\n", "\n").Replace("\\\\", "\\");
            }
        }

        public string Format(string key, params string[] values)
        {
            string text = texts[key];
            foreach (string value in values)
            {
                int place = text.IndexOf("{}", StringComparison.Ordinal);
                text = text.Substring(0, place) + value + text.Substring(place + 2);
            }
            return text;
        }

        /// <summary>A message and the line with the code that is not translated.</summary>
        public string Error(string key, string code)
        {
            return Format("MessageErrorCode", Format(key), code);
        }
    }
}
