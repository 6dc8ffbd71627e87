
namespace Microsoft.PowerShell.Commands;

/// <summary>One -Property argument: a name, a pattern, a script block, or a hashtable with Name (or Label) and Expression.</summary>
internal sealed class CalculatedProperty
{
    private readonly PSPropertyExpression _expression;
    private readonly string? _name;

    public CalculatedProperty(string name) => _expression = new PSPropertyExpression(name);

    private CalculatedProperty(PSPropertyExpression expression, string? name) => (_expression, _name) = (expression, name);

    public string Name => _name ?? _expression.ToString();

    /// <summary>Hashtable keys besides name and expression (Ascending, Descending), where the cmdlet knows them.</summary>
    public IReadOnlyDictionary<string, object?> Options { get; private init; } = new Dictionary<string, object?>();

    public static CalculatedProperty Parse(PSCmdlet cmdlet, object? argument, params string[] allowedOptions)
    {
        var item = argument is PSObject wrapped ? wrapped.BaseObject : argument;
        return item switch
        {
            string name => new(name),
            ScriptBlock script => new(new PSPropertyExpression(script), script.ToString()),
            IDictionary map => FromMap(cmdlet, map, allowedOptions),
            null => throw Wrong(cmdlet, "A property argument must not be null.", argument),
            _ => new(Convert.ToString(item, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    /// <summary>The properties of an object that this argument stands for; a name that the object does not have gives $null.</summary>
    public IEnumerable<PSNoteProperty> Resolve(PSObject item)
    {
        var results = _expression.GetValues(item, true, true);
        if (_expression.HasWildCardCharacters)
            return results.Select(result => new PSNoteProperty(result.ResolvedExpression.ToString(), result.Result));
        if (results.Count == 0) return [new PSNoteProperty(Name, null)];
        // The object's own spelling of the name wins over the caller's, unless a name was given.
        return [new PSNoteProperty(_name ?? results[0].ResolvedExpression.ToString(), results[0].Result)];
    }

    public object? Value(PSObject item)
    {
        var results = _expression.GetValues(item, false, true);
        return results.Count == 0 ? null : results[0].Result;
    }

    public bool Has(PSObject item) => _expression.GetValues(item, false, true).Count > 0;

    private static CalculatedProperty FromMap(PSCmdlet cmdlet, IDictionary map, string[] allowedOptions)
    {
        string? name = null;
        PSPropertyExpression? expression = null;
        var options = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key.ToString() ?? "";
            var value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            if (Is(key, "name") || Is(key, "label")) name = value?.ToString();
            else if (Is(key, "expression")) expression = value is ScriptBlock script ? new(script) : new(value?.ToString() ?? "");
            else if (allowedOptions.FirstOrDefault(option => Is(key, option)) is { } option) options[option] = value;
            else throw Wrong(cmdlet, $"The {key} key is not valid.", map);
        }
        if (expression is null && name is not null) expression = new(name);
        return expression is null ? throw Wrong(cmdlet, "The Expression key is missing.", map) : new(expression, name ?? expression.ToString()) { Options = options };
    }

    // As in PowerShell, a key may be shortened: n, l, e.
    private static bool Is(string key, string full) => key.Length > 0 && full.StartsWith(key, StringComparison.OrdinalIgnoreCase);

    private static RuntimeException Wrong(PSCmdlet cmdlet, string message, object? target)
    {
        var record = new ErrorRecord(new PSArgumentException(message), "DictionaryKeyIllegal", ErrorCategory.InvalidArgument, target);
        cmdlet.ThrowTerminatingError(record);
        return new RuntimeException(message);
    }
}
