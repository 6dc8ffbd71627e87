using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace WslNet.Simulation.PowerShell
{
    // How failures become error records: the id is the exception's type, rights are always PermissionDenied.
    public sealed partial class RegistryProvider
    {
        private bool Guard(ErrorCategory category, object target, Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (SecurityException exception)
            {
                WriteFailure(exception, ErrorCategory.PermissionDenied, target);
            }
            catch (UnauthorizedAccessException exception)
            {
                WriteFailure(exception, ErrorCategory.PermissionDenied, target);
            }
            catch (IOException exception)
            {
                WriteFailure(exception, category, target);
            }
            catch (ArgumentException exception)
            {
                WriteFailure(exception, category, target);
            }
            catch (InvalidCastException exception)
            {
                WriteFailure(exception, category, target);
            }
            return false;
        }

        private void WriteFailure(Exception exception, ErrorCategory category, object target)
        {
            WriteError(new ErrorRecord(exception, exception.GetType().FullName, category, target));
        }

        /// <summary>True for -LiteralPath: then value names are literal too. The engine keeps this to itself.</summary>
        private bool NamesAreLiteral
        {
            get
            {
                const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
                object context = typeof(System.Management.Automation.Provider.CmdletProvider).GetProperty("Context", Hidden).GetValue(this);
                return (bool)context.GetType().GetProperty("SuppressWildcardExpansion", Hidden).GetValue(context);
            }
        }
    }
}
