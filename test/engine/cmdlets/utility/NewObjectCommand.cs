namespace Microsoft.PowerShell.Commands;

/// <summary>New-Object for .NET types; COM objects need Windows.</summary>
[Cmdlet(VerbsCommon.New, "Object", DefaultParameterSetName = "Net")]
internal sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Net", Mandatory = true, Position = 0)]
    public string TypeName { get; set; } = "";

    [Parameter(ParameterSetName = "Net", Position = 1)]
    [Alias("Args")]
    public object?[]? ArgumentList { get; set; }

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void BeginProcessing()
    {
        if (!LanguagePrimitives.TryConvertTo(TypeName, out Type type))
        {
            Fail($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded.", "TypeNotFound", ErrorCategory.InvalidType);
            return;
        }
        var arguments = (ArgumentList ?? []).Select(item => item is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : item).ToArray();
        var result = Construct(type, arguments);
        if (Property is not null) result = SetProperties(result);
        WriteObject(result);
    }

    private object Construct(Type type, object?[] arguments)
    {
        if (type == typeof(PSObject) && arguments.Length == 0) return new PSObject();
        try
        {
            // The language's own binder chooses the constructor, as [Type]::new() does.
            var create = ScriptBlock.Create("param($type, $arguments) , $type::new.Invoke($arguments)");
            return create.InvokeReturnAsIs(type, arguments) is PSObject wrapped ? wrapped.BaseObject is object[] { Length: 1 } one ? one[0] : wrapped : throw new PSInvalidOperationException();
        }
        catch (RuntimeException error)
        {
            ThrowTerminatingError(new ErrorRecord(error.InnerException ?? error, "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, TypeName));
            throw;
        }
    }

    private PSObject SetProperties(object target)
    {
        var result = PSObject.AsPSObject(target);
        foreach (DictionaryEntry entry in Property!)
        {
            var name = entry.Key.ToString()!;
            if (result.BaseObject is PSCustomObject) result.Properties.Add(new PSNoteProperty(name, entry.Value));
            else if (result.Properties[name] is { } property) property.Value = entry.Value;
            else if (result.Methods[name] is { } method) method.Invoke(entry.Value);
            else Fail($"The member \"{name}\" was not found for the specified {target.GetType()} object.", "InvalidOperationException", ErrorCategory.InvalidOperation);
        }
        return result;
    }

    private void Fail(string message, string id, ErrorCategory category) =>
        ThrowTerminatingError(new ErrorRecord(new PSArgumentException(message), id, category, TypeName));
}
