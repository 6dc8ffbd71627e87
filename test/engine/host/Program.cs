using WslNet.Engine.Host;

// The host sets these before the first runspace: the engine reads them once.
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-US");
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
CommandLine options;
try
{
    options = CommandLine.Parse(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 64;
}
return options.Mode == EngineMode.Server ? new Server().Run() : ScriptMode.Run(options);
