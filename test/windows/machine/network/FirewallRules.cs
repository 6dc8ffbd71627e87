using System;
using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The Windows firewall: its rules, its profiles, and its decision about one inbound connection.</summary>
    public sealed class FirewallRules
    {
        private readonly Table table;

        public FirewallRules(Table table, FirewallProfiles profiles)
        {
            this.table = table;
            Profiles = profiles;
        }

        public FirewallProfiles Profiles { get; }

        public IReadOnlyList<Row> All => table.All();

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

        /// <summary>A rule of addresses, ports and protocol only: the kind that the Hyper-V firewall takes over.</summary>
        public static bool IsFiveTuple(Row rule)
        {
            return IsAny(rule["Program"]) && IsAny(rule["Service"]);
        }

        public Verdict Decide(Row adapter, Flow flow, Row listener)
        {
            string name = Adapters.ProfileOf(adapter);
            Row profile = Profiles.Effective(name);
            if (profile["Enabled"] == "False")
            {
                return Verdict.Allow("the Windows firewall is off in the profile " + name);
            }
            if (profile["AllowInboundRules"] == "False")
            {
                return Verdict.Deny("the profile " + name + " allows no inbound rules (AllowInboundRules False)");
            }
            // Rules made on the machine itself do not count where a policy says so; others are not simulated.
            IEnumerable<Row> rules = profile["AllowLocalFirewallRules"] == "False" ? new Row[0] : All;
            List<Row> deciding = rules.Where(rule => Applies(rule, adapter, name, flow, listener)).ToList();
            Row block = deciding.FirstOrDefault(rule => rule["Action"] == "Block");
            if (block != null)
            {
                return Verdict.Deny("the Windows firewall rule '" + block.Key + "' blocks it");
            }
            Row allow = deciding.FirstOrDefault(rule => rule["Action"] == "Allow");
            if (allow != null)
            {
                return Verdict.Allow("the Windows firewall rule '" + allow.Key + "' allows it");
            }
            string ignored = profile["AllowLocalFirewallRules"] == "False" ? ", where local rules do not count (AllowLocalFirewallRules False)" : "";
            return profile["DefaultInboundAction"] == "Allow"
                ? Verdict.Allow("the profile " + name + " allows inbound connections by default")
                : Verdict.Deny("no enabled Windows firewall rule allows inbound " + flow.Protocol + " port " + Listeners.Text(flow.Port)
                    + " from " + flow.Remote + " in the profile " + name + ignored);
        }

        private static bool Applies(Row rule, Row adapter, string profile, Flow flow, Row listener)
        {
            return rule["Enabled"] == "True" && rule["Direction"] == "Inbound" && ForProgram(rule, listener)
                && FirewallConditions.Profile(rule["Profile"], profile)
                && FirewallConditions.Protocol(rule["Protocol"], flow.Protocol)
                && FirewallConditions.Port(rule.List("LocalPort"), flow.Port)
                && rule.List("RemotePort").All(port => port == "Any")
                && FirewallConditions.Address(rule.List("LocalAddress"), flow.To, adapter)
                && FirewallConditions.Address(rule.List("RemoteAddress"), flow.Remote, adapter);
        }

        // A rule names a file, a listener here the program without path and extension; svchost hosts the port proxy.
        private static bool ForProgram(Row rule, Row listener)
        {
            string process = listener["ProcessName"].Split(' ')[0];
            string file = rule["Program"].Split('\\').Last();
            bool program = IsAny(rule["Program"]) || file.Equals(process + ".exe", StringComparison.OrdinalIgnoreCase);
            bool service = IsAny(rule["Service"])
                || listener["ProcessName"].IndexOf("(" + rule["Service"] + ")", StringComparison.OrdinalIgnoreCase) >= 0;
            return program && service;
        }

        private static bool IsAny(string condition)
        {
            return condition.Length == 0 || condition == "Any";
        }
    }
}
