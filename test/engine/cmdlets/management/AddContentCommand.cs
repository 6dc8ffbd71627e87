using System.Management.Automation.Provider;

namespace Microsoft.PowerShell.Commands;

/// <summary>Add-Content.</summary>
[Cmdlet(VerbsCommon.Add, "Content", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
internal sealed class AddContentCommand : WriteContentCommand
{
    protected override string Verb => "Add Content";

    protected override bool Prepare(string path) => true;

    protected override void Place(IContentWriter writer) => writer.Seek(0, SeekOrigin.End);
}
