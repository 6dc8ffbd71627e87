using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Join-Path.</summary>
[Cmdlet(VerbsCommon.Join, "Path")]
[OutputType(typeof(string))]
internal sealed class JoinPathCommand : ProviderCommand
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? ChildPath { get; set; }

    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] AdditionalChildPath { get; set; } = [];

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override void ProcessRecord()
    {
        var child = (ChildPath ?? [""]).Concat(AdditionalChildPath ?? []).Aggregate("", (left, right) =>
            left.Length == 0 ? right ?? "" : SessionState.Path.Combine(left, right ?? "", NewContext()));
        foreach (var path in Path) ForPath(() => Emit(path, child));
    }

    private void Emit(string path, string child)
    {
        var joined = SessionState.Path.Combine(path, child, NewContext());
        if (!Resolve) { WriteObject(joined); return; }
        foreach (var found in SessionState.Path.Resolve(joined, NewContext())) WriteObject(found.Path);
    }
}
