using System.Management.Automation;
using Microsoft.Win32;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>The parameter -Type that the provider adds to Set-Item and Set-ItemProperty.</summary>
    public sealed class RegistryKindParameter
    {
        [Parameter(ValueFromPipelineByPropertyName = true)]
        public RegistryValueKind Type { get; set; } = RegistryValueKind.Unknown;
    }
}
