using System.Collections.Generic;
using System.Text;

namespace WslNet.Simulation.Store
{
    /// <summary>Fields of a record as one line of text: tab between fields, everything else that could break a line escaped.</summary>
    public static class FieldText
    {
        // The last field of every complete record: a line without it was cut by a crash.
        private const string End = ";";

        public static string Join(IEnumerable<string> fields)
        {
            var line = new StringBuilder();
            foreach (string field in fields)
            {
                Escape(field, line);
                line.Append('\t');
            }
            return line.Append(End).Append('\n').ToString();
        }

        /// <summary>The fields, or null for a line that is not a complete record.</summary>
        public static string[] Split(string line)
        {
            string[] fields = line.Split('\t');
            int count = fields.Length - 1;
            if (count < 1 || fields[count] != End)
            {
                return null;
            }
            var result = new string[count];
            for (int i = 0; i < count; i++)
            {
                result[i] = Unescape(fields[i]);
            }
            return result;
        }

        private static void Escape(string text, StringBuilder into)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                if (pair)
                {
                    into.Append(c).Append(text[++i]);
                }
                else if (c == '\\')
                {
                    into.Append("\\\\");
                }
                else if (c < ' ' || char.IsSurrogate(c))
                {
                    // A lone surrogate has no UTF-8 form.
                    into.Append("\\u").Append(((int)c).ToString("x4"));
                }
                else
                {
                    into.Append(c);
                }
            }
        }

        private static string Unescape(string text)
        {
            if (text.IndexOf('\\') < 0)
            {
                return text;
            }
            var result = new StringBuilder(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] != '\\')
                {
                    result.Append(text[i]);
                }
                else if (text[++i] == 'u')
                {
                    result.Append((char)int.Parse(text.Substring(i + 1, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture));
                    i += 4;
                }
                else
                {
                    result.Append(text[i]);
                }
            }
            return result.ToString();
        }
    }
}
