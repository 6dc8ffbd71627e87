using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Network;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>The WSL 2 virtual machine: whether it runs, in which mode, and its addresses.</summary>
    public sealed class WslMachine
    {
        public const string MachineLxssKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss";

        private const string PolicyKey = @"HKEY_LOCAL_MACHINE\SOFTWARE\Policies\WSL";
        private const string Key = "Wsl";

        private readonly Machine machine;

        public WslMachine(Machine machine)
        {
            this.machine = machine;
        }

        public bool Running => State.Bool("Running");

        /// <summary>The effective mode of the running machine; where it does not run, the mode that its next start would have.</summary>
        public string NetworkingMode => Running ? State["Mode"] : NetworkStart.Predict(machine, State.Int("Starts")).Mode;

        public string Network => State["Network"];

        public string GatewayAddress => State["Gateway"];

        /// <summary>The address of eth0 of the running machine, or of the last run.</summary>
        public string GuestAddress => State["Guest"];

        /// <summary>First port of the block that mirrored mode reserves; 0 without one.</summary>
        public int PortBlock => State.Has("Block") ? State.Int("Block") : 0;

        public bool OnlyVersion1Runs => !Running && machine.Distributions.All.Any(row => row["Version"] == "1" && row["State"] == "Running");

        private Row State => machine.Settings.Find(Key);

        private string OwnerKey => string.Join("\\", RegistryPath.Users, machine.Accounts.WslSid, Distributions.LxssKey);

        /// <summary>A setting of .wslconfig as WSL read it, in lower case; empty where it is not set.</summary>
        public string Config(string name)
        {
            return (machine.Settings.Find("WslConfig")?[name] ?? "").ToLowerInvariant();
        }

        /// <summary>A policy value, 0 or 1 as text; null where it is absent or something else, which WSL ignores.</summary>
        public string Policy(string name)
        {
            string value = RegistrySetup.ReadText(machine.Registry, PolicyKey, name);
            return value == "0" || value == "1" ? value : null;
        }

        public string PolicyMode()
        {
            switch (RegistrySetup.ReadText(machine.Registry, PolicyKey, "DefaultNetworkingMode"))
            {
                case "0":
                    return "none";
                case "1":
                    return "nat";
                case "3":
                    return "mirrored";
                case "4":
                    return "consomme";
                default:
                    return null;
            }
        }

        /// <summary>What the start of the virtual machine says, or null where it ran already or was not needed.</summary>
        public NetworkStart StartDistribution(string name)
        {
            NetworkStart start = machine.Distributions.Find(name)["Version"] == "2" && !Running ? Start() : null;
            bool failed = start != null && start.Failed;
            if (!failed && machine.Distributions.Find(name)["State"] != "Running")
            {
                machine.Distributions.SetState(name, "Running");
            }
            return start;
        }

        public void StopDistribution(string name)
        {
            machine.Distributions.SetState(name, "Stopped");
        }

        /// <summary>The virtual machine gets the address that the registry remembers, unless another is forced on it.</summary>
        public NetworkStart Start(string forcedAddress = "")
        {
            NetworkStart start = NetworkStart.Predict(machine, State.Int("Starts"));
            if (start.Failed)
            {
                return start;
            }
            string remembered = RegistrySetup.ReadText(machine.Registry, OwnerKey, "NatIpAddress");
            string nat = string.IsNullOrEmpty(forcedAddress) ? remembered ?? State["Nat"] : forcedAddress;
            machine.Settings.Change(Key, row => row.With("Running", true).With("Mode", start.Mode).With("Block", start.PortBlock)
                .With("Starts", row.Int("Starts") + 1).With("Nat", nat).With("Guest", GuestAddressIn(start.Mode, nat)));
            if (start.Mode == "nat")
            {
                int prefix = int.Parse(Network.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture);
                machine.Adapters.Put(Adapters.WslSwitch, 45, GatewayAddress, prefix, "Public", "Unidentified network");
                Remember();
            }
            if (machine.HyperV.Filters(start.Mode))
            {
                machine.HyperV.Rules.AddSystemRules();
            }
            return start;
        }

        public void Stop()
        {
            machine.Distributions.StopAll();
            machine.Settings.Change(Key, row => row.With("Running", false));
        }

        /// <summary>What WSL writes in NAT mode, and tries to use again at its next start.</summary>
        public void Remember()
        {
            RegistrySetup.Write(machine.Registry, MachineLxssKey, "NatGatewayIpAddress", GatewayAddress, RegistryValueKind.String);
            RegistrySetup.Write(machine.Registry, MachineLxssKey, "NatNetwork", Network, RegistryValueKind.String);
            RegistrySetup.Write(machine.Registry, OwnerKey, "NatIpAddress", State["Nat"], RegistryValueKind.String);
        }

        public bool Owns(string account)
        {
            return machine.Accounts.WslName.Equals(account, StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>Whether the guest has the address, loopback aside: in mirrored mode it has those of Windows.</summary>
        public bool HasAddress(string address)
        {
            switch (NetworkingMode)
            {
                case "none":
                    return false;
                case "mirrored":
                    return machine.Adapters.Physical.Any(row => row["Address"] == address || row["Address6"] == address);
                default:
                    return address == GuestAddress;
            }
        }

        // Bridged: an address of its own in the LAN. Consomme: the address of Windows.
        private string GuestAddressIn(string mode, string nat)
        {
            Row adapter = machine.Adapters.Physical.FirstOrDefault(row => row["Address"].Length > 0);
            switch (mode)
            {
                case "nat":
                    return nat;
                case "bridged":
                    return Adapters.SubnetOf(adapter).Member(77);
                case "none":
                    return "";
                default:
                    return adapter == null ? "" : adapter["Address"];
            }
        }
    }
}
