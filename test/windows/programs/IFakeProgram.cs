namespace WslNet.Simulation.Programs
{
    /// <summary>One Windows program.</summary>
    internal interface IFakeProgram
    {
        /// <summary>The exit code of a failure that a fault asks for.</summary>
        int FailureCode { get; }

        /// <summary>The word under which faults know this call.</summary>
        string CallName(string[] arguments);

        int Run(string[] arguments);

        /// <summary>Prints in the program's own encoding.</summary>
        void Print(string text);

        /// <summary>Prints as it is, whatever encoding that is.</summary>
        void PrintBytes(byte[] bytes);
    }
}
