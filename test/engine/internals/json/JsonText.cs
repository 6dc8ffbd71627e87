namespace WslNet.Engine.Json;

/// <summary>Writes plain data (null, bool, numbers, strings, lists, dictionaries) as JSON; surrogates without a partner are escaped.</summary>
internal static class JsonText
{
    public static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("null"); break;
            case bool flag: text.Append(flag ? "true" : "false"); break;
            case string s: WriteString(text, s); break;
            case double or float: WriteDouble(text, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case IDictionary<string, object?> record: WriteRecord(text, record); break;
            case IEnumerable list: WriteList(text, list); break;
            case IFormattable number: text.Append(number.ToString(null, CultureInfo.InvariantCulture)); break;
            default: throw new ArgumentException($"{value.GetType()} is not plain data.");
        }
    }

    public static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) text.Append(c).Append(value[++i]);
            else if (c == '\n') text.Append("\\n");
            else if (c < ' ' || char.IsSurrogate(c) || c is '\u2028' or '\u2029') text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else if (c is '"' or '\\') text.Append('\\').Append(c);
            else text.Append(c);
        }
        text.Append('"');
    }

    // JSON has no word for these three.
    private static void WriteDouble(StringBuilder text, double value) => text.Append(double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : $"\"{value.ToString(CultureInfo.InvariantCulture)}\"");

    private static void WriteRecord(StringBuilder text, IDictionary<string, object?> record)
    {
        text.Append('{');
        var first = true;
        foreach (var (name, item) in record)
        {
            if (!first) text.Append(',');
            first = false;
            WriteString(text, name);
            text.Append(':');
            Write(text, item);
        }
        text.Append('}');
    }

    private static void WriteList(StringBuilder text, IEnumerable list)
    {
        text.Append('[');
        var first = true;
        foreach (var item in list)
        {
            if (!first) text.Append(',');
            first = false;
            Write(text, item);
        }
        text.Append(']');
    }
}
