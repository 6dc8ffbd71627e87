namespace WslNet.Simulation.Network
{
    /// <summary>One attempt to connect: protocol, destination and who tries, as the destination sees it.</summary>
    public sealed class Flow
    {
        public Flow(string protocol, string to, int port, string remote)
        {
            Protocol = protocol;
            To = to;
            Port = port;
            Remote = remote;
        }

        public string Protocol { get; }

        public string To { get; }

        public int Port { get; }

        /// <summary>The address that the connection comes from.</summary>
        public string Remote { get; }

        public bool IsIPv6 => AddressRange.IsIPv6(To);

        public bool ToLoopback => Adapters.IsLoopback(To);

        public Flow Toward(string to, int port)
        {
            return new Flow(Protocol, to, port, Remote);
        }

        public Flow From(string remote)
        {
            return new Flow(Protocol, To, Port, remote);
        }

        public override string ToString()
        {
            return To + " " + (Protocol == "TCP" ? "port " : "UDP port ") + Listeners.Text(Port);
        }
    }
}
