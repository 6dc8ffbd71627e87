using System.Management.Automation;
using Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetSecurity;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>Firewall rules, their filters and the profiles as Windows hands them out.</summary>
    public static class FirewallObjects
    {
        private const string Space = "root/standardcimv2";

        public static PSObject Rule(Row row)
        {
            Profile profile = CimObject.Parse<Profile>(row["Profile"]);
            return new CimObject(Space, "MSFT_NetFirewallRule")
                .Add("InstanceID", row.Key).Alias("Name", "InstanceID").Alias("ID", "InstanceID")
                .Add("DisplayName", row["DisplayName"])
                .Add("Description", NullIfEmpty(row["Description"]))
                .Add("DisplayGroup", NullIfEmpty(row["Group"]))
                .Add("RuleGroup", NullIfEmpty(row["Group"])).Alias("Group", "RuleGroup")
                .Add("Enabled", CimObject.Parse<Enabled>(row["Enabled"]))
                .Add("Profiles", (ushort)profile).Add("Profile", profile)
                .Add("Platforms", new string[0]).Alias("Platform", "Platforms")
                .Add("Direction", CimObject.Parse<Direction>(row["Direction"]))
                .Add("Action", CimObject.Parse<Action>(row["Action"]))
                .Add("EdgeTraversalPolicy", CimObject.Parse<EdgeTraversal>(row["EdgeTraversalPolicy"]))
                .Add("LooseSourceMapping", false).Alias("LSM", "LooseSourceMapping")
                .Add("LocalOnlyMapping", false)
                .Add("Owner", null)
                .Add("PrimaryStatus", PrimaryStatus.OK)
                .Add("Status", "The rule was parsed successfully from the store. (65536)")
                .Add("StatusCode", (uint)65536)
                .Add("EnforcementStatus", "NotApplicable")
                .Add("PolicyStoreSource", "PersistentStore")
                .Add("PolicyStoreSourceType", PolicyStoreType.Local)
                .Add("CreationClassName", "MSFT|FW|FirewallRule|" + row.Key)
                .Done();
        }

        public static PSObject PortFilter(Row row)
        {
            return new CimObject(Space, "MSFT_NetProtocolPortFilter")
                .Add("Protocol", row["Protocol"])
                .Add("LocalPort", CimObject.Unrolled(row.List("LocalPort")))
                .Add("RemotePort", CimObject.Unrolled(row.List("RemotePort")))
                .Add("IcmpType", "Any")
                .Add("DynamicTransport", DynamicTransport.Any).Alias("DynamicTarget", "DynamicTransport")
                .Add("InstanceID", row.Key)
                .Add("CreationClassName", "MSFT|FW|FirewallRule|" + row.Key)
                .Done();
        }

        public static PSObject AddressFilter(Row row)
        {
            return new CimObject(Space, "MSFT_NetAddressFilter")
                .Add("LocalAddress", CimObject.Unrolled(row.List("LocalAddress"))).Alias("LocalIP", "LocalAddress")
                .Add("RemoteAddress", CimObject.Unrolled(row.List("RemoteAddress"))).Alias("RemoteIP", "RemoteAddress")
                .Add("InstanceID", row.Key)
                .Add("CreationClassName", "MSFT|FW|FirewallRule|" + row.Key)
                .Done();
        }

        public static PSObject ApplicationFilter(Row row)
        {
            return new CimObject(Space, "MSFT_NetApplicationFilter")
                .Add("AppPath", row["Program"].Length == 0 ? "Any" : row["Program"]).Alias("Program", "AppPath")
                .Add("Package", null)
                .Add("InstanceID", row.Key)
                .Add("CreationClassName", "MSFT|FW|FirewallRule|" + row.Key)
                .Done();
        }

        /// <summary>A row of the persistent or of the active store: what the first does not say is NotConfigured.</summary>
        public static PSObject Profiles(Row row)
        {
            return new CimObject(Space, "MSFT_NetFirewallProfile")
                .Add("Name", row.Key).Alias("Profile", "Name")
                .Add("Enabled", CimObject.Parse<GpoBoolean>(row["Enabled"]))
                .Add("DefaultInboundAction", CimObject.Parse<Action>(row["DefaultInboundAction"]))
                .Add("DefaultOutboundAction", CimObject.Parse<Action>(row["DefaultOutboundAction"]))
                .Add("AllowInboundRules", CimObject.Parse<GpoBoolean>(row["AllowInboundRules"]))
                .Add("AllowLocalFirewallRules", CimObject.Parse<GpoBoolean>(row["AllowLocalFirewallRules"]))
                .Add("AllowLocalIPsecRules", CimObject.Parse<GpoBoolean>(row["AllowLocalIPsecRules"]))
                .Add("InstanceID", "MSFT|FW|FirewallProfile|" + row.Key)
                .Done();
        }

        private static string NullIfEmpty(string text)
        {
            return text.Length == 0 ? null : text;
        }
    }
}
