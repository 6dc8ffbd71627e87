/** Names that mean something else in one of the target languages. All in lower case: PowerShell does not tell case apart. */

/** Automatic and preference variables of PowerShell (about_Automatic_Variables), and its loop variables. */
export const reservedVariables = words(`
  _ args consolefilename error errorview event eventargs eventsubscriber executioncontext false foreach home host input
  iscoreclr islinux ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null ofs pid profile
  psboundparameters pscmdlet pscommandpath psculture psdebugcontext psedition pshome psitem psscriptroot
  pssenderinfo psuiculture psversiontable pwd sender shellid stacktrace switch this true
  confirmpreference debugpreference erroractionpreference informationpreference progresspreference
  verbosepreference warningpreference whatifpreference`);

/** What a static method of a PowerShell class cannot be called: every object has it, or it is a keyword (about_Reserved_Words). */
export const reservedMethods = words(`
  equals referenceequals gettype tostring gethashcode
  assembly base begin break catch class clean command configuration continue data define do dynamicparam else elseif
  end enum exit filter finally for foreach from function hidden if in inlinescript interface module namespace new
  parallel param private process public return sequence static switch throw trap try type until using var while workflow`);

/** What a field of a record cannot be called: members that PowerShell gives to every object, and the prototype of JavaScript. */
export const reservedFields = words('psadapted psbase psextended psobject pstypename pstypenames __proto__');

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
