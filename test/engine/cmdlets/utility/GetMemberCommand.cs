namespace Microsoft.PowerShell.Commands;

/// <summary>One line of Get-Member.</summary>
public sealed class MemberDefinition(string typeName, string name, PSMemberTypes memberType, string definition)
{
    /// <summary>The type that was looked at.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The name of the member.</summary>
    public string Name { get; } = name;

    /// <summary>What kind of member.</summary>
    public PSMemberTypes MemberType { get; } = memberType;

    /// <summary>Its signature.</summary>
    public string Definition { get; } = definition;

    /// <inheritdoc/>
    public override string ToString() => Definition;
}

/// <summary>Get-Member. Each type is shown once; there is no -Static.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
[OutputType(typeof(MemberDefinition))]
internal sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> _seen = [];
    private bool _any;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    [Parameter]
    public PSMemberViewTypes View { get; set; } = PSMemberViewTypes.Adapted | PSMemberViewTypes.Extended;

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        _any = true;
        if (!_seen.Add(InputObject.TypeNames[0])) return;
        var patterns = Name.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase)).ToList();
        var members = InputObject.Members.Where(member => (member.MemberType & MemberType) != 0 && patterns.Any(pattern => pattern.IsMatch(member.Name)))
            .Where(member => Shown(member)).ToList();
        foreach (var member in members.OrderBy(member => member.MemberType is PSMemberTypes.Method ? 0 : 1).ThenBy(member => member.MemberType.ToString(), StringComparer.Ordinal).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase))
            WriteObject(new MemberDefinition(InputObject.TypeNames[0], member.Name, member.MemberType, member.ToString() ?? ""));
    }

    protected override void EndProcessing()
    {
        if (!_any) WriteError(new ErrorRecord(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."), "NoObjectInGetMember", ErrorCategory.CloseError, null));
    }

    private bool Shown(PSMemberInfo member)
    {
        if (member is PSMemberSet && !Force) return false;
        if (member is PSMethod && !Force && (member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal))) return false;
        var extended = member is PSNoteProperty or PSScriptProperty or PSAliasProperty or PSCodeProperty or PSScriptMethod or PSCodeMethod or PSPropertySet or PSMemberSet;
        return (View & (extended ? PSMemberViewTypes.Extended : PSMemberViewTypes.Adapted | PSMemberViewTypes.Base)) != 0;
    }
}
