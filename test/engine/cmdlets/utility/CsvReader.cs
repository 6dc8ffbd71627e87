namespace Microsoft.PowerShell.Commands;

/// <summary>Makes objects of comma-separated text.</summary>
internal sealed class CsvReader(PSCmdlet cmdlet, char delimiter, string[]? header)
{
    private string[]? _names = header;
    private string? _typeName;

    public void Read(TextReader text)
    {
        while (CsvRow.Read(text, delimiter) is { } fields)
        {
            if (fields.Count == 1 && string.IsNullOrEmpty(fields[0])) continue;
            if (_names is null && fields[0] is { } first && first.StartsWith("#TYPE ", StringComparison.OrdinalIgnoreCase)) { _typeName = first[6..]; continue; }
            if (_names is null) { _names = Header(fields); continue; }
            cmdlet.WriteObject(Record(fields));
        }
    }

    private string[] Header(List<string?> fields)
    {
        var unnamed = 0;
        var names = fields.Select(field => string.IsNullOrEmpty(field) ? $"H{++unnamed}" : field).ToArray();
        if (unnamed > 0) cmdlet.WriteWarning("One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers.");
        var twice = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
            cmdlet.ThrowTerminatingError(new ErrorRecord(new InvalidOperationException($"The member \"{twice}\" is already present."), "AlreadyPresentPSMemberInfoInternalCollectionAdd", ErrorCategory.NotSpecified, null));
        return names;
    }

    private PSObject Record(List<string?> fields)
    {
        var result = new PSObject();
        if (_typeName is not null) result.TypeNames.Insert(0, "CSV:" + _typeName);
        for (var i = 0; i < _names!.Length; i++) result.Properties.Add(new PSNoteProperty(_names[i], i < fields.Count ? fields[i] : null));
        return result;
    }
}
