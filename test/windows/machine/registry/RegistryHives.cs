using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Registry
{
    /// <summary>The registry of the simulated machine: a folder for each key, and in it one append log of the values.</summary>
    public sealed class RegistryHives
    {
        private const string ValuesFile = "values";

        private readonly string stateFolder;
        private readonly Accounts accounts;
        private readonly Dictionary<string, AppendLog> open = new Dictionary<string, AppendLog>(StringComparer.Ordinal);

        public RegistryHives(string stateFolder, Accounts accounts, Faults faults)
        {
            this.stateFolder = stateFolder;
            this.accounts = accounts;
            Faults = faults;
        }

        internal Faults Faults { get; }

        /// <summary>The key, or null where there is none.</summary>
        public SimulatedRegistryKey Open(RegistryPath path)
        {
            if (path == null)
            {
                return null;
            }
            RequireRead(path);
            AppendLog log = LogOf(path);
            bool exists = path.Keys.Count == 0 || log.Exists;
            return exists ? new SimulatedRegistryKey(this, Spelled(path), log) : null;
        }

        public SimulatedRegistryKey Open(string path)
        {
            return Open(RegistryPath.Parse(path));
        }

        /// <summary>Opens or creates the key with everything above it.</summary>
        public SimulatedRegistryKey Create(RegistryPath path)
        {
            if (Open(path) == null)
            {
                RequireWrite(path);
                using (Faults.Around("Registry", "NewKey"))
                {
                    CreateUnchecked(path);
                }
            }
            return Open(path);
        }

        public void DeleteTree(RegistryPath path)
        {
            RequireWrite(path);
            if (Open(path) == null || path.Keys.Count == 0)
            {
                throw new ArgumentException("Cannot delete a subkey tree because the subkey does not exist.");
            }
            using (Faults.Around("Registry", "RemoveKey"))
            using (StateLock.Take(stateFolder))
            {
                // Renamed first: a kill leaves the whole tree or none of it.
                string trash = Path.Combine(stateFolder, "trash");
                Directory.CreateDirectory(trash);
                string doomed = Path.Combine(trash, Guid.NewGuid().ToString("n"));
                Directory.Move(FolderOf(path), doomed);
                Directory.Delete(doomed, true);
            }
        }

        public void RequireWrite(RegistryPath path)
        {
            bool own = IsOwn(path);
            if (!own && !accounts.Elevated)
            {
                throw new SecurityException("Requested registry access is not allowed.");
            }
        }

        internal string[] SubKeyNames(RegistryPath path)
        {
            string folder = FolderOf(path);
            if (!Directory.Exists(folder))
            {
                return new string[0];
            }
            return Directory.GetDirectories(folder)
                .Select(child => LogAt(child))
                .Where(log => log.Exists)
                .Select(log => log.Title)
                .OrderBy(name => name, StringComparer.OrdinalIgnoreCase)
                .ToArray();
        }

        /// <summary>Used while a machine is set up, before anybody's rights matter.</summary>
        internal void CreateUnchecked(RegistryPath path)
        {
            for (int depth = 1; depth <= path.Keys.Count; depth++)
            {
                RegistryPath part = RegistryPath.Parse(string.Join("\\", new[] { path.Hive }.Concat(path.Keys.Take(depth))));
                string folder = FolderOf(part);
                Directory.CreateDirectory(folder);
                LogAt(folder).Create(part.Keys[depth - 1]);
            }
        }

        internal AppendLog LogOf(RegistryPath path)
        {
            return LogAt(FolderOf(path));
        }

        private void RequireRead(RegistryPath path)
        {
            bool foreign = Real(path).Hive == RegistryPath.Users && path.Keys.Count > 0 && !IsOwn(path);
            if (foreign && !accounts.Elevated)
            {
                throw new SecurityException("Requested registry access is not allowed.");
            }
        }

        private bool IsOwn(RegistryPath path)
        {
            RegistryPath real = Real(path);
            return real.Hive == RegistryPath.Users && real.Keys.Count > 0
                && real.Keys[0].Equals(accounts.Sid, StringComparison.OrdinalIgnoreCase);
        }

        // HKEY_CURRENT_USER is a view of HKEY_USERS\<SID of the account that runs>.
        private RegistryPath Real(RegistryPath path)
        {
            return path.Hive == RegistryPath.CurrentUser
                ? RegistryPath.Parse(string.Join("\\", new[] { RegistryPath.Users, accounts.Sid }.Concat(path.Keys)))
                : path;
        }

        // The names as they were given when the keys were created.
        private RegistryPath Spelled(RegistryPath path)
        {
            RegistryPath result = RegistryPath.Parse(path.Hive);
            foreach (string key in path.Keys)
            {
                result = result.Child(key);
                string title = LogOf(result).Title;
                result = result.Parent().Child(title ?? key);
            }
            return result;
        }

        private string FolderOf(RegistryPath path)
        {
            RegistryPath real = Real(path);
            IEnumerable<string> parts = new[] { stateFolder, "registry", RegistryText.FolderName(real.Hive) }
                .Concat(real.Keys.Select(RegistryText.FolderName));
            return Path.Combine(parts.ToArray());
        }

        private AppendLog LogAt(string folder)
        {
            string path = Path.Combine(folder, ValuesFile);
            lock (open)
            {
                if (!open.TryGetValue(path, out AppendLog log))
                {
                    log = new AppendLog(stateFolder, path);
                    open[path] = log;
                }
                return log;
            }
        }
    }
}
