using System.Reflection;
using WslNet.Engine.Internals;

namespace Microsoft.PowerShell.Commands;

/// <summary>Add-Type for assemblies that exist; compiling source text needs a compiler that the host does not bring.</summary>
[Cmdlet(VerbsCommon.Add, "Type", DefaultParameterSetName = "FromPath")]
internal sealed class AddTypeCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "FromPath")]
    public string[]? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "FromLiteralPath")]
    [Alias("PSPath", "LP")]
    public string[]? LiteralPath { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "FromAssemblyName")]
    [Alias("AN")]
    public string[]? AssemblyName { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void BeginProcessing()
    {
        var assemblies = AssemblyName is not null
            ? AssemblyName.Select(Assembly.Load)
            : (LiteralPath ?? Path)!.SelectMany(path => FilePaths.ForReading(this, path, LiteralPath is not null)).Select(Assembly.LoadFrom);
        foreach (var assembly in assemblies.ToList())
        {
            if (PassThru) WriteObject(assembly.GetTypes(), true);
        }
    }
}
