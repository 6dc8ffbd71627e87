using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Variable. Values from the pipeline are collected, as with the real cmdlet.</summary>
[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true)]
internal sealed class SetVariableCommand : VariableCommand
{
    private readonly List<object?> _collected = [];
    private bool _nameBound;

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, Mandatory = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public string? Description { get; set; }

    [Parameter]
    public ScopedItemOptions Option { get; set; }

    [Parameter]
    public SessionStateEntryVisibility Visibility { get; set; } = SessionStateEntryVisibility.Public;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private bool Bound(string name) => MyInvocation.BoundParameters.ContainsKey(name);

    protected override void BeginProcessing() => _nameBound = Bound(nameof(Name));

    protected override void ProcessRecord()
    {
        if (_nameBound && MyInvocation.ExpectingInput) _collected.Add(Value);
        else SetAll(Value, Bound(nameof(Value)));
    }

    protected override void EndProcessing()
    {
        if (!_nameBound || !MyInvocation.ExpectingInput) return;
        SetAll(_collected.Count == 1 ? _collected[0] : _collected.ToArray(), true);
    }

    private void SetAll(object? value, bool valueGiven)
    {
        foreach (var name in Name)
        {
            var found = Find(name);
            if (found.Count == 0 || (Scope is null && !WildcardPattern.ContainsWildcardCharacters(name) && !ReferenceEquals(Local(name), found[0])))
            {
                // Without -Scope the variable of the current scope is meant, even where an outer one is visible.
                if (!WildcardPattern.ContainsWildcardCharacters(name) && Included(name, Include, Exclude)) Create(name, value);
                continue;
            }
            foreach (var variable in found.Where(variable => Included(variable.Name, Include, Exclude))) Update(variable, value, valueGiven);
        }
    }

    private PSVariable? Local(string name) => Variables.Get(State, name, "local");

    private void Create(string name, object? value)
    {
        if (!ShouldProcess($"Name: {name} Value: {value}", "Set variable")) return;
        var variable = new PSVariable(name, value, Option) { Description = Description ?? "", Visibility = Visibility };
        Change(() => Variables.Set(State, variable, Scope ?? "local", Force, MyInvocation.CommandOrigin));
        if (PassThru) WriteObject(variable);
    }

    private void Update(PSVariable variable, object? value, bool valueGiven)
    {
        if (!ShouldProcess($"Name: {variable.Name} Value: {value}", "Set variable")) return;
        Change(() =>
        {
            if (Force && variable.Options.HasFlag(ScopedItemOptions.ReadOnly)) variable.Options &= ~ScopedItemOptions.ReadOnly;
            if (valueGiven) variable.Value = value;
            if (Description is not null) variable.Description = Description;
            if (Bound(nameof(Option))) variable.Options = Option;
            if (Bound(nameof(Visibility))) variable.Visibility = Visibility;
        });
        if (PassThru) WriteObject(variable);
    }
}
