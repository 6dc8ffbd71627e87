using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace WslNet.Simulation.Programs.Netsh
{
    /// <summary>The localized texts of netsh, as far as transcripts have them; what is missing is refused.</summary>
    internal sealed class NetshTexts
    {
        private readonly Dictionary<string, string> texts;
        private readonly string culture;

        public NetshTexts(string culture)
        {
            this.culture = culture;
            string folder = Path.Combine(Path.GetDirectoryName(typeof(NetshTexts).Assembly.Location), "data");
            // Windows takes the texts of the language: de-AT prints as de-DE; Chinese and Portuguese differ by country.
            texts = File.ReadLines(Path.Combine(folder, "netsh-texts.tsv")).Skip(1).Select(line => line.Split('\t'))
                .Where(columns => columns[0] == culture || columns[0] == culture.Split('-')[0])
                .ToDictionary(columns => columns[1], columns => columns[2].Replace("\\n", "\n"));
        }

        public bool IsEnglish => culture.StartsWith("en", System.StringComparison.Ordinal);

        public string this[string key] => texts.TryGetValue(key, out string text)
            ? text
            : throw new SimulationException("there is no real text of netsh for '" + key + "' in " + culture + ".");

        public string Find(string key)
        {
            return texts.TryGetValue(key, out string text) ? text : "";
        }
    }
}
