/** Names that mean something else in one of the target languages. */

/** Automatic and preference variables of PowerShell (about_Automatic_Variables), and its loop variables, in lower case. */
export const reservedVariables: ReadonlySet<string> = new Set(
  (
    '_ args consolefilename error errorview event eventargs eventsubscriber executioncontext false foreach home host input ' +
    'iscoreclr islinux ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null ofs pid profile ' +
    'psboundparameters pscmdlet pscommandpath psculture psdebugcontext psedition pshome psitem psscriptroot ' +
    'pssenderinfo psuiculture psversiontable pwd sender shellid stacktrace switch this true ' +
    'confirmpreference debugpreference erroractionpreference informationpreference progresspreference ' +
    'verbosepreference warningpreference whatifpreference'
  ).split(' '),
);

/** Names that a static method of a PowerShell class cannot have: every object has them, or the class syntax does. Lower case. */
export const reservedMethods: ReadonlySet<string> = new Set(
  'new equals referenceequals gettype tostring gethashcode static hidden'.split(' '),
);
