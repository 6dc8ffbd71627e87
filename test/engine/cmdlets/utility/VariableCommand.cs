using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the variable cmdlets share: a scope, names that may be patterns, and errors per name.</summary>
internal abstract class VariableCommand : PSCmdlet
{
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Scope { get; set; }

    protected object State => Variables.Of(SessionState);

    /// <summary>The variables of that name; with <paramref name="patterns"/> it may be a pattern.</summary>
    protected List<PSVariable> Find(string name, bool patterns = true)
    {
        if (patterns && WildcardPattern.ContainsWildcardCharacters(name))
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            return [.. Variables.All(State, Scope).Where(variable => pattern.IsMatch(variable.Name)).OrderBy(variable => variable.Name, StringComparer.CurrentCultureIgnoreCase)];
        }
        var found = Scope is null ? Variables.Get(State, name) : Variables.Get(State, name, Scope);
        return found is null ? [] : [found];
    }

    protected void NotFound(string name) => WriteError(new ErrorRecord(
        new ItemNotFoundException($"Cannot find a variable with the name '{name}'."), "VariableNotFound", ErrorCategory.ObjectNotFound, name));

    protected bool Included(string name, string[]? include, string[]? exclude) =>
        (include is not { Length: > 0 } || include.Any(text => Matches(text, name))) && exclude?.Any(text => Matches(text, name)) != true;

    /// <summary>Runs a change; a constant or read-only variable gives an error, and the next one follows.</summary>
    protected void Change(Action change)
    {
        try
        {
            change();
        }
        catch (SessionStateException error)
        {
            WriteError(new ErrorRecord(error.ErrorRecord, error));
        }
    }

    private static bool Matches(string pattern, string name) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(name);
}
