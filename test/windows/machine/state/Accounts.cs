using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>Who runs, whose WSL it is, and whether the process is elevated.</summary>
    public sealed class Accounts
    {
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

        /// <summary>SID of the account that owns the WSL distributions.</summary>
        public string WslSid => SidOf(WslName);

        public string SidOf(string account)
        {
            return settings.Require("Account " + account, "The account")["Sid"];
        }
    }
}
