/** Every rule that PSScriptAnalyzer runs by default is a convention, or is named in docs/lint.md with the reason why not. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

/** Of PSScriptAnalyzer 1.25, without the prefix PS. */
const byDefault = (
  'AvoidAssignmentToAutomaticVariable AvoidDefaultValueForMandatoryParameter AvoidDefaultValueSwitchParameter ' +
  'AvoidGlobalAliases AvoidGlobalFunctions AvoidGlobalVars AvoidInvokingEmptyMembers AvoidMultipleTypeAttributes ' +
  'AvoidNullOrEmptyHelpMessageAttribute AvoidOverwritingBuiltInCmdlets AvoidReservedWordsAsFunctionNames ' +
  'AvoidShouldContinueWithoutForce AvoidTrailingWhitespace AvoidUsingAllowUnencryptedAuthentication ' +
  'AvoidUsingBrokenHashAlgorithms AvoidUsingCmdletAliases AvoidUsingComputerNameHardcoded ' +
  'AvoidUsingConvertToSecureStringWithPlainText AvoidUsingDeprecatedManifestFields AvoidUsingEmptyCatchBlock ' +
  'AvoidUsingInvokeExpression AvoidUsingPlainTextForPassword AvoidUsingPositionalParameters ' +
  'AvoidUsingUsernameAndPasswordParams AvoidUsingWMICmdlet AvoidUsingWriteHost MisleadingBacktick ' +
  'MissingModuleManifestField PossibleIncorrectComparisonWithNull PossibleIncorrectUsageOfAssignmentOperator ' +
  'PossibleIncorrectUsageOfRedirectionOperator ProvideCommentHelp ReservedCmdletChar ReservedParams ' +
  'ReviewUnusedParameter ShouldProcess UseApprovedVerbs UseBOMForUnicodeEncodedFile UseCmdletCorrectly ' +
  'UseCompatibleCmdlets UseDeclaredVarsMoreThanAssignments UseLiteralInitializerForHashtable UseOutputTypeCorrectly ' +
  'UseProcessBlockForPipelineCommand UsePSCredentialType UseShouldProcessForStateChangingFunctions UseSingularNouns ' +
  'UseSupportsShouldProcess UseToExportFieldsInManifest UseUsingScopeModifierInNewRunspaces UseUTF8EncodingForHelpFile'
).split(' ');

const documentation = readFileSync(path.join(packageRoot, 'docs/lint.md'), 'utf8');
const notCovered = /Not covered:([\s\S]*?)Narrower or wider/.exec(documentation)?.[1] ?? '';

// One more that has to be asked for, and is.
it.each([...byDefault, 'UseCompatibleSyntax'])('PS%s is covered, or not with a reason', (rule) => {
  const file = path.join(packageRoot, 'test/powershell/conventions/rules', `PS${rule}.ps1`);
  expect(existsSync(file)).toBe(!notCovered.includes(`\`PS${rule}\``));
});
