using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using WslNet.Simulation.State;
using WslNet.Simulation.Store;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>What every simulated Windows command does around its own work: refuse, count, meet faults, report errors.</summary>
    public static class WindowsCommand
    {
        private static readonly string[] Common =
        {
            "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable",
            "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer", "PipelineVariable", "WhatIf", "Confirm",
        };

        // By command, because in a pipeline the next command works before the one that feeds it ends.
        private static readonly ConditionalWeakTable<PSCmdlet, Row> Pending = new ConditionalWeakTable<PSCmdlet, Row>();

        /// <summary>Counts the call. False where a fault has taken its place and there is nothing more to do.</summary>
        public static bool Enter(PSCmdlet cmdlet, IDictionary bound, string[] simulated)
        {
            string command = cmdlet.MyInvocation.MyCommand.Name;
            IEnumerable<string> given = bound.Keys.Cast<string>().Where(name => !Contains(Common, name));
            string refused = given.FirstOrDefault(name => !Contains(simulated, name));
            if (refused != null)
            {
                Refuse(cmdlet, command + " -" + refused + " is not simulated.");
            }
            Machine.Current.Calls.Called(command, "", string.Join(" ", given.Select(name => "-" + name + " " + Text(bound[name]))));
            Row fault = Machine.Current.Faults.Take(command, "");
            if (fault == null)
            {
                return true;
            }
            if (fault["When"] == "After")
            {
                Pending.Add(cmdlet, fault);
                return true;
            }
            Meet(cmdlet, fault);
            return false;
        }

        /// <summary>The end of a command: a fault with When = 'After' comes when its work is done.</summary>
        public static void Leave(PSCmdlet cmdlet)
        {
            Row fault = TakePending(cmdlet);
            if (fault != null)
            {
                Meet(cmdlet, fault);
            }
        }

        /// <summary>The end of a command that stopped before Leave: it has an error of its own, but Kill and Hang come all the same.</summary>
        public static void End(PSCmdlet cmdlet)
        {
            Row fault = TakePending(cmdlet);
            if (fault != null && (fault["Action"] == "Kill" || fault["Action"] == "Hang"))
            {
                Faults.Happen(fault, Process.GetCurrentProcess().Id);
            }
        }

        private static Row TakePending(PSCmdlet cmdlet)
        {
            Pending.TryGetValue(cmdlet, out Row fault);
            Pending.Remove(cmdlet);
            return fault;
        }

        private static void Meet(PSCmdlet cmdlet, Row fault)
        {
            if (fault["Action"] == "Fail")
            {
                string text = fault["Text"].Length > 0 ? fault["Text"] : "A general error occurred that is not covered by a more specific error code.";
                cmdlet.WriteError(new ErrorRecord(NewCimException(text), "Windows System Error 1", ErrorCategory.NotSpecified, null));
                return;
            }
            if (fault["Action"] == "Answer")
            {
                Refuse(cmdlet, "commands return objects; the fault action Answer is for programs.");
            }
            Faults.Happen(fault, Process.GetCurrentProcess().Id);
        }

        /// <summary>Ends the command: an exception alone would let a script go on with the next statement.</summary>
        public static void Refuse(PSCmdlet cmdlet, string message)
        {
            cmdlet.ThrowTerminatingError(new ErrorRecord(new SimulationException(message), "NotSimulated", ErrorCategory.NotImplemented, null));
        }

        /// <summary>True where the process may change the machine; else the error of Windows is written.</summary>
        public static bool MayChange(PSCmdlet cmdlet, string className)
        {
            if (!Machine.Current.Accounts.Elevated)
            {
                WriteSystemError(cmdlet, 5, "Access is denied. ", ErrorCategory.PermissionDenied, className);
                return false;
            }
            return true;
        }

        public static void WriteSystemError(PSCmdlet cmdlet, int number, string message, ErrorCategory category, string className)
        {
            var record = new ErrorRecord(NewCimException(message.Trim()), "Windows System Error " + number, category, null);
            record.CategoryInfo.TargetName = className;
            record.CategoryInfo.TargetType = "root/standardcimv2/" + className;
            cmdlet.WriteError(record);
        }

        /// <summary>The error of a query by one property that found nothing.</summary>
        public static void WriteNotFound(PSCmdlet cmdlet, string className, string property, object value)
        {
            string message = "No " + className + " objects found with property '" + property + "' equal to '" + value
                + "'.  Verify the value of the property and retry.";
            var exception = new Microsoft.PowerShell.Cmdletization.Cim.CimJobException(message);
            cmdlet.WriteError(new ErrorRecord(exception, "CmdletizationQuery_NotFound_" + property, ErrorCategory.ObjectNotFound, value));
        }

        /// <summary>The error of a query by several properties that found nothing.</summary>
        public static void WriteQueryNotFound(PSCmdlet cmdlet, string className, string conditions)
        {
            string message = "No matching " + className + " objects found by CIM query for instances of the ROOT/StandardCimv2/" + className
                + " class on the  CIM server: SELECT * FROM " + className + "  WHERE " + conditions + ". Verify query parameters and retry.";
            var exception = new Microsoft.PowerShell.Cmdletization.Cim.CimJobException(message);
            cmdlet.WriteError(new ErrorRecord(exception, "CmdletizationQuery_NotFound", ErrorCategory.ObjectNotFound, className));
        }

        private static Exception NewCimException(string message)
        {
            Type type = Type.GetType("Microsoft.Management.Infrastructure.CimException, Microsoft.Management.Infrastructure", true);
            return (Exception)Activator.CreateInstance(type, message);
        }

        private static bool Contains(string[] names, string name)
        {
            return names.Contains(name, StringComparer.OrdinalIgnoreCase);
        }

        private static string Text(object value)
        {
            return value is Array items ? string.Join(",", items.Cast<object>()) : Convert.ToString(value);
        }
    }
}
