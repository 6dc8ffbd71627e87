using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>The three profiles of the Windows firewall: what is set, and what holds where nothing is set.</summary>
    public sealed class FirewallProfiles
    {
        public static readonly IReadOnlyList<string> Names = new[] { "Domain", "Private", "Public" };

        public static readonly IReadOnlyList<string> Fields = new[]
        {
            "Enabled", "DefaultInboundAction", "DefaultOutboundAction", "AllowInboundRules", "AllowLocalFirewallRules", "AllowLocalIPsecRules",
        };

        private readonly Table table;

        public FirewallProfiles(Table table)
        {
            this.table = table;
        }

        /// <summary>The persistent store: NotConfigured unless somebody set it.</summary>
        public Row Stored(string name)
        {
            Row stored = table.Find(name) ?? new Row(name).With("Enabled", "True");
            foreach (string field in Fields.Where(field => !stored.Has(field)))
            {
                stored[field] = "NotConfigured";
            }
            return stored;
        }

        public Row Effective(string name)
        {
            Row row = Stored(name);
            foreach (string field in Fields.Where(field => row[field] == "NotConfigured"))
            {
                row[field] = field == "DefaultInboundAction" ? "Block" : field == "DefaultOutboundAction" ? "Allow" : "True";
            }
            return row;
        }

        public void Set(string name, string field, string value)
        {
            table.Put(Stored(name).With(field, value));
        }
    }
}
