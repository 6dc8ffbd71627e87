import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { manifestTexts } from '../manifest-file.js';
import { modulePath, moduleText } from '../module-files.js';

/** What the manifest names is there, and what is there it names. */
export const moduleWithManifest: Check = {
  number: 16,
  id: 'RC07',
  title: 'The module has a manifest, and every file that it names',
  judge: (context) => {
    const where = modulePath(context, 'manifest');
    if (moduleText(context, 'manifest') === '') {
      return verdict([{ where, what: 'there is no manifest', toDo: 'render it in src/render/powershell.ts' }]);
    }
    const keys = ['RootModule', 'TypesToProcess', 'FormatsToProcess', 'FileList'];
    const named = new Set(keys.flatMap((key) => manifestTexts(context, key)));
    const prefix = `${context.moduleName}/`;
    const present = [...context.artefacts.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length));
    return verdict([
      ...[...named]
        .filter((file) => !present.includes(file))
        .map((file): Finding => ({ where, what: `'${file}' is not generated`, toDo: 'render it, or do not name it' })),
      ...present
        .filter((file) => !named.has(file))
        .map((file): Finding => ({ where, what: `FileList lacks '${file}'`, toDo: 'add it' })),
      ...(manifestTexts(context, 'RootModule').length === 1
        ? []
        : [{ where, what: 'there is no RootModule', toDo: 'name the psm1' }]),
    ]);
  },
};
