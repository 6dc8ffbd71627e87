using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The rules of the Hyper-V firewall, and the rules of the Windows firewall that it takes over.</summary>
    public sealed class HyperVRules
    {
        private const string SystemPrefix = "WslCore-";

        private readonly Table table;
        private readonly Machine machine;

        public HyperVRules(Table table, Machine machine)
        {
            this.table = table;
            this.machine = machine;
        }

        public IReadOnlyList<Row> All => table.All();

        /// <summary>Host rules without program and service, enabled, as rules of the Hyper-V firewall (store ActiveStore).</summary>
        public IReadOnlyList<Row> FromHost => machine.FirewallRules.All
            .Where(rule => rule["Enabled"] == "True" && FirewallRules.IsFiveTuple(rule))
            .Select(rule => Create(rule.Key, rule["DisplayName"], rule["Action"]).With("Direction", rule["Direction"]).With("Protocol", rule["Protocol"])
                .With("Profiles", rule["Profile"]).With("LocalPorts", rule.List("LocalPort")).With("RemotePorts", rule.List("RemotePort"))
                .With("LocalAddresses", rule.List("LocalAddress")).With("RemoteAddresses", rule.List("RemoteAddress"))
                .With("Source", "HostFirewallLocal"))
            .ToList();

        public Row Find(string name)
        {
            return table.Find(name);
        }

        public void Put(Row rule)
        {
            table.Put(rule);
        }

        public void Remove(string name)
        {
            table.Remove(name);
        }

        public static bool IsSystem(Row rule)
        {
            return rule.Key.StartsWith(SystemPrefix, StringComparison.Ordinal);
        }

        /// <summary>What Windows assumes where nothing is said; Block goes before Allow by its priority.</summary>
        public static Row Create(string name, string displayName, string action)
        {
            return new Row(name).With("DisplayName", displayName).With("Action", action).With("RulePriority", action == "Block" ? 1 : 2)
                .With("Direction", "Inbound").With("VMCreatorId", "Any").With("Protocol", "Any").With("Enabled", "True").With("Profiles", "Any")
                .With("LocalPorts", new[] { "Any" }).With("RemotePorts", new[] { "Any" })
                .With("LocalAddresses", new[] { "Any" }).With("RemoteAddresses", new[] { "Any" }).With("Source", "Local");
        }

        /// <summary>The rules that WSL adds itself when its virtual machine starts: for ports of ICMP, its types.</summary>
        public void AddSystemRules()
        {
            AddSystemRule("ICMPv4", "3", "11");
            AddSystemRule("ICMPv6", "135", "136", "1", "3");
        }

        private void AddSystemRule(string protocol, params string[] types)
        {
            string id = HyperVFirewall.WslCreator.Trim('{', '}').ToLowerInvariant();
            Put(Create(SystemPrefix + "Allow-Inbound-" + protocol + "-1-" + id, "WslCore Inbound " + protocol + " Default Allow Rule", "Allow")
                .With("VMCreatorId", HyperVFirewall.WslCreator).With("Protocol", protocol).With("LocalPorts", types));
        }
    }
}
