using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>ConvertFrom-StringData.</summary>
[Cmdlet(VerbsData.ConvertFrom, "StringData")]
[OutputType(typeof(Hashtable))]
internal sealed class ConvertFromStringDataCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string StringData { get; set; } = "";

    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = '=';

    protected override void ProcessRecord()
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var line in StringData.Split('\n').Select(text => text.Trim()).Where(text => text.Length > 0 && text[0] != '#'))
        {
            var at = line.IndexOf(Delimiter);
            if (at <= 0) throw new PSInvalidOperationException($"Data line '{line}' is not in 'name=value' format.");
            var name = line[..at].Trim();
            if (table.ContainsKey(name)) throw new PSInvalidOperationException($"Data item '{name}' in line '{line}' is already defined.");
            table[name] = Regex.Unescape(line[(at + 1)..].Trim());
        }
        WriteObject(table);
    }
}
