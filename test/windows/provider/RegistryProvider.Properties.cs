using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Provider;
using Microsoft.Win32;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.PowerShell
{
    // Values: Get-, Set-, Clear-, New- and Remove-ItemProperty.
    public sealed partial class RegistryProvider : IPropertyCmdletProvider, IDynamicPropertyCmdletProvider
    {
        public void GetProperty(string path, Collection<string> providerSpecificPickList)
        {
            SimulatedRegistryKey key = IsAllowedAt(path) ? OpenKeyOrWriteError(path, false) : null;
            if (key == null)
            {
                return;
            }
            var result = new PSObject();
            bool found = false;
            Guard(ErrorCategory.ReadError, path, () =>
            {
                Machine.Current.Faults.Meet("Registry", "Get");
                foreach (string name in Selected(key, providerSpecificPickList, path))
                {
                    result.Properties.Add(new PSNoteProperty(name.Length == 0 ? DefaultValueName : name, key.Peek(name)), true);
                    found = true;
                }
            });
            if (found)
            {
                WritePropertyObject(result, path);
            }
        }

        public void SetProperty(string path, PSObject propertyValue)
        {
            SimulatedRegistryKey key = IsAllowedAt(path) ? OpenKeyOrWriteError(path, true) : null;
            if (key == null)
            {
                return;
            }
            foreach (PSMemberInfo property in propertyValue.Properties)
            {
                if (ShouldProcess("Item: " + path + " Property: " + property.Name, "Set Property"))
                {
                    Guard(ErrorCategory.WriteError, property.Name, () => SetAndWrite(key, property.Name, property.Value, KindParameter, path));
                }
            }
        }

        public void ClearProperty(string path, Collection<string> propertyToClear)
        {
            SimulatedRegistryKey key = IsAllowedAt(path) ? OpenKeyOrWriteError(path, true) : null;
            if (key == null)
            {
                return;
            }
            foreach (string name in Selected(key, propertyToClear, path))
            {
                if (ShouldProcess("Item: " + path + " Property: " + name, "Clear Property"))
                {
                    RegistryValueKind kind = key.GetValueKind(name);
                    Guard(ErrorCategory.WriteError, name, () => SetAndWrite(key, name, null, kind, path));
                }
            }
        }

        public void NewProperty(string path, string propertyName, string propertyTypeName, object value)
        {
            SimulatedRegistryKey key = IsAllowedAt(path) ? OpenKeyOrWriteError(path, true) : null;
            bool goOn = key != null && ShouldProcess("Item: " + path + " Property: " + propertyName, "New Property");
            if (!goOn || !TryParseKind(propertyTypeName, out RegistryValueKind kind))
            {
                return;
            }
            if (!Force && key.Peek(StoredName(propertyName)) != null)
            {
                WriteFailure(new IOException("The property already exists."), ErrorCategory.ResourceExists, path);
                return;
            }
            Guard(ErrorCategory.WriteError, path, () => SetAndWrite(key, propertyName, value, kind, path));
        }

        public void RemoveProperty(string path, string propertyName)
        {
            SimulatedRegistryKey key = IsAllowedAt(path) ? OpenKeyOrWriteError(path, true) : null;
            if (key == null)
            {
                return;
            }
            foreach (string name in Selected(key, new Collection<string> { propertyName }, path))
            {
                if (ShouldProcess("Item: " + path + " Property: " + name, "Remove Property"))
                {
                    Guard(ErrorCategory.WriteError, name, () => key.DeleteValue(name));
                }
            }
        }

        public void CopyProperty(string sourcePath, string sourceProperty, string destinationPath, string destinationProperty)
        {
            throw new SimulationException("Copy-ItemProperty is not simulated.");
        }

        public void MoveProperty(string sourcePath, string sourceProperty, string destinationPath, string destinationProperty)
        {
            throw new SimulationException("Move-ItemProperty is not simulated.");
        }

        public void RenameProperty(string path, string sourceProperty, string destinationProperty)
        {
            throw new SimulationException("Rename-ItemProperty is not simulated.");
        }

        public object GetPropertyDynamicParameters(string path, Collection<string> providerSpecificPickList) => null;

        public object SetPropertyDynamicParameters(string path, PSObject propertyValue) => new RegistryKindParameter();

        public object ClearPropertyDynamicParameters(string path, Collection<string> propertyToClear) => null;

        public object NewPropertyDynamicParameters(string path, string propertyName, string propertyTypeName, object value) => null;

        public object RemovePropertyDynamicParameters(string path, string propertyName) => null;

        public object CopyPropertyDynamicParameters(string sourcePath, string sourceProperty, string destinationPath, string destinationProperty) => null;

        public object MovePropertyDynamicParameters(string sourcePath, string sourceProperty, string destinationPath, string destinationProperty) => null;

        public object RenamePropertyDynamicParameters(string path, string sourceProperty, string destinationProperty) => null;

        private void SetAndWrite(SimulatedRegistryKey key, string name, object value, RegistryValueKind kind, string path)
        {
            RegistryValueWriter.Set(key, StoredName(name), value, kind);
            WriteValue(name, key.Peek(StoredName(name)), path);
        }

        private bool IsAllowedAt(string path)
        {
            if (IsHiveContainer(path))
            {
                var exception = new InvalidOperationException("The operation was not processed. The location that was provided does not allow this operation.");
                WriteError(new ErrorRecord(exception, "InvalidContainer", ErrorCategory.InvalidArgument, path));
                return false;
            }
            return true;
        }

        // Names are patterns unless the path was literal; a name without wildcard that is missing is an error either way.
        private List<string> Selected(SimulatedRegistryKey key, Collection<string> wanted, string path)
        {
            if (wanted == null || wanted.Count == 0)
            {
                return key.GetValueNames().ToList();
            }
            bool literal = NamesAreLiteral;
            var result = new List<string>();
            foreach (string name in wanted)
            {
                List<string> matches = literal ? Named(key, name) : Matching(key, name ?? "");
                result.AddRange(matches);
                if (matches.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                {
                    var exception = new PSArgumentException("Property " + name + " does not exist at path " + path + ".");
                    WriteFailure(exception, ErrorCategory.InvalidArgument, name);
                }
            }
            return result;
        }

        // Looked up, not searched: a key may have thousands of values.
        private static List<string> Named(SimulatedRegistryKey key, string name)
        {
            string spelled = key.SpellingOf(StoredName(name));
            return spelled == null ? new List<string>() : new List<string> { spelled };
        }

        private static List<string> Matching(SimulatedRegistryKey key, string wanted)
        {
            var pattern = new WildcardPattern(wanted, WildcardOptions.IgnoreCase);
            return key.GetValueNames().Where(name => pattern.IsMatch(name.Length == 0 && wanted.Length > 0 ? DefaultValueName : name)).ToList();
        }

        private bool TryParseKind(string text, out RegistryValueKind kind)
        {
            kind = RegistryValueKind.Unknown;
            if (string.IsNullOrEmpty(text) || Enum.TryParse(text, true, out kind))
            {
                return true;
            }
            var exception = new ArgumentException("Could not bind parameter 'Type'. Could not convert \"" + text + "\" to \"" + typeof(RegistryValueKind).FullName
                + "\". The possible enumeration values are \"String, ExpandString, Binary, DWord, MultiString, QWord, Unknown\".");
            WriteFailure(exception, ErrorCategory.InvalidArgument, text);
            return false;
        }
    }
}
