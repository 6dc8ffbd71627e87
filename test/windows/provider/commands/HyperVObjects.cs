using System.Management.Automation;
using Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity;
using WslNet.Simulation.Network;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>What the commands of the Hyper-V firewall hand out.</summary>
    public static class HyperVObjects
    {
        private const string Space = "root/standardcimv2";

        public static PSObject Rule(Row row)
        {
            return new CimObject(Space, "MSFT_NetFirewallHyperVRule")
                .Add("InstanceID", row.Key).Alias("Name", "InstanceID").Alias("ID", "InstanceID")
                .Add("DisplayName", row["DisplayName"])
                .Add("RulePriority", (ushort)row.Int("RulePriority"))
                .Add("Direction", CimObject.Parse<Direction>(row["Direction"]))
                .Add("VMCreatorId", row["VMCreatorId"])
                .Add("Protocol", row["Protocol"])
                .Add("LocalAddresses", CimObject.Unrolled(row.List("LocalAddresses")))
                .Add("LocalPorts", CimObject.Unrolled(row.List("LocalPorts")))
                .Add("RemoteAddresses", CimObject.Unrolled(row.List("RemoteAddresses")))
                .Add("RemotePorts", CimObject.Unrolled(row.List("RemotePorts")))
                .Add("Action", CimObject.Parse<Action>(row["Action"]))
                .Add("Enabled", CimObject.Parse<Enabled>(row["Enabled"]))
                .Add("EnforcementStatus", HyperVEnforcementStatus.OK)
                .Add("PolicyStoreSourceType", CimObject.Parse<HyperVPolicyStoreType>(row["Source"]))
                .Add("Profiles", CimObject.Parse<Profile>(row["Profiles"]))
                .Add("PortStatuses", new object[0])
                .Done();
        }

        public static PSObject Setting(Row row)
        {
            return new CimObject(Space, "MSFT_NetFirewallHyperVVMSetting")
                .Add("Name", row.Key).Alias("VMCreatorId", "Name")
                .Add("Enabled", CimObject.Parse<GpoBoolean>(row["Enabled"]))
                .Add("DefaultInboundAction", CimObject.Parse<Action>(row["DefaultInboundAction"]))
                .Add("DefaultOutboundAction", CimObject.Parse<Action>(row["DefaultOutboundAction"]))
                .Add("LoopbackEnabled", CimObject.Parse<GpoBoolean>(row["LoopbackEnabled"]))
                .Add("AllowHostPolicyMerge", CimObject.Parse<GpoBoolean>(row["AllowHostPolicyMerge"]))
                .Done();
        }

        public static PSObject Profiles(Row row)
        {
            return new CimObject(Space, "MSFT_NetFirewallHyperVProfile")
                .Add("Name", row["Name"])
                .Add("Profile", CimObject.Parse<Profile>(row["Profile"]))
                .Add("Enabled", CimObject.Parse<GpoBoolean>(row["Enabled"]))
                .Add("DefaultInboundAction", CimObject.Parse<Action>(row["DefaultInboundAction"]))
                .Add("DefaultOutboundAction", CimObject.Parse<Action>(row["DefaultOutboundAction"]))
                .Add("AllowLocalFirewallRules", CimObject.Parse<GpoBoolean>(row["AllowLocalFirewallRules"]))
                .Done();
        }

        public static PSObject Creator()
        {
            return new CimObject(Space, "MSFT_NetFirewallHyperVVMCreator")
                .Add("VMCreatorId", HyperVFirewall.WslCreator)
                .Add("FriendlyName", "WSL")
                .Done();
        }

        /// <summary>The port of the virtual machine; the identifiers in it are made up. Mirrored mode is FSE (1), NAT is 2.</summary>
        public static PSObject Port(string mode, string profile)
        {
            return new CimObject(Space, "MSFT_NetFirewallHyperVPort")
                .Add("SwitchName", "{790E58B4-7939-4434-9358-89AE7DDBE87E}")
                .Add("PortName", "{11111111-2222-4333-8444-555555555555}")
                .Add("VMCreatorId", HyperVFirewall.WslCreator)
                .Add("Profile", CimObject.Parse<Profile>(profile))
                .Add("NetworkType", (ushort)(mode == "mirrored" ? 1 : 2))
                .Done();
        }
    }
}
