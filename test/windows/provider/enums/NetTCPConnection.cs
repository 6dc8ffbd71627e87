// Written by test/windows/generator/enums.mjs. Do not edit.
namespace Microsoft.PowerShell.Cmdletization.GeneratedTypes.NetTCPConnection
{
    public enum State
    {
        Closed = 1,
        Listen = 2,
        SynSent = 3,
        SynReceived = 4,
        Established = 5,
        FinWait1 = 6,
        FinWait2 = 7,
        CloseWait = 8,
        Closing = 9,
        LastAck = 10,
        TimeWait = 11,
        DeleteTCB = 12,
        Bound = 100,
    }

    public enum AppliedSetting
    {
        Internet = 0,
        Datacenter = 1,
        Compat = 2,
        InternetCustom = 3,
        DatacenterCustom = 4,
    }

    public enum OffloadState
    {
        InHost = 0,
        Offloading = 1,
        Offloaded = 2,
        Uploading = 3,
    }
}
