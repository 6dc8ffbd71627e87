using System;
using System.IO;
using WslNet.Simulation.Network;
using WslNet.Simulation.Registry;
using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation
{
    /// <summary>The simulated machine: everything that its parts share, in one state folder.</summary>
    public sealed class Machine
    {
        public const string FolderVariable = "WSLNET_SIMULATION";

        private static Machine current;

        public Machine(string stateFolder)
        {
            StateFolder = stateFolder;
            Settings = new Table(stateFolder, "settings");
            Faults = new Faults(new Table(stateFolder, "faults"));
            Accounts = new Accounts(Settings);
            Registry = new RegistryHives(stateFolder, Accounts, Faults);
            Calls = new CallLog(new Table(stateFolder, "calls"), new Table(stateFolder, "processes"));
            Adapters = new Adapters(new Table(stateFolder, "adapters"));
            Distributions = new Distributions(new Table(stateFolder, "distributions"), new Table(stateFolder, "otherdistributions"), this);
            Wsl = new WslMachine(this);
            Listeners = new Listeners(new Table(stateFolder, "listeners"), this);
            PortProxies = new PortProxies(new Table(stateFolder, "portproxies"), this);
            Services = new Services(new Table(stateFolder, "services"), this);
            FirewallRules = new FirewallRules(new Table(stateFolder, "firewallrules"), new FirewallProfiles(new Table(stateFolder, "firewallprofiles")));
            HyperV = new HyperVFirewall(new Table(stateFolder, "hypervrules"), new Table(stateFolder, "hypervsettings"), this);
            Ports = new Ports(new Table(stateFolder, "excludedports"), new Table(stateFolder, "dynamicports"), this);
            Connections = new Connections(this);
        }

        /// <summary>The machine whose state folder the environment names.</summary>
        public static Machine Current
        {
            get
            {
                string folder = Environment.GetEnvironmentVariable(FolderVariable);
                if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
                {
                    throw new SimulationException("there is no machine; run Reset-SimulatedWindows first.");
                }
                if (current == null || current.StateFolder != folder)
                {
                    current = new Machine(folder);
                }
                return current;
            }
        }

        public string StateFolder { get; }

        public Table Settings { get; }

        public Accounts Accounts { get; }

        public Faults Faults { get; }

        public RegistryHives Registry { get; }

        public CallLog Calls { get; }

        public Adapters Adapters { get; }

        public Distributions Distributions { get; }

        public WslMachine Wsl { get; }

        public Listeners Listeners { get; }

        public PortProxies PortProxies { get; }

        public Services Services { get; }

        public FirewallRules FirewallRules { get; }

        public HyperVFirewall HyperV { get; }

        public Ports Ports { get; }

        public Connections Connections { get; }

        public string Setting(string name)
        {
            return Settings.Require("Machine", "The setting row")[name];
        }
    }
}
