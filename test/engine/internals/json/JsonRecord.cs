namespace WslNet.Engine.Json;

/// <summary>A JSON object: its members in order; the last of two equal names wins, and names are case-sensitive.</summary>
internal sealed class JsonRecord() : OrderedDictionary<string, object?>(StringComparer.Ordinal)
{
    public object? GetValueOrDefault(string name) => TryGetValue(name, out var value) ? value : null;
}
