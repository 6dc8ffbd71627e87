namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Content.</summary>
[Cmdlet(VerbsCommon.Set, "Content", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class SetContentCommand : WriteContentCommand
{
    protected override string Verb => "Set Content";

    protected override bool Prepare(string path)
    {
        try
        {
            // The question was asked for the whole command; the provider must not ask a second time.
            InvokeProvider.Content.Clear([path], Force, literalPath: true);
        }
        catch (ItemNotFoundException)
        {
            // The writer creates what is missing.
        }
        catch (PSNotSupportedException)
        {
            // A provider without ClearContent (functions, variables) replaces the value in the writer.
        }
        return true;
    }
}
