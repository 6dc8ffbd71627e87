namespace Microsoft.PowerShell.Commands;

/// <summary>ConvertTo-Csv.</summary>
[Cmdlet(VerbsData.ConvertTo, "Csv")]
[OutputType(typeof(string))]
internal sealed class ConvertToCsvCommand : CsvWriterCommand
{
    protected override void Line(string line) => WriteObject(line);
}
