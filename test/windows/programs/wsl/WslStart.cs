using System;
using System.Linq;
using WslNet.Simulation.State;

namespace WslNet.Simulation.Programs.Wsl
{
    /// <summary>Starts a distribution and prints what the start of the virtual machine says: warnings on standard error, failure on standard output.</summary>
    internal sealed class WslStart
    {
        // Transcripts show the short text in 2.0.14 and the one with a reason in 2.3.14; which version changed it is not known.
        private static readonly Version ShortTextBefore = new Version(2, 0, 15);
        private static readonly Version ReasonSince = new Version(2, 3, 14);
        private static readonly Version ConsommeSince = new Version(2, 9);

        private readonly Machine machine;
        private readonly WslConsole console;
        private readonly WslMessages messages;
        private readonly Version version;

        public WslStart(Machine machine, WslConsole console, WslMessages messages)
        {
            this.machine = machine;
            this.console = console;
            this.messages = messages;
            version = new Version(machine.Setting("WslVersion"));
        }

        /// <summary>False where WSL did not start.</summary>
        public bool Run(string distribution)
        {
            AssertAllowed(distribution);
            NetworkStart start = machine.Wsl.StartDistribution(distribution);
            if (start == null)
            {
                return true;
            }
            if (start.Failed)
            {
                AssertEnglish("the failure of NAT before WSL 2.3.25");
                console.WriteLine("Failed to configure network (networkingMode Nat). To disable networking, set `wsl2.networkingMode=None` in C:\\Users\\"
                    + machine.Accounts.WslName + "\\.wslconfig\nError code: Wsl/Service/CreateInstance/CreateVm/ConfigureNetworking/HNS/ERROR_FILE_NOT_FOUND");
                return false;
            }
            if (Environment.GetEnvironmentVariable("WSL_DISABLE_WARNINGS") != "1")
            {
                foreach (string[] warning in start.Warnings)
                {
                    Warn(warning);
                }
            }
            return true;
        }

        private void AssertAllowed(string distribution)
        {
            string policy = machine.Distributions.Find(distribution)["Version"] == "1" ? "AllowWSL1" : "AllowWSL";
            if (machine.Wsl.Policy("AllowWSL") == "0" || machine.Wsl.Policy(policy) == "0")
            {
                throw new SimulationException("the text of wsl.exe under the policy " + policy + " = 0 is not known.");
            }
        }

        private void Warn(string[] warning)
        {
            switch (warning[0])
            {
                case "MessageMirroredNetworkingNotSupportedReason":
                    MirroredUnsupported(warning);
                    return;
                case "BridgedWithoutSwitch":
                    AssertEnglish("bridged mode without a switch");
                    console.WriteWarning("wsl: Bridged networking requires wsl2.vmSwitch to be set.\nError code: CreateInstance/CreateVm/ConfigureNetworking/WSL_E_VMSWITCH_NOT_SET");
                    return;
                case "PortBlockNotReserved":
                    AssertEnglish("the failure to reserve ports");
                    console.WriteWarning("wsl: An internal error occurred.\nError code: CreateInstance/CreateVm/ConfigureNetworking/0x8007054f");
                    return;
                case "MessageNetworkInitializationFailedFallback2":
                    console.WriteWarning("wsl: " + messages.Format(warning[0], warning[1], ModeName(warning[2])));
                    return;
                default:
                    console.WriteWarning("wsl: " + messages.Format(warning[0], warning.Skip(1).ToArray()));
                    return;
            }
        }

        private void MirroredUnsupported(string[] warning)
        {
            string reason = messages.Format(warning[1], warning.Skip(2).ToArray());
            if (version >= ReasonSince)
            {
                console.WriteWarning("wsl: " + messages.Format(warning[0], reason));
                return;
            }
            if (version >= ShortTextBefore)
            {
                throw new SimulationException("the warning of WSL " + version + " about mirrored mode is not known.");
            }
            AssertEnglish("the warning of WSL 2.0 about mirrored mode");
            bool firewall = warning[1] == "MessageHyperVFirewallNotSupported";
            console.WriteWarning((firewall ? "wsl: " + reason + "\n" : "") + "wsl: Mirrored networking mode is not supported, falling back to NAT networking");
        }

        private string ModeName(string mode)
        {
            return mode == "none" ? "None" : version < ConsommeSince ? "VirtioProxy" : "Consomme";
        }

        private void AssertEnglish(string what)
        {
            if (!machine.Setting("Culture").StartsWith("en", StringComparison.Ordinal))
            {
                throw new SimulationException("the text for " + what + " is known in English only.");
            }
        }
    }
}
