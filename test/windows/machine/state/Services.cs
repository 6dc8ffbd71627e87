using System.Collections.Generic;
using System.Linq;
using Microsoft.Win32;
using WslNet.Simulation.Network;
using WslNet.Simulation.Registry;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.State
{
    /// <summary>The Windows services: state here, start type in the registry as on Windows. Results are system error codes.</summary>
    public sealed class Services
    {
        public const int Done = 0;
        public const int AccessDenied = 5;
        public const int AlreadyRunning = 1056;
        public const int Disabled = 1058;
        public const int NoSuchService = 1060;
        public const int NotStarted = 1062;

        public const string IpHelper = "iphlpsvc";
        public const string Winnat = "winnat";

        private const string ServicesKey = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\";

        private readonly Table table;
        private readonly Machine machine;

        public Services(Table table, Machine machine)
        {
            this.table = table;
            this.machine = machine;
        }

        public IReadOnlyList<Row> All => table.All().Select(WithStartType).ToList();

        public Row Find(string name)
        {
            Row row = table.Find(name);
            return row == null ? null : WithStartType(row);
        }

        public void Register(string name, string displayName, string status, string startType)
        {
            table.Put(new Row(name).With("DisplayName", displayName).With("Status", status));
            WriteStartType(name, startType);
        }

        public int Start(string name)
        {
            return Guarded(name, row =>
            {
                if (row["Status"] == "Running")
                {
                    return AlreadyRunning;
                }
                if (row["StartType"] == "Disabled")
                {
                    return Disabled;
                }
                SetStatus(name, "Running");
                return Done;
            });
        }

        public int Stop(string name)
        {
            return Guarded(name, row =>
            {
                if (row["Status"] != "Running")
                {
                    return NotStarted;
                }
                SetStatus(name, "Stopped");
                return Done;
            });
        }

        /// <summary>Tells a service that its parameters changed: the IP Helper service loads the port proxies again.</summary>
        public int ParamChange(string name)
        {
            return Guarded(name, row =>
            {
                if (row["Status"] != "Running")
                {
                    return NotStarted;
                }
                if (name.ToLowerInvariant() != IpHelper)
                {
                    throw new SimulationException("paramchange is simulated for iphlpsvc only, not for " + name + ".");
                }
                machine.PortProxies.Load();
                return Done;
            });
        }

        public int SetStartType(string name, string startType)
        {
            return Guarded(name, row =>
            {
                WriteStartType(name, startType);
                return Done;
            });
        }

        /// <summary>Status with everything that goes with it, whoever asks.</summary>
        public void SetStatus(string name, string status)
        {
            table.Change(name, row => row.With("Status", status));
            if (name.ToLowerInvariant() == Winnat && status != "Running")
            {
                machine.Ports.ReleaseReserved();
            }
            if (name.ToLowerInvariant() != IpHelper)
            {
                return;
            }
            if (status == "Running")
            {
                machine.PortProxies.Load();
            }
            else
            {
                machine.PortProxies.Unload();
            }
        }

        private int Guarded(string name, System.Func<Row, int> action)
        {
            Row row = Find(name);
            if (row == null)
            {
                return NoSuchService;
            }
            return machine.Accounts.Elevated ? action(row) : AccessDenied;
        }

        private Row WithStartType(Row row)
        {
            string number = RegistrySetup.ReadText(machine.Registry, ServicesKey + row.Key, "Start");
            string startType = number == "2" ? "Automatic" : number == "3" ? "Manual" : "Disabled";
            return row.With("StartType", startType);
        }

        private void WriteStartType(string name, string startType)
        {
            int number = startType == "Automatic" ? 2 : startType == "Manual" ? 3 : startType == "Disabled" ? 4
                : throw new SimulationException("the start type " + startType + " is not simulated.");
            RegistrySetup.Write(machine.Registry, ServicesKey + name, "Start", number, RegistryValueKind.DWord);
        }
    }
}
