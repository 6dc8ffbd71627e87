using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The Hyper-V firewall: what Windows holds for the creator WSL, and its decision about traffic of the virtual machine.</summary>
    public sealed class HyperVFirewall
    {
        public const string WslCreator = "{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}";
        public const int FirstBuild = 22621;

        private static readonly string[] AnyCreator = { "Any", "{00000000-0000-0000-0000-000000000000}" };
        private static readonly Version NatSince = new Version(2, 0, 9);

        private readonly Machine machine;

        public HyperVFirewall(Table rules, Table settings, Machine machine)
        {
            this.machine = machine;
            Rules = new HyperVRules(rules, machine);
            Settings = new HyperVSettings(settings);
        }

        public HyperVRules Rules { get; }

        public HyperVSettings Settings { get; }

        /// <summary>Whether this Windows has the commands at all.</summary>
        public bool Present => new Version(machine.Setting("Build")).Build >= FirstBuild;

        /// <summary>Whether WSL finds the firewall: present, and not switched off in the registry.</summary>
        public bool Supported => Present
            && RegistrySetup.ReadText(machine.Registry, @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\MpsSvc\Parameters", "HyperVFirewallDisable") != "1";

        /// <summary>Mirrored mode always has it, NAT where wsl2.firewall or the policy says so.</summary>
        public bool Filters(string mode)
        {
            bool asked = machine.Wsl.Config("firewall") != "false" || machine.Wsl.Policy("AllowFirewallUserSetting") == "0";
            return Supported && (mode == "mirrored" || (mode == "nat" && asked && new Version(machine.Setting("WslVersion")) >= NatSince));
        }

        /// <summary>Traffic from outside to a listener in the virtual machine.</summary>
        public Verdict Inbound(Row adapter, Flow flow)
        {
            Row setting = Settings.Effective(WslCreator);
            string profile = Adapters.ProfileOf(adapter);
            if (setting["Enabled"] == "False")
            {
                return Verdict.Allow("the Hyper-V firewall is off for WSL");
            }
            Verdict own = Decision(Rules.All, "Hyper-V firewall rule", adapter, profile, flow);
            if (own != null)
            {
                return own;
            }
            Verdict merged = setting["AllowHostPolicyMerge"] == "True" ? Decision(Rules.FromHost, "Windows firewall rule (merged into the Hyper-V firewall)", adapter, profile, flow) : null;
            if (merged != null)
            {
                return merged;
            }
            Settings.AssertProfileAgrees(WslCreator, profile, setting);
            return setting["DefaultInboundAction"] == "Allow"
                ? Verdict.Allow("the Hyper-V firewall allows inbound connections by default")
                : Verdict.Deny("no Hyper-V firewall rule allows inbound " + flow.Protocol + " port " + Listeners.Text(flow.Port) + " from " + flow.Remote
                    + " in the profile " + profile + ", and its default for inbound is Block");
        }

        /// <summary>Traffic between Windows and its virtual machine: loopback, which needs no rule where LoopbackEnabled is True.</summary>
        public Verdict Loopback(string mode)
        {
            if (!Filters(mode))
            {
                return Verdict.Allow("no Hyper-V firewall");
            }
            Row setting = Settings.Effective(WslCreator);
            if (setting["Enabled"] == "False" || setting["LoopbackEnabled"] == "True")
            {
                return Verdict.Allow("loopback is allowed by the Hyper-V firewall");
            }
            if (Rules.All.Any(rule => rule["Enabled"] == "True" && rule["Action"] == "Allow" && !HyperVRules.IsSystem(rule)))
            {
                throw new SimulationException("whether a Hyper-V firewall rule opens loopback traffic while LoopbackEnabled is False is not known.");
            }
            return Verdict.Deny("the Hyper-V firewall allows no traffic between Windows and WSL (LoopbackEnabled False)");
        }

        // Lower priority numbers first, and Block before Allow where they are equal.
        private static Verdict Decision(IEnumerable<Row> rules, string kind, Row adapter, string profile, Flow flow)
        {
            Row first = rules.Where(rule => Applies(rule, adapter, profile, flow))
                .OrderBy(rule => rule.Int("RulePriority")).ThenBy(rule => rule["Action"] == "Block" ? 0 : 1).FirstOrDefault();
            if (first == null)
            {
                return null;
            }
            return first["Action"] == "Block"
                ? Verdict.Deny("the " + kind + " '" + first.Key + "' blocks it")
                : Verdict.Allow("the " + kind + " '" + first.Key + "' allows it");
        }

        private static bool Applies(Row rule, Row adapter, string profile, Flow flow)
        {
            return rule["Enabled"] == "True" && rule["Direction"] == "Inbound" && rule["Action"] != "NotConfigured"
                && (AnyCreator.Contains(rule["VMCreatorId"]) || rule["VMCreatorId"].Equals(WslCreator, StringComparison.OrdinalIgnoreCase))
                && FirewallConditions.Profile(rule["Profiles"], profile)
                && FirewallConditions.Protocol(rule["Protocol"], flow.Protocol)
                && FirewallConditions.Port(rule.List("LocalPorts"), flow.Port)
                && rule.List("RemotePorts").All(port => port == "Any")
                && FirewallConditions.Address(rule.List("LocalAddresses"), flow.To, adapter)
                && FirewallConditions.Address(rule.List("RemoteAddresses"), flow.Remote, adapter);
        }
    }
}
