using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>
    /// The distributions. What Windows keeps of them is in the registry of their account; whether they run is here. Those of
    /// other accounts than the one whose WSL runs are registered and stopped, nothing more.
    /// </summary>
    public sealed class Distributions
    {
        public const string LxssKey = @"Software\Microsoft\Windows\CurrentVersion\Lxss";

        private readonly Table table;
        private readonly Table others;
        private readonly Machine machine;

        public Distributions(Table table, Table others, Machine machine)
        {
            this.table = table;
            this.others = others;
            this.machine = machine;
        }

        /// <summary>Those of the account whose WSL runs; the default distribution first, as wsl.exe lists them.</summary>
        public IReadOnlyList<Row> All => DefaultFirst(table.All());

        /// <summary>Those of all other accounts, by their names, which are not unique here.</summary>
        public IReadOnlyList<Row> OfOthers => DefaultFirst(others.All().Select(row => new Row(row["Name"], row)));

        public Row Default => table.All().FirstOrDefault(row => row.Bool("Default"));

        public IReadOnlyList<Row> OwnedBy(string account)
        {
            return machine.Wsl.Owns(account) ? All : OfOthers.Where(row => IsSame(row["Account"], account)).ToList();
        }

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
        public void Register(Row distribution)
        {
            string account = distribution["Account"];
            if (machine.Wsl.Owns(account))
            {
                table.Put(distribution);
            }
            else
            {
                others.Put(new Row(account + "\\" + distribution.Key, distribution).With("Name", distribution.Key));
            }
            WriteKeys(distribution, string.Join("\\", RegistryPath.Users, machine.Accounts.SidOf(account), LxssKey));
        }

        private void WriteKeys(Row distribution, string lxss)
        {
            string id = distribution["Id"];
            string key = lxss + "\\" + id;
            RegistrySetup.Write(machine.Registry, key, "State", 1, RegistryValueKind.DWord);
            RegistrySetup.Write(machine.Registry, key, "DistributionName", distribution.Key, RegistryValueKind.String);
            RegistrySetup.Write(machine.Registry, key, "Version", distribution.Int("Version"), RegistryValueKind.DWord);
            RegistrySetup.Write(machine.Registry, key, "BasePath", distribution["BasePath"], RegistryValueKind.String);
            // 0xf: interop, PATH, drive mounting and WSL 2; without the last bit for WSL 1.
            RegistrySetup.Write(machine.Registry, key, "Flags", distribution["Version"] == "2" ? 15 : 7, RegistryValueKind.DWord);
            RegistrySetup.Write(machine.Registry, key, "DefaultUid", 1000, RegistryValueKind.DWord);
            if (distribution.Bool("Default"))
            {
                RegistrySetup.Write(machine.Registry, lxss, "DefaultDistribution", id, RegistryValueKind.String);
            }
        }

        private static IReadOnlyList<Row> DefaultFirst(IEnumerable<Row> rows)
        {
            return rows.OrderByDescending(row => row.Bool("Default")).ToList();
        }

        private static bool IsSame(string account, string other)
        {
            return account.Equals(other, StringComparison.OrdinalIgnoreCase);
        }
    }
}
