using System;
using System.Linq;
using System.Management.Automation;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.PowerShell
{
    // Paths have the separators of Windows on every system; both kinds are understood.
    public sealed partial class RegistryProvider
    {
        private static readonly char[] Separators = { '\\', '/' };

        protected override string MakePath(string parent, string child)
        {
            if (string.IsNullOrEmpty(parent) || string.IsNullOrEmpty(child))
            {
                return string.IsNullOrEmpty(parent) ? child ?? "" : parent;
            }
            return parent.TrimEnd(Separators) + "\\" + child.TrimStart(Separators);
        }

        protected override string GetParentPath(string path, string root)
        {
            string trimmed = path.TrimEnd(Separators);
            int last = trimmed.LastIndexOfAny(Separators);
            bool isRoot = root != null && trimmed.Equals(root.TrimEnd(Separators), StringComparison.OrdinalIgnoreCase);
            return last < 0 || isRoot ? "" : trimmed.Substring(0, last);
        }

        protected override string GetChildName(string path)
        {
            string trimmed = path.TrimEnd(Separators);
            return trimmed.Substring(trimmed.LastIndexOfAny(Separators) + 1);
        }

        protected override string NormalizeRelativePath(string path, string basePath)
        {
            string[] start = (basePath ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var parts = new System.Collections.Generic.List<string>();
            foreach (string part in path.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                if (part == ".." && parts.Count > 0)
                {
                    parts.RemoveAt(parts.Count - 1);
                }
                else if (part != "." && part != "..")
                {
                    parts.Add(part);
                }
            }
            bool below = parts.Count >= start.Length
                && start.Zip(parts, (a, b) => a.Equals(b, StringComparison.OrdinalIgnoreCase)).All(same => same);
            return string.Join("\\", below ? parts.Skip(start.Length) : parts);
        }

        protected override void GetChildItems(string path, bool recurse)
        {
            GetChildItems(path, recurse, uint.MaxValue);
        }

        protected override void GetChildItems(string path, bool recurse, uint depth)
        {
            foreach (string name in ChildNames(path))
            {
                string childPath = IsHiveContainer(path) ? name : MakePath(path, name);
                GetItem(childPath);
                if (recurse && depth > 0 && !Stopping)
                {
                    GetChildItems(childPath, true, depth - 1);
                }
            }
        }

        protected override void GetChildNames(string path, ReturnContainers returnContainers)
        {
            foreach (string name in ChildNames(path))
            {
                WriteItemObject(name, IsHiveContainer(path) ? name : MakePath(path, name), true);
            }
        }

        private string[] ChildNames(string path)
        {
            if (IsHiveContainer(path))
            {
                return RegistryPath.Hives.ToArray();
            }
            return OpenKeyOrWriteError(path, false)?.GetSubKeyNames() ?? new string[0];
        }
    }
}
