using System;
using System.Collections;
using System.Management.Automation;

namespace WslNet.Simulation.PowerShell
{
    /// <summary>
    /// Replaces functions by name while they are looked up, in every module: how the simulation stands in for the few
    /// private functions that ask Windows directly. Compiled, because it runs at every command.
    /// </summary>
    public sealed class FunctionReplacement
    {
        private readonly CommandInvocationIntrinsics commands;
        private readonly EventHandler<CommandLookupEventArgs> previous;
        private readonly EventHandler<CommandLookupEventArgs> own;
        private readonly Hashtable functions;

        private FunctionReplacement(CommandInvocationIntrinsics commands, Hashtable functions)
        {
            this.commands = commands;
            this.functions = new Hashtable(functions, StringComparer.OrdinalIgnoreCase);
            previous = commands.PreCommandLookupAction;
            own = Replace;
        }

        /// <param name="commands">$ExecutionContext.InvokeCommand</param>
        /// <param name="functions">script blocks by function name</param>
        public static FunctionReplacement Install(CommandInvocationIntrinsics commands, Hashtable functions)
        {
            var result = new FunctionReplacement(commands, functions);
            commands.PreCommandLookupAction = result.own;
            return result;
        }

        public void Remove()
        {
            commands.PreCommandLookupAction = previous;
        }

        private void Replace(object sender, CommandLookupEventArgs e)
        {
            if (functions[e.CommandName] is ScriptBlock block)
            {
                e.CommandScriptBlock = block;
                e.StopSearch = true;
            }
            else
            {
                previous?.Invoke(sender, e);
            }
        }
    }
}
