import { verdict } from '../check.js';
import type { Check } from '../check.js';
import { manifestTexts } from '../manifest-file.js';
import { modulePath } from '../module-files.js';

const tags = ['PSEdition_Desktop', 'PSEdition_Core', 'Windows'];

/** Search and the page of the module live on these. */
export const galleryFields: Check = {
  number: 70,
  title: 'The manifest holds what a gallery shows',
  note: 'Without IconUri: there is no picture yet that it could name, and an address that leads nowhere is worse than none.',
  judge: (context) => {
    const where = modulePath(context, 'manifest');
    const own = manifestTexts(context, 'Tags');
    return verdict([
      ...['ProjectUri', 'LicenseUri']
        .filter((key) => !manifestTexts(context, key)[0]?.startsWith('https://'))
        .map((key) => ({ where, what: `${key} is no address`, toDo: 'set it in src/model/module.ts' })),
      ...(manifestTexts(context, 'ReleaseNotes')[0]?.includes('https://')
        ? []
        : [{ where, what: 'ReleaseNotes lead nowhere', toDo: 'render src/packaging/release-notes.ts' }]),
      ...tags
        .filter((tag) => !own.includes(tag))
        .map((tag) => ({ where, what: `the tag ${tag} is missing`, toDo: 'add it in src/model/module.ts' })),
      ...own
        .filter((tag) => /\s/.test(tag))
        .map((tag) => ({ where, what: `the tag '${tag}' has a blank`, toDo: 'make it one word' })),
    ]);
  },
};
