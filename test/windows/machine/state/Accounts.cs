using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>The accounts of Windows: who runs, whose WSL runs, and whether the process is elevated.</summary>
    public sealed class Accounts
    {
        private const string Prefix = "Account ";

        private readonly Table settings;

        public Accounts(Table settings)
        {
            this.settings = settings;
        }

        public bool Elevated => settings.Find("Machine").Bool("Elevated");

        public string Name => settings.Find("Machine")["Account"];

        /// <summary>SID of the account that runs.</summary>
        public string Sid => SidOf(Name);

        public string WslName => settings.Find("Machine")["WslAccount"];

        /// <summary>SID of the account whose WSL runs.</summary>
        public string WslSid => SidOf(WslName);

        /// <summary>Every account, the one that runs first.</summary>
        public IReadOnlyList<string> All => settings.All().Where(IsAccount).Select(NameIn).ToList();

        private string ComputerName => settings.Find("Machine")["HostName"];

        public string SidOf(string account)
        {
            return settings.Require(Prefix + account, "The account")["Sid"];
        }

        /// <summary>MACHINE\name, or the SID itself where nobody has it.</summary>
        public string FullNameOf(string sid)
        {
            Row account = WithSid(sid);
            return account == null ? sid : ComputerName + "\\" + NameIn(account);
        }

        private Row WithSid(string sid)
        {
            return settings.All().FirstOrDefault(row => IsAccount(row) && row["Sid"].Equals(sid, StringComparison.OrdinalIgnoreCase));
        }

        private static bool IsAccount(Row row)
        {
            return row.Key.StartsWith(Prefix, StringComparison.Ordinal);
        }

        private static string NameIn(Row account)
        {
            return account.Key.Substring(Prefix.Length);
        }
    }
}
