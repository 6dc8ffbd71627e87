using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Network;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>The WSL 2 virtual machine: whether it runs, and its addresses.</summary>
    public sealed class WslMachine
    {
        public const string MachineLxssKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss";

        private const string Row = "Wsl";

        private readonly Table settings;
        private readonly RegistryHives registry;
        private readonly Accounts accounts;
        private readonly Distributions distributions;
        private readonly Adapters adapters;

        public WslMachine(Table settings, RegistryHives registry, Accounts accounts, Distributions distributions, Adapters adapters)
        {
            this.settings = settings;
            this.registry = registry;
            this.accounts = accounts;
            this.distributions = distributions;
            this.adapters = adapters;
        }

        public bool Running => settings.Find(Row).Bool("Running");

        public string NetworkingMode => settings.Find("Machine")["NetworkingMode"];

        public string Network => settings.Find(Row)["Network"];

        public string GatewayAddress => settings.Find(Row)["Gateway"];

        /// <summary>The address of eth0 of the running machine, or of the last run.</summary>
        public string GuestAddress => settings.Find(Row)["Guest"];

        private string OwnerKey => string.Join("\\", RegistryPath.Users, accounts.WslSid, Distributions.LxssKey);

        public void StartDistribution(string name)
        {
            if (distributions.Find(name)["Version"] == "2" && !Running)
            {
                Start();
            }
            if (distributions.Find(name)["State"] != "Running")
            {
                distributions.SetState(name, "Running");
            }
        }

        public void StopDistribution(string name)
        {
            distributions.SetState(name, "Stopped");
        }

        /// <summary>The virtual machine gets the address that the registry remembers, unless another is forced on it.</summary>
        public void Start(string forcedAddress = "")
        {
            string remembered = RegistrySetup.ReadText(registry, OwnerKey, "NatIpAddress");
            string guest = string.IsNullOrEmpty(forcedAddress) ? remembered ?? GuestAddress : forcedAddress;
            settings.Change(Row, row => row.With("Running", true).With("Guest", guest));
            if (NetworkingMode == "nat")
            {
                int prefix = int.Parse(Network.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
                adapters.Put(Adapters.WslSwitch, 45, GatewayAddress, prefix, "Public", "Unidentified network");
                Remember();
            }
        }

        public void Stop()
        {
            distributions.StopAll();
            settings.Change(Row, row => row.With("Running", false));
        }

        /// <summary>What WSL writes in NAT mode, and tries to use again at its next start.</summary>
        public void Remember()
        {
            RegistrySetup.Write(registry, MachineLxssKey, "NatGatewayIpAddress", GatewayAddress, RegistryValueKind.String);
            RegistrySetup.Write(registry, MachineLxssKey, "NatNetwork", Network, RegistryValueKind.String);
            RegistrySetup.Write(registry, OwnerKey, "NatIpAddress", GuestAddress, RegistryValueKind.String);
        }

        public bool Owns(string account)
        {
            return accounts.WslName == account;
        }

        public bool AnyRunning()
        {
            return distributions.All.Any(row => row["State"] == "Running");
        }
    }
}
