namespace WslNet.Engine.Host;

/// <summary>Looks cultures up by name; a name without data is refused instead of becoming an invented culture.</summary>
internal static class Cultures
{
    public static CultureInfo Get(string? name)
    {
        if (name is null) return CultureInfo.GetCultureInfo("en-US");
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw new FormatException($"The culture '{name}' is not known.");
        }
    }
}
