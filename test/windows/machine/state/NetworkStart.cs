using System;
using System.Collections.Generic;
using WslNet.Simulation.Network;
using WslNet.Simulation.Registry;

namespace WslNet.Simulation.State
{
    /// <summary>Which mode a start of the virtual machine leads to, and what wsl.exe says about it.</summary>
    public sealed class NetworkStart
    {
        private const string Ipv6Key = @"HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\Tcpip6\Parameters";

        // Below: 22621 without the update that brought mirrored mode (facts 4.2).
        private static readonly Version MirroredSince = new Version(10, 0, 22621, 2359);
        private static readonly Version ConsommeFallbackSince = new Version(2, 3, 25);

        private readonly List<string[]> warnings = new List<string[]>();

        private NetworkStart(string mode)
        {
            Mode = mode;
        }

        public string Mode { get; private set; }

        public int PortBlock { get; private set; }

        /// <summary>WSL does not start at all.</summary>
        public bool Failed { get; private set; }

        /// <summary>Key of the text and what fills it, in order.</summary>
        public IReadOnlyList<string[]> Warnings => warnings;

        /// <summary>The same state gives the same answer; nothing is changed.</summary>
        public static NetworkStart Predict(Machine machine, int startNumber)
        {
            var start = new NetworkStart(Asked(machine, out bool overridden));
            if (overridden)
            {
                start.Warn("MessageSettingOverriddenByPolicy", "wsl2.networkingMode");
            }
            if (start.Mode == "mirrored")
            {
                start.TryMirrored(machine, startNumber);
            }
            if (start.Mode == "bridged" && machine.Wsl.Config("vmSwitch").Length == 0)
            {
                start.Warn("BridgedWithoutSwitch");
                start.FallBack("Bridged", "none");
            }
            if (start.Mode == "nat" && Lacks(machine, "NatNetwork"))
            {
                start.Failed = new Version(machine.Setting("WslVersion")) < ConsommeFallbackSince;
                start.FallBack("Nat", "consomme");
            }
            return start;
        }

        // The user's choice, unless a policy forbids one; None may always be chosen.
        private static string Asked(Machine machine, out bool overridden)
        {
            // A file of the account has the say; without one what the machine was set up with.
            bool hasFile = ConfigFile.Exists(machine);
            string configured = hasFile ? ConfigFile.NetworkingMode(machine) : machine.Setting("NetworkingMode");
            string standard = machine.Wsl.PolicyMode() ?? "nat";
            bool explicitly = hasFile ? configured != null : machine.Setting("NetworkingModeIsSet") == "true";
            overridden = explicitly && configured != "none" && machine.Wsl.Policy("AllowNetworkingModeUserSetting") == "0";
            return explicitly && !overridden ? configured : standard;
        }

        private static bool Lacks(Machine machine, string feature)
        {
            return machine.Settings.Find("Machine").Bool("Lacks" + feature);
        }

        private void TryMirrored(Machine machine, int startNumber)
        {
            if (machine.Wsl.Config("localhostForwarding").Length > 0)
            {
                Warn("MessageLocalhostForwardingNotSupportedMirroredMode");
            }
            string[] reason = MirroredObstacle(machine);
            if (reason != null)
            {
                warnings.Add(reason);
                Mode = "nat";
                return;
            }
            PortBlock = machine.Ports.FindBlock(startNumber);
            if (PortBlock == 0)
            {
                Warn("PortBlockNotReserved");
                FallBack("Mirrored", "none");
            }
        }

        private static string[] MirroredObstacle(Machine machine)
        {
            const string Text = "MessageMirroredNetworkingNotSupportedReason";
            var build = new Version(machine.Setting("Build"));
            if (build < MirroredSince || Lacks(machine, "MirroredNetworking"))
            {
                return new[] { Text, "MessageMirroredNetworkingNotSupportedWindowsVersion", Listeners.Text(build.Build), Listeners.Text(build.Revision) };
            }
            if (!machine.HyperV.Supported)
            {
                return new[] { Text, "MessageHyperVFirewallNotSupported" };
            }
            return RegistrySetup.ReadText(machine.Registry, Ipv6Key, "DisabledComponents") == "255"
                ? new[] { Text, "MessageMirroredNetworkingNotSupportedIpv6Disabled" }
                : null;
        }

        private void FallBack(string from, string to)
        {
            Warn("MessageNetworkInitializationFailedFallback2", from, to);
            Mode = to;
        }

        private void Warn(params string[] textAndValues)
        {
            warnings.Add(textAndValues);
        }
    }
}
