using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.Programs.Sc
{
    /// <summary>The English layout of sc.exe.</summary>
    internal static class ScText
    {
        public static string Status(Row service)
        {
            bool running = service["Status"] == "Running";
            string state = running ? "4  RUNNING" : "1  STOPPED";
            string accepts = running ? "                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)\n" : "";
            return "\nSERVICE_NAME: " + service.Key + " \n"
                + "        TYPE               : 30  WIN32  \n"
                + "        STATE              : " + state + " \n" + accepts
                + "        WIN32_EXIT_CODE    : 0  (0x0)\n"
                + "        SERVICE_EXIT_CODE  : 0  (0x0)\n"
                + "        CHECKPOINT         : 0x0\n"
                + "        WAIT_HINT          : 0x0\n";
        }

        public static string ErrorMessage(int error)
        {
            switch (error)
            {
                case Services.AccessDenied:
                    return "Access is denied.";
                case Services.AlreadyRunning:
                    return "An instance of the service is already running.";
                case Services.Disabled:
                    return "The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.";
                case Services.NoSuchService:
                    return "The specified service does not exist as an installed service.";
                case Services.NotStarted:
                    return "The service has not been started.";
                default:
                    throw new SimulationException("system error " + error + " has no text here.");
            }
        }
    }
}
