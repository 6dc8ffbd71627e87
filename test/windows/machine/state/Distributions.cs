using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>The distributions of the account that owns WSL. What Windows keeps of them is in its registry; whether they run is here.</summary>
    public sealed class Distributions
    {
        public const string LxssKey = @"Software\Microsoft\Windows\CurrentVersion\Lxss";

        private readonly Table table;
        private readonly RegistryHives registry;

        public Distributions(Table table, RegistryHives registry)
        {
            this.table = table;
            this.registry = registry;
        }

        /// <summary>The default distribution first, as wsl.exe lists them.</summary>
        public IReadOnlyList<Row> All => table.All().OrderByDescending(row => row.Bool("Default")).ToList();

        public Row Default => table.All().FirstOrDefault(row => row.Bool("Default"));

        public Row Find(string name)
        {
            return table.Find(name);
        }

        public void SetState(string name, string state)
        {
            table.Change(name, row => row.With("State", state));
        }

        public void StopAll()
        {
            foreach (Row row in table.All().Where(row => row["State"] == "Running"))
            {
                SetState(row.Key, "Stopped");
            }
        }

        /// <summary>Used while a machine is set up.</summary>
        public void Register(Row distribution, string ownerSid)
        {
            table.Put(distribution);
            string lxss = string.Join("\\", RegistryPath.Users, ownerSid, LxssKey);
            string id = distribution["Id"];
            RegistrySetup.Write(registry, lxss + "\\" + id, "State", 1, RegistryValueKind.DWord);
            RegistrySetup.Write(registry, lxss + "\\" + id, "DistributionName", distribution.Key, RegistryValueKind.String);
            RegistrySetup.Write(registry, lxss + "\\" + id, "Version", distribution.Int("Version"), RegistryValueKind.DWord);
            RegistrySetup.Write(registry, lxss + "\\" + id, "BasePath", distribution["BasePath"], RegistryValueKind.String);
            // 0xf: interop, PATH, drive mounting and WSL 2; without the last bit for WSL 1.
            RegistrySetup.Write(registry, lxss + "\\" + id, "Flags", distribution["Version"] == "2" ? 15 : 7, RegistryValueKind.DWord);
            RegistrySetup.Write(registry, lxss + "\\" + id, "DefaultUid", 1000, RegistryValueKind.DWord);
            if (distribution.Bool("Default"))
            {
                RegistrySetup.Write(registry, lxss, "DefaultDistribution", id, RegistryValueKind.String);
            }
        }
    }
}
