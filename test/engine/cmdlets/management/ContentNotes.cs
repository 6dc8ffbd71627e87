namespace Microsoft.PowerShell.Commands;

/// <summary>The note properties that Get-Content puts on what it reads.</summary>
internal static class ContentNotes
{
    public static PSObject Add(object value, PathInfo item, long readCount)
    {
        var result = new PSObject(value);
        var colon = item.Path.LastIndexOfAny(['/', '\\']);
        Note(result, "PSPath", item.Provider.ModuleName is { Length: > 0 } module && !item.Path.Contains("::", StringComparison.Ordinal)
            ? $"{module}\\{item.Provider.Name}::{item.ProviderPath}" : item.Path);
        Note(result, "PSParentPath", colon > 0 ? item.Path[..colon] : "");
        Note(result, "PSChildName", colon >= 0 ? item.Path[(colon + 1)..] : item.Path);
        if (item.Drive is not null) Note(result, "PSDrive", item.Drive);
        Note(result, "PSProvider", item.Provider);
        Note(result, "ReadCount", readCount);
        return result;
    }

    private static void Note(PSObject item, string name, object value)
    {
        if (item.Properties[name] is null) item.Properties.Add(new PSNoteProperty(name, value));
    }
}
