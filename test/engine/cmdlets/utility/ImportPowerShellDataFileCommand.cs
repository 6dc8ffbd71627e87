using System.Management.Automation.Language;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Import-PowerShellDataFile.</summary>
[Cmdlet(VerbsData.Import, "PowerShellDataFile", DefaultParameterSetName = "ByPath")]
[OutputType(typeof(Hashtable))]
internal sealed class ImportPowerShellDataFileCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ByPath")]
    public string[]? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[]? LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter SkipLimitCheck { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var file in (LiteralPath ?? Path)!.SelectMany(path => FilePaths.ForReading(this, path, LiteralPath is not null))) Import(file);
    }

    private void Import(string file)
    {
        var tree = Parser.ParseFile(file, out _, out var errors);
        if (errors.Length > 0) { Complain($"The file '{file}' could not be parsed as a PowerShell data file: {errors[0].Message}", "CouldNotParseAsPowerShellDataFile", file); return; }
        if (tree.Find(node => node is HashtableAst, searchNestedScriptBlocks: false) is not HashtableAst map)
        {
            Complain($"The file '{file}' holds no hashtable.", "CouldNotParseAsPowerShellDataFileNoHashtableRoot", file);
            return;
        }
        try
        {
            WriteObject(map.SafeGetValue(SkipLimitCheck));
        }
        catch (InvalidOperationException error)
        {
            Complain(error.Message, "CouldNotParseAsPowerShellDataFile", file);
        }
    }

    private void Complain(string message, string id, string file) =>
        WriteError(new ErrorRecord(new InvalidOperationException(message), id, ErrorCategory.InvalidData, file));
}
