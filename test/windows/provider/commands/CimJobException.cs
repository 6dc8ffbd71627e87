using System;

namespace Microsoft.PowerShell.Cmdletization.Cim
{
    /// <summary>The exception of Windows commands that found nothing; PowerShell on Unix does not have it.</summary>
    public sealed class CimJobException : Exception
    {
        public CimJobException(string message)
            : base(message)
        {
        }
    }
}
