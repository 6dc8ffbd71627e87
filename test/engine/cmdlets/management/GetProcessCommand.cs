using System.ComponentModel;
using System.Diagnostics;

namespace Microsoft.PowerShell.Commands;

/// <summary>Get-Process by name, id or object.</summary>
[Cmdlet(VerbsCommon.Get, "Process", DefaultParameterSetName = "Name")]
[OutputType(typeof(Process))]
internal sealed class GetProcessCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "Name", ValueFromPipelineByPropertyName = true)]
    [Alias("ProcessName")]
    public string[] Name { get; set; } = ["*"];

    [Parameter(ParameterSetName = "Id", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PID")]
    public int[]? Id { get; set; }

    [Parameter(ParameterSetName = "InputObject", Mandatory = true, ValueFromPipeline = true)]
    public Process[]? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) foreach (var process in InputObject) WriteObject(process);
        else if (Id is not null) foreach (var id in Id) EmitById(id);
        else foreach (var name in Name) EmitByName(name);
    }

    private void EmitById(int id)
    {
        try
        {
            WriteObject(Process.GetProcessById(id));
        }
        catch (ArgumentException)
        {
            Missing($"Cannot find a process with the process identifier {id}.", "NoProcessFoundForGivenId", id);
        }
    }

    private void EmitByName(string name)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        var found = Process.GetProcesses().Where(process => pattern.IsMatch(NameOf(process))).OrderBy(NameOf, StringComparer.OrdinalIgnoreCase).ToList();
        WriteObject(found, true);
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            Missing($"Cannot find a process with the name \"{name}\". Verify the process name and call the cmdlet again.", "NoProcessFoundForGivenName", name);
    }

    // A process may end between the list and the question.
    private static string NameOf(Process process)
    {
        try { return process.ProcessName; }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception) { return ""; }
    }

    private void Missing(string message, string id, object target) =>
        WriteError(new ErrorRecord(new ItemNotFoundException(message), id, ErrorCategory.ObjectNotFound, target));
}
