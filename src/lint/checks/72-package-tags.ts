import { KnownError } from '../../known-error.js';
import { readManifest } from '../../packaging/manifest-data.js';
import { packageMetadata } from '../../packaging/package-metadata.js';
import { verdict } from '../check.js';
import type { Check, CheckResult } from '../check.js';
import type { LintContext } from '../context.js';
import { modulePath, moduleText } from '../module-files.js';

/** PSResourceGet itself writes PSModule alone; galleries find commands by the others. */
export const packageTags: Check = {
  number: 72,
  title: 'The tags of the package let Find-Command find every cmdlet',
  judge: (context) => {
    try {
      return judgeTags(context);
    } catch (error) {
      if (!(error instanceof KnownError)) throw error;
      return verdict([{ where: modulePath(context, 'manifest'), what: error.message, toDo: 'see src/packaging' }]);
    }
  },
};

function judgeTags(context: LintContext): CheckResult {
  const where = 'nuspec';
  const toDo = 'add it in src/packaging/package-metadata.ts';
  const { tags } = packageMetadata(context.moduleName, readManifest(moduleText(context, 'manifest')));
  // Which functions are exported is the business of point 55.
  const functions = readManifest(moduleText(context, 'manifest')).texts('FunctionsToExport');
  const wanted = [
    'PSModule',
    'PSIncludes_Function',
    ...functions.flatMap((name) => [`PSFunction_${name}`, `PSCommand_${name}`]),
  ];
  return verdict(
    wanted.filter((tag) => !tags.includes(tag)).map((tag) => ({ where, what: `the tag ${tag} is missing`, toDo })),
  );
}
