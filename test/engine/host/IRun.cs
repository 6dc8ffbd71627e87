namespace WslNet.Engine.Host;

/// <summary>Work that a request started and that another request can stop.</summary>
internal interface IRun
{
    Dictionary<string, object?> Execute();

    void Cancel();
}
