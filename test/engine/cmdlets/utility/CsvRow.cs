namespace Microsoft.PowerShell.Commands;

/// <summary>Writes and reads lines of comma-separated values.</summary>
internal static class CsvRow
{
    public static string Write(IEnumerable<string?> fields, char delimiter, bool always) =>
        string.Join(delimiter, fields.Select(field => field is null ? "" : Quote(field, delimiter, always)));

    /// <summary>One record, which may span lines; null at the end.</summary>
    public static List<string?>? Read(TextReader text, char delimiter)
    {
        if (text.Peek() < 0) return null;
        var fields = new List<string?>();
        var field = new StringBuilder();
        var quoted = false;
        var inside = false;
        while (true)
        {
            var c = text.Read();
            if (inside)
            {
                if (c < 0 || (c == '"' && text.Peek() != '"')) inside = false;
                else if (c == '"') { text.Read(); field.Append('"'); }
                else field.Append((char)c);
                if (c >= 0) continue;
            }
            if (c == '"' && field.Length == 0 && !quoted) { inside = quoted = true; continue; }
            if (c == '\r' && text.Peek() == '\n') continue;
            if (c < 0 || c == '\n' || c == delimiter)
            {
                // An empty field without quotes is null for objects and "" in the header.
                fields.Add(field.ToString());
                field.Clear();
                quoted = false;
                if (c != delimiter) return fields;
                continue;
            }
            if (c != ' ' || field.Length > 0) field.Append((char)c);
        }
    }

    private static string Quote(string field, char delimiter, bool always) =>
        always || field.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
}
