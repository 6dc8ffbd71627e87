using System;

namespace WslNet.Simulation
{
    /// <summary>The simulation was asked for something that it does not cover: never silent, never a guess.</summary>
    public sealed class SimulationException : Exception
    {
        public SimulationException(string message)
            : base("SimulatedWindows: " + message)
        {
        }
    }
}
