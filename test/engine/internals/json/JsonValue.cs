using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace WslNet.Engine.Json;

/// <summary>What ConvertFrom-Json makes of JSON text, with the reader (and so the number and date rules) of PowerShell itself.</summary>
internal static class JsonValue
{
    public static object? Parse(string text, bool asTable, int depth)
    {
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
            MaxDepth = depth,
        };
        return Build(JsonConvert.DeserializeObject(text, settings), asTable);
    }

    private static object? Build(object? value, bool asTable) => value switch
    {
        JObject map when asTable => Table(map),
        JObject map => Record(map),
        JArray list => list.Select(item => Build(item, asTable)).ToArray(),
        JValue scalar => scalar.Value,
        _ => value,
    };

    private static PSObject Record(JObject map)
    {
        var result = new PSObject(map.Count);
        foreach (var (name, value) in map)
        {
            if (name.Length == 0) throw Wrong("The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.", "EmptyKeyInJsonString");
            if (result.Properties[name] is { } known)
            {
                throw known.Name == name
                    ? Wrong($"Cannot convert the JSON string because a dictionary that was converted from the string contains the duplicated key '{name}'.", "DuplicateKeysInJsonString")
                    : Wrong($"Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '{known.Name}' was '{name}'.", "KeysWithDifferentCasingInJsonString");
            }
            result.Properties.Add(new PSNoteProperty(name, Build(value, false)));
        }
        return result;
    }

    private static OrderedHashtable Table(JObject map)
    {
        var result = new OrderedHashtable(map.Count);
        foreach (var (name, value) in map) result[name] = Build(value, true);
        return result;
    }

    private static InvalidOperationException Wrong(string message, string id) => new(message) { HelpLink = id };
}
