using System.Collections.Generic;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Network
{
    /// <summary>Settings and profiles of the Hyper-V firewall per VM creator: set by an administrator, by WSL, or generic.</summary>
    public sealed class HyperVSettings
    {
        public static readonly IReadOnlyList<string> Fields = new[]
        {
            "Enabled", "DefaultInboundAction", "DefaultOutboundAction", "LoopbackEnabled", "AllowHostPolicyMerge",
        };

        public static readonly IReadOnlyList<string> ProfileFields = new[]
        {
            "Enabled", "DefaultInboundAction", "DefaultOutboundAction", "AllowLocalFirewallRules",
        };

        private readonly Table table;

        public HyperVSettings(Table table)
        {
            this.table = table;
        }

        public bool IsRegistered(string creator)
        {
            return table.Find(creator) != null;
        }

        /// <summary>The persistent store.</summary>
        public Row Stored(string creator)
        {
            return Filled(table.Find(creator) ?? new Row(creator), Fields);
        }

        /// <summary>The active store: an administrator's value, then WSL's own (SystemDefaults), then the generic default.</summary>
        public Row Effective(string creator)
        {
            Row row = Stored(creator);
            foreach (string field in Fields.Where(field => row[field] == "NotConfigured"))
            {
                row[field] = field == "DefaultInboundAction" ? "Block" : field == "DefaultOutboundAction" ? "Allow" : "True";
            }
            return row;
        }

        public void Set(string creator, string field, string value)
        {
            table.Put((table.Find(creator) ?? new Row(creator)).With(field, value));
        }

        /// <summary>A profile is known by creator and profile name together.</summary>
        public Row StoredProfile(string creator, string profile)
        {
            return Filled(table.Find(creator + " " + profile) ?? new Row(creator + " " + profile), ProfileFields)
                .With("Name", creator).With("Profile", profile);
        }

        public Row EffectiveProfile(string creator, string profile)
        {
            Row row = StoredProfile(creator, profile);
            Row setting = Effective(creator);
            foreach (string field in ProfileFields.Where(field => row[field] == "NotConfigured"))
            {
                row[field] = setting.Has(field) ? setting[field] : "True";
            }
            return row;
        }

        public void SetProfile(string creator, string profile, string field, string value)
        {
            table.Put(StoredProfile(creator, profile).With(field, value));
        }

        /// <summary>Which of the two wins where profile and setting differ is not documented: no answer is given then.</summary>
        public void AssertProfileAgrees(string creator, string profile, Row setting)
        {
            string own = StoredProfile(creator, profile)["DefaultInboundAction"];
            if (own != "NotConfigured" && own != setting["DefaultInboundAction"])
            {
                throw new SimulationException("whether the Hyper-V profile " + profile + " (" + own + ") or the VM setting ("
                    + setting["DefaultInboundAction"] + ") decides about inbound connections is not known.");
            }
        }

        private static Row Filled(Row row, IEnumerable<string> fields)
        {
            foreach (string field in fields.Where(field => !row.Has(field)))
            {
                row[field] = "NotConfigured";
            }
            return row;
        }
    }
}
