namespace WslNet.Engine.Json;

/// <summary>Makes arguments of a request into PowerShell values: no date guessing, no unrolling.</summary>
internal static class JsonToPowerShell
{
    public static object? Convert(object? value) => value switch
    {
        object?[] list => Array.ConvertAll(list, Convert),
        JsonRecord record => Record(record),
        _ => value,
    };

    private static PSObject Record(JsonRecord record)
    {
        var result = new PSObject();
        foreach (var (name, value) in record)
        {
            // PowerShell names are case-insensitive: a second spelling would silently replace the first.
            if (result.Properties[name] is not null) throw new FormatException($"The object has two members named '{name}' in PowerShell.");
            if (name.Length == 0) throw new FormatException("A member of a PowerShell object needs a name.");
            result.Properties.Add(new PSNoteProperty(name, Convert(value)));
        }
        return result;
    }
}
