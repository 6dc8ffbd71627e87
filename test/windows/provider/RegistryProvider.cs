using System;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Provider;
using Microsoft.Win32;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>The provider Registry over the simulated machine: behaviour and error ids are those of the Windows one.</summary>
    [CmdletProvider("Registry", ProviderCapabilities.ShouldProcess)]
    public sealed partial class RegistryProvider : NavigationCmdletProvider
    {
        private const string DefaultValueName = "(default)";

        private static RegistryHives Hives => Machine.Current.Registry;

        protected override Collection<PSDriveInfo> InitializeDefaultDrives()
        {
            return new Collection<PSDriveInfo>
            {
                NewDrive("HKLM", RegistryPath.LocalMachine, "The configuration settings for the local computer"),
                NewDrive("HKCU", RegistryPath.CurrentUser, "The software settings for the current user"),
            };
        }

        private PSDriveInfo NewDrive(string name, string root, string description)
        {
            return new PSDriveInfo(name, ProviderInfo, root, description, null);
        }

        private SimulatedRegistryKey OpenKey(string path)
        {
            RegistryPath parsed = RegistryPath.Parse(path);
            return Hives.Open(parsed);
        }

        /// <summary>The key, or null after an error was written.</summary>
        private SimulatedRegistryKey OpenKeyOrWriteError(string path, bool writeAccess)
        {
            SimulatedRegistryKey key = null;
            bool opened = Guard(ErrorCategory.OpenError, path, () =>
            {
                key = OpenKey(path);
                if (key != null && writeAccess)
                {
                    Hives.RequireWrite(RegistryPath.Parse(path));
                }
            });
            if (opened && key == null)
            {
                WriteFailure(new ArgumentException("The registry key at the specified path does not exist."), ErrorCategory.InvalidArgument, path);
            }
            return opened ? key : null;
        }

        private void WriteKey(SimulatedRegistryKey key, string path)
        {
            PSObject result = PSObject.AsPSObject(key);
            string[] names = key.GetValueNames();
            for (int i = 0; i < names.Length; i++)
            {
                names[i] = names[i].Length == 0 ? DefaultValueName : names[i];
            }
            if (result.Properties["Property"] == null)
            {
                result.Properties.Add(new PSNoteProperty("Property", names));
            }
            WriteItemObject(result, path, true);
        }

        private void WriteValue(string name, object value, string path)
        {
            var result = new PSObject();
            result.Properties.Add(new PSNoteProperty(string.IsNullOrEmpty(name) ? DefaultValueName : name, value));
            WritePropertyObject(result, path);
        }

        private static bool IsHiveContainer(string path)
        {
            return path.Length == 0 || path == "\\" || path == "/";
        }

        private static string StoredName(string name)
        {
            return name != null && name.Equals(DefaultValueName, StringComparison.OrdinalIgnoreCase) ? "" : name ?? "";
        }
    }
}
