/** All points of the scorecard, in order. */
import type { Check } from '../check.js';
import { approvedVerb } from './01-approved-verb.js';
import { plainNames } from './02-plain-names.js';
import { noCommonParameter } from './03-no-common-parameter.js';
import { declaresShouldProcess } from './04-declares-should-process.js';
import { callsShouldProcess } from './05-calls-should-process.js';
import { shouldContinue } from './06-should-continue.js';
import { promptsHaveForce } from './07-prompts-have-force.js';
import { documentedOutput } from './08-documented-output.js';
import { cmdletBinding } from './09-cmdlet-binding.js';
import { processBlock } from './10-process-block.js';
import { outputType } from './11-output-type.js';
import { noKeptReference } from './12-no-kept-reference.js';
import { terminatingErrors } from './13-terminating-errors.js';
import { nextItemRuns } from './14-next-item-runs.js';
import { errorRecords } from './15-error-records.js';
import { moduleWithManifest } from './16-module-with-manifest.js';
import { specificNoun } from './17-specific-noun.js';
import { singularNoun } from './18-singular-noun.js';
import { pascalCaseName } from './19-pascal-case-name.js';
import { standardParameterNames } from './20-standard-parameter-names.js';
import { singularParameterNames } from './21-singular-parameter-names.js';
import { pascalCaseParameters } from './22-pascal-case-parameters.js';
import { closedLists } from './23-closed-lists.js';
import { standardTypes } from './24-standard-types.js';
import { strongTypes } from './25-strong-types.js';
import { sameNameSameType } from './26-same-name-same-type.js';
import { switches } from './27-switches.js';
import { listsOfTargets } from './28-lists-of-targets.js';
import { passThru } from './29-pass-thru.js';
import { oneValueFromPipeline } from './30-one-value-from-pipeline.js';
import { saysWhatItDoes } from './31-says-what-it-does.js';
import { showsProgress } from './32-shows-progress.js';
import { noConsole } from './33-no-console.js';
import { helpForEveryCommand } from './34-help-for-every-command.js';
import { providerPaths } from './35-provider-paths.js';
import { wildcards } from './36-wildcards.js';
import { standardMembers } from './37-standard-members.js';
import { propertiesBind } from './38-properties-bind.js';
import { comparableOutput } from './39-comparable-output.js';
import { formats } from './40-formats.js';
import { middleOfAPipeline } from './41-middle-of-a-pipeline.js';
import { pipelineParameter } from './42-pipeline-parameter.js';
import { everyRecord } from './43-every-record.js';
import { oneByOne } from './44-one-by-one.js';
import { caseInsensitive } from './45-case-insensitive.js';
import { inputObject } from './46-input-object.js';
import { force } from './47-force.js';
import { credentials } from './48-credentials.js';
import { encoding } from './49-encoding.js';
import { testCmdlets } from './50-test-cmdlets.js';
import { noInputNoProcess } from './51-no-input-no-process.js';
import { cleanUp } from './52-clean-up.js';
import { remoting } from './53-remoting.js';
import { secrets } from './54-secrets.js';
import { explicitExports } from './55-explicit-exports.js';
import { oneFile } from './56-one-file.js';
import { importBudget } from './57-import.js';
import { strictMode } from './58-strict-mode.js';
import { typeNameEverywhere } from './59-type-name.js';
import { completers } from './60-completers.js';
import { completersBehave } from './61-completers-behave.js';
import { helpIsFound } from './62-help-is-found.js';
import { aboutTopic } from './63-about-topic.js';
import { wholeHelp } from './64-whole-help.js';
import { examplesParse } from './65-examples-parse.js';
import { helpBothWays } from './66-help-both-ways.js';
import { helpMessage } from './67-help-message.js';
import { oneTableOfMessages } from './68-one-table-of-messages.js';
import { manifestFields } from './69-manifest-fields.js';
import { galleryFields } from './70-gallery-fields.js';
import { prerelease } from './71-prerelease.js';
import { packageTags } from './72-package-tags.js';
import { publishable } from './73-publishable.js';
import { referencePackage } from './74-reference-package.js';
import { scriptAnalyzer } from './75-script-analyzer.js';
import { compatibleSyntax } from './76-compatible-syntax.js';
import { signed } from './77-signed.js';
import { catalog } from './78-catalog.js';
import { publisher } from './79-publisher.js';
import { ascii } from './80-ascii.js';
import { lineEndings } from './81-line-endings.js';
import { platformVariables } from './82-platform-variables.js';
import { nativePrograms } from './83-native-programs.js';
import { confirmImpact } from './84-confirm-impact.js';
import { reflectiveConventions } from './85-reflective-conventions.js';
import { publicSurface } from './86-public-surface.js';
import { changelog } from './87-changelog.js';
import { packedModule } from './88-packed-module.js';

/** A check for every point. */
export const checks: readonly Check[] = [
  approvedVerb,
  plainNames,
  noCommonParameter,
  declaresShouldProcess,
  callsShouldProcess,
  shouldContinue,
  promptsHaveForce,
  documentedOutput,
  cmdletBinding,
  processBlock,
  outputType,
  noKeptReference,
  terminatingErrors,
  nextItemRuns,
  errorRecords,
  moduleWithManifest,
  specificNoun,
  singularNoun,
  pascalCaseName,
  standardParameterNames,
  singularParameterNames,
  pascalCaseParameters,
  closedLists,
  standardTypes,
  strongTypes,
  sameNameSameType,
  switches,
  listsOfTargets,
  passThru,
  oneValueFromPipeline,
  saysWhatItDoes,
  showsProgress,
  noConsole,
  helpForEveryCommand,
  providerPaths,
  wildcards,
  standardMembers,
  propertiesBind,
  comparableOutput,
  formats,
  middleOfAPipeline,
  pipelineParameter,
  everyRecord,
  oneByOne,
  caseInsensitive,
  inputObject,
  force,
  credentials,
  encoding,
  testCmdlets,
  noInputNoProcess,
  cleanUp,
  remoting,
  secrets,
  explicitExports,
  oneFile,
  importBudget,
  strictMode,
  typeNameEverywhere,
  completers,
  completersBehave,
  helpIsFound,
  aboutTopic,
  wholeHelp,
  examplesParse,
  helpBothWays,
  helpMessage,
  oneTableOfMessages,
  manifestFields,
  galleryFields,
  prerelease,
  packageTags,
  publishable,
  referencePackage,
  scriptAnalyzer,
  compatibleSyntax,
  signed,
  catalog,
  publisher,
  ascii,
  lineEndings,
  platformVariables,
  nativePrograms,
  confirmImpact,
  reflectiveConventions,
  publicSurface,
  changelog,
  packedModule,
];
