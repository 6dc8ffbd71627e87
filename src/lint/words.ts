/** The words of a name, and tables of PowerShell's own words. */

/** `PortForwards` -> `Port`, `Forwards`; `TCPPort` -> `TCP`, `Port`. */
export function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? [];
}

/** Words that end with s and are no plurals. */
const singularWithS = /(?:ss|us|is|[^aeiou]os|alias|canvas|process|dns|access|tls)$/i;

/** Whether the last word of a name is a plural, as far as its ending tells. */
export function looksPlural(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? '';
  return /[a-z]s$/.test(last) && !singularWithS.test(last);
}

/** Whether a name begins with a capital and does not shout. Which characters it may hold is another question. */
export function isPascalCase(name: string): boolean {
  return /^[A-Z]/.test(name) && !/_|[A-Z]{4}/.test(name);
}

/** Verb and noun of a command; the noun is empty where there is no dash. */
export function partsOf(command: string): { verb: string; noun: string } {
  const [verb = '', ...rest] = command.split('-');
  return { verb, noun: rest.join('-') };
}

/** Verbs of cmdlets that change something on the machine. `Add` is one, although PSScriptAnalyzer's list lacks it. */
export const changingVerbs: ReadonlySet<string> = new Set(
  (
    'Add Backup Clear Disable Dismount Edit Enable Import Initialize Install Invoke Merge Mount Move New Optimize Publish ' +
    'Register Remove Rename Repair Reset Resize Restart Restore Resume Set Start Stop Suspend Sync Uninstall Unpublish ' +
    'Unregister Update'
  ).split(' '),
);

/** The approved verbs of PowerShell 5.1 (Get-Verb); later versions only add `Build` and `Deploy`. */
export const approvedVerbs: ReadonlySet<string> = new Set(
  (
    'Add Approve Assert Backup Block Checkpoint Clear Close Compare Complete Compress Confirm Connect Convert ConvertFrom ' +
    'ConvertTo Copy Debug Deny Disable Disconnect Dismount Edit Enable Enter Exit Expand Export Find Format Get Grant ' +
    'Group Hide Import Initialize Install Invoke Join Limit Lock Measure Merge Mount Move New Open Optimize Out Ping Pop ' +
    'Protect Publish Push Read Receive Redo Register Remove Rename Repair Request Reset Resize Resolve Restart Restore ' +
    'Resume Revoke Save Search Select Send Set Show Skip Split Start Step Stop Submit Suspend Switch Sync Test Trace ' +
    'Unblock Undo Uninstall Unlock Unprotect Unpublish Unregister Update Use Wait Watch Write'
  ).split(' '),
);

/** Common parameters and their aliases, in lower case: no cmdlet may have its own of these names. */
export const commonParameters: ReadonlySet<string> = new Set(
  (
    'confirm debug erroraction errorvariable informationaction informationvariable outbuffer outvariable ' +
    'pipelinevariable progressaction usetransaction verbose warningaction warningvariable whatif ' +
    'cf db ea ev infa iv ob ov pv proga usetx vb wa wv wi'
  ).split(' '),
);
