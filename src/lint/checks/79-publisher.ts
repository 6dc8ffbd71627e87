import { always } from '../check.js';
import type { Check } from '../check.js';

/** Install-Module compares the publisher of an update with that of the installed version. */
export const publisher: Check = {
  number: 79,
  title: 'Changes of the certificate are documented',
  judge: always({
    status: 'needsPerson',
    lookAt: "docs/packaging.md, 'Who signs': each release certificate is listed there",
  }),
};
