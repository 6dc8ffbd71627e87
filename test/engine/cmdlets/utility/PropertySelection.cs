
namespace Microsoft.PowerShell.Commands;

/// <summary>What Select-Object makes of one object: properties by name, pattern, or calculation, and expansion.</summary>
internal sealed class PropertySelection(PSCmdlet cmdlet, object[]? properties, string[]? excluded, string? expanded)
{
    private readonly List<CalculatedProperty>? _properties = properties is null && excluded is not null
        ? [new CalculatedProperty("*")]
        : properties?.Select(item => CalculatedProperty.Parse(cmdlet, item)).ToList();
    private readonly List<WildcardPattern> _excluded = excluded?.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase)).ToList() ?? [];

    public IEnumerable<PSObject> Apply(PSObject item)
    {
        if (expanded is not null) return Expand(item);
        return [_properties is null ? item : Project(item)];
    }

    private PSObject Project(PSObject item)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "Selected." + item.TypeNames[0]);
        foreach (var property in Values(item)) Add(result, property);
        return result;
    }

    private List<PSNoteProperty> Values(PSObject item) => [.. (_properties ?? []).SelectMany(property => property.Resolve(item))
        .Where(property => !_excluded.Any(pattern => pattern.IsMatch(property.Name)))];

    private void Add(PSObject result, PSNoteProperty property)
    {
        if (result.Properties[property.Name] is null) result.Properties.Add(property);
        else Complain($"The property cannot be processed because the property \"{property.Name}\" already exists.", "AlreadyExistingUserSpecifiedPropertyNoExpand", ErrorCategory.InvalidOperation, result);
    }

    private IEnumerable<PSObject> Expand(PSObject item)
    {
        var found = new PSPropertyExpression(expanded!).GetValues(item, true, false);
        if (found.Count != 1 || found[0].Exception is not null)
        {
            var many = found.Count > 1;
            Complain(many ? "Multiple properties cannot be expanded." : $"Property \"{expanded}\" cannot be found.",
                many ? "MutlipleExpandProperties" : "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, item);
            yield break;
        }
        var value = found[0].Result;
        if (value is null) yield break;
        foreach (var element in LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value])
        {
            if (element is null) continue;
            // The values get the other properties as notes; they go on a copy of the wrapper, never on the caller's object.
            var result = _properties is null ? PSObject.AsPSObject(element) : PSObject.AsPSObject(element).Copy();
            foreach (var property in Values(item)) Add(result, property);
            yield return result;
        }
    }

    private void Complain(string message, string id, ErrorCategory category, object target) =>
        cmdlet.WriteError(new ErrorRecord(new PSArgumentException(message), id, category, target));
}
