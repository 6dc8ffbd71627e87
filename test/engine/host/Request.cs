using WslNet.Engine.Json;

namespace WslNet.Engine.Host;

/// <summary>Typed access to the fields of a request; a field of the wrong type is refused by name.</summary>
internal sealed class Request(JsonRecord fields)
{
    public object? Id => Value("id");

    public object? Value(string name) => fields.GetValueOrDefault(name);

    public string? Text(string name) => As<string>(name, "a string");

    public long? Integer(string name) => Value(name) is null ? null : As<object>(name, "an integer") is long number ? number : throw Wrong(name, "an integer");

    public bool Flag(string name) => Value(name) switch { null => false, bool value => value, _ => throw Wrong(name, "true or false") };

    public JsonRecord? Record(string name) => As<JsonRecord>(name, "an object");

    public string[] Texts(string name) => (As<object[]>(name, "an array of strings") ?? [])
        .Select(item => item as string ?? throw Wrong(name, "an array of strings")).ToArray();

    /// <summary>The same request for a script of the host's own; line and cursor become its arguments.</summary>
    public Request With(string script)
    {
        var copy = new JsonRecord();
        foreach (var (name, value) in fields) copy[name] = value;
        copy["script"] = script;
        copy["arguments"] = new JsonRecord { ["Line"] = Text("line"), ["Cursor"] = Integer("cursor") };
        return new(copy);
    }

    private T? As<T>(string name, string expected) where T : class => Value(name) switch
    {
        null => null,
        T value => value,
        _ => throw Wrong(name, expected),
    };

    private static FormatException Wrong(string name, string expected) => new($"The field '{name}' must be {expected}.");
}
