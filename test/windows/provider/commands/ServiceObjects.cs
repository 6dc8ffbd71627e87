using System.Management.Automation;
using System.ServiceProcess;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>Services as Get-Service hands them out.</summary>
    public static class ServiceObjects
    {
        public static PSObject Service(Row row)
        {
            // The type name comes last: PowerShell has members of its own for it, which properties of the object precede.
            var result = new PSObject();
            result.Properties.Add(new PSNoteProperty("Name", row.Key));
            result.Properties.Add(new PSNoteProperty("ServiceName", row.Key));
            result.Properties.Add(new PSNoteProperty("DisplayName", row["DisplayName"]));
            result.Properties.Add(new PSNoteProperty("Status", CimObject.Parse<ServiceControllerStatus>(row["Status"])));
            result.Properties.Add(new PSNoteProperty("StartType", CimObject.Parse<ServiceStartMode>(row["StartType"])));
            result.TypeNames.Insert(0, "System.ServiceProcess.ServiceController");
            return result;
        }
    }
}
