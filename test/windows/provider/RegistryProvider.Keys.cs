using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Provider;
using Microsoft.Win32;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.PowerShell
{
    // Keys: Get-Item, Set-Item, Clear-Item, New-Item, Remove-Item, Test-Path, Get-ChildItem.
    public sealed partial class RegistryProvider
    {
        protected override bool IsValidPath(string path)
        {
            return true;
        }

        protected override bool ItemExists(string path)
        {
            try
            {
                return IsHiveContainer(path) || OpenKey(path) != null;
            }
            catch (System.Security.SecurityException)
            {
                // Not allowed to look means that it is there.
                return true;
            }
        }

        protected override bool IsItemContainer(string path)
        {
            return ItemExists(path);
        }

        protected override bool HasChildItems(string path)
        {
            return IsHiveContainer(path) || OpenKey(path)?.SubKeyCount > 0;
        }

        protected override void GetItem(string path)
        {
            SimulatedRegistryKey key = OpenKeyOrWriteError(path, false);
            if (key != null)
            {
                WriteKey(key, path);
            }
        }

        protected override void SetItem(string path, object value)
        {
            if (!ShouldProcess("Item: " + path + " Value: " + value, "Set Item"))
            {
                return;
            }
            SimulatedRegistryKey key = OpenKeyOrWriteError(path, true);
            if (key != null && Guard(ErrorCategory.WriteError, path, () => RegistryValueWriter.Set(key, "", value, KindParameter)))
            {
                WriteItemObject(key.Peek(""), path, false);
            }
        }

        protected override object SetItemDynamicParameters(string path, object value)
        {
            return new RegistryKindParameter();
        }

        protected override void ClearItem(string path)
        {
            if (!ShouldProcess("Item: " + path, "Clear Item"))
            {
                return;
            }
            SimulatedRegistryKey key = OpenKeyOrWriteError(path, true);
            if (key == null)
            {
                return;
            }
            foreach (string name in key.GetValueNames())
            {
                Guard(ErrorCategory.WriteError, path, () => key.DeleteValue(name));
            }
            WriteKey(key, path);
        }

        protected override void NewItem(string path, string type, object newItem)
        {
            if (!ShouldProcess("Item: " + path, "New Item"))
            {
                return;
            }
            bool mayCreate = Force ? ClearTheWay(path) : IsFree(path);
            if (mayCreate && OpenKeyOrWriteError(GetParentPath(path, null), true) != null)
            {
                CreateKey(path, type, newItem);
            }
        }

        protected override void RemoveItem(string path, bool recurse)
        {
            if (OpenKeyOrWriteError(GetParentPath(path, null), true) == null || !ShouldProcess("Item: " + path, "Remove Key"))
            {
                return;
            }
            Guard(ErrorCategory.WriteError, path, () => Hives.DeleteTree(RegistryPath.Parse(path)));
        }

        protected override void CopyItem(string path, string copyPath, bool recurse)
        {
            throw new SimulationException("Copy-Item in the registry is not simulated.");
        }

        protected override void RenameItem(string path, string newName)
        {
            throw new SimulationException("Rename-Item in the registry is not simulated.");
        }

        protected override void MoveItem(string path, string destination)
        {
            throw new SimulationException("Move-Item in the registry is not simulated.");
        }

        private RegistryValueKind KindParameter
        {
            get
            {
                var parameters = DynamicParameters as RegistryKindParameter;
                return parameters == null ? RegistryValueKind.Unknown : parameters.Type;
            }
        }

        private bool IsFree(string path)
        {
            SimulatedRegistryKey existing = null;
            if (!Guard(ErrorCategory.OpenError, path, () => existing = OpenKey(path)))
            {
                return false;
            }
            if (existing != null)
            {
                WriteFailure(new IOException("A key in this path already exists."), ErrorCategory.ResourceExists, existing);
            }
            return existing == null;
        }

        // -Force removes what is there, values and subkeys, and makes the keys above.
        private bool ClearTheWay(string path)
        {
            return Guard(ErrorCategory.OpenError, path, () =>
            {
                RegistryPath parsed = RegistryPath.Parse(path);
                if (parsed == null || parsed.Keys.Count == 0)
                {
                    throw new ArgumentException("The value of argument \"path\" is not valid. Change the value of the \"path\" argument and run the operation again.");
                }
                if (Hives.Open(parsed) != null)
                {
                    Hives.DeleteTree(parsed);
                }
                Hives.Create(parsed.Parent());
            });
        }

        private void CreateKey(string path, string type, object defaultValue)
        {
            Guard(ErrorCategory.WriteError, path, () =>
            {
                SimulatedRegistryKey key = Hives.Create(RegistryPath.Parse(path));
                if (defaultValue != null && TryParseKind(type, out RegistryValueKind kind))
                {
                    RegistryValueWriter.Set(key, "", defaultValue, kind);
                }
                WriteKey(key, path);
            });
        }
    }
}
