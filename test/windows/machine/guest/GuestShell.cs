using System.IO;
using System.Linq;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Guest
{
    /// <summary>Commands in a distribution. Real Linux commands that are not simulated are refused; others do not exist there.</summary>
    public sealed class GuestShell
    {
        // Present in every usual distribution: to answer "not found" for these would be a lie.
        private static readonly string[] RealCommands =
        {
            "sh", "bash", "netstat", "ls", "grep", "awk", "sed", "test", "printf", "env", "id", "uname", "systemctl", "cut",
            "head", "tail", "tr", "sort", "sudo", "python3", "nc", "curl", "wget", "getent", "ps", "sleep", "kill", "mount",
            "resolvectl", "sysctl", "wslpath", "nohup", "setsid", "tee", "find", "whoami", "iptables", "nft", "command", "busybox",
        };

        private readonly Machine machine;
        private readonly Row distribution;
        private readonly string user;
        private readonly Stream input;

        public GuestShell(Machine machine, Row distribution, string user, Stream input)
        {
            this.input = input;
            this.machine = machine;
            this.distribution = distribution;
            this.user = user;
        }

        /// <summary>Without a shell: the command is started as it is.</summary>
        public GuestResult Execute(string[] command)
        {
            return ConfigScript.Run(machine, distribution, user, command, input) ?? Run(command) ?? new GuestResult("",
                "<3>WSL (2 - ) ERROR: CreateProcessCommon:798: execvpe(" + command[0] + ") failed: No such file or directory\n", 1);
        }

        /// <summary>Through the user's shell, which splits and expands: only plain words are simulated.</summary>
        public GuestResult ThroughShell(string[] command)
        {
            string line = string.Join(" ", command);
            if (line.IndexOfAny("|&;<>()$`\\\"'*?[]#~=%!{}\n".ToCharArray()) >= 0)
            {
                throw new SimulationException("the shell line '" + line + "' is not simulated.");
            }
            string[] words = line.Split(new[] { ' ', '\t' }, System.StringSplitOptions.RemoveEmptyEntries);
            return Run(words) ?? new GuestResult("", (distribution.Bool("Busybox") ? "-sh: " : "/bin/bash: line 1: ")
                + words[0] + (distribution.Bool("Busybox") ? ": not found\n" : ": command not found\n"), 127);
        }

        private GuestResult Run(string[] command)
        {
            string[] arguments = command.Skip(1).ToArray();
            var network = new GuestNetwork(machine, distribution);
            switch (command[0].Split('/').Last())
            {
                case "true":
                    return new GuestResult("");
                case "echo":
                    return new GuestResult(string.Join(" ", arguments) + "\n");
                case "wslinfo":
                    return WslInfoCommand.Run(machine, distribution, arguments);
                case "hostname":
                    return HostnameCommand.Run(machine, network, arguments);
                case "ip":
                    return distribution["Iproute2"] == "none" && !network.Busybox ? null : IpCommand.Run(network, arguments, user);
                case "ss":
                    return distribution["Iproute2"] == "none" || network.Busybox ? null : SsCommand.Run(machine, distribution, arguments, user);
                case "cat":
                    return Cat(command, network);
                default:
                    return RealCommands.Contains(command[0].Split('/').Last()) ? throw NotSimulated(command) : (GuestResult)null;
            }
        }

        private GuestResult Cat(string[] command, GuestNetwork network)
        {
            string text = command.Length == 2 ? ProcFiles.Read(machine, network, command[1]) : null;
            return text == null ? throw NotSimulated(command) : new GuestResult(text);
        }

        private static SimulationException NotSimulated(string[] command)
        {
            return new SimulationException("the command '" + string.Join(" ", command) + "' in a distribution is not simulated.");
        }
    }
}
