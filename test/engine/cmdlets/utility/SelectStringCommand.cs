using System.Text.RegularExpressions;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>A line that Select-String found.</summary>
public sealed class MatchInfo
{
    /// <summary>Whether case was ignored.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>The number of the line, from 1.</summary>
    public long LineNumber { get; init; }

    /// <summary>The line.</summary>
    public string Line { get; init; } = "";

    /// <summary>The name of the file, or InputStream.</summary>
    public string Filename => Path == "InputStream" ? Path : System.IO.Path.GetFileName(Path);

    /// <summary>The file, or InputStream.</summary>
    public string Path { get; init; } = "InputStream";

    /// <summary>The pattern that matched.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>The matches in the line.</summary>
    public Match[] Matches { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Path == "InputStream" ? Line : $"{Path}:{LineNumber}:{Line}";
}

/// <summary>Select-String over strings and files, without -Context.</summary>
[Cmdlet(VerbsCommon.Select, "String", DefaultParameterSetName = "File")]
[OutputType(typeof(MatchInfo), typeof(bool), typeof(string))]
internal sealed class SelectStringCommand : PSCmdlet
{
    private List<(string Text, Regex Regex)> _patterns = [];
    private long _line;
    private bool _done;

    [Parameter(ValueFromPipeline = true, Mandatory = true, ParameterSetName = "Object")]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0)]
    public string[] Pattern { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "File")]
    public string[]? Path { get; set; }

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralFile")]
    [Alias("PSPath", "LP")]
    public string[]? LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter SimpleMatch { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public SwitchParameter Quiet { get; set; }

    [Parameter]
    public SwitchParameter List { get; set; }

    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public SwitchParameter NotMatch { get; set; }

    [Parameter]
    public SwitchParameter AllMatches { get; set; }

    [Parameter]
    [EncodingArgument]
    public Encoding Encoding { get; set; } = new UTF8Encoding(false);

    protected override void BeginProcessing()
    {
        var options = CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase;
        _patterns = [.. Pattern.Select(text => (text, new Regex(SimpleMatch ? Regex.Escape(text) : text, options)))];
    }

    protected override void ProcessRecord()
    {
        if (_done) return;
        if (Path is null && LiteralPath is null) { Test(InputObject?.ToString() ?? "", ++_line, "InputStream"); return; }
        foreach (var file in (LiteralPath ?? Path)!.SelectMany(path => FilePaths.ForReading(this, path, LiteralPath is not null)))
        {
            long number = 0;
            foreach (var line in File.ReadLines(file, Encoding))
            {
                if ((Test(line, ++number, file) && List) || _done) break;
            }
        }
    }

    protected override void EndProcessing()
    {
        if (Quiet && !_done) WriteObject(false);
    }

    private bool Test(string line, long number, string path)
    {
        var (text, regex) = _patterns.FirstOrDefault(pattern => pattern.Regex.IsMatch(line));
        if (regex is null != NotMatch) return false;
        if (Quiet) { _done = true; WriteObject(true); return true; }
        if (Raw) { WriteObject(line); return true; }
        WriteObject(new MatchInfo
        {
            IgnoreCase = !CaseSensitive,
            Line = line,
            LineNumber = number,
            Path = path,
            Pattern = text ?? Pattern[0],
            Matches = regex is null ? [] : AllMatches ? [.. regex.Matches(line).AsEnumerable()] : [regex.Match(line)],
        });
        return true;
    }
}
