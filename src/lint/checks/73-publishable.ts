import { always, untilPackaging } from '../check.js';
import type { Check } from '../check.js';

/** Waits for packages. */
export const publishable: Check = {
  number: 73,
  title: 'The package passes Test-ModuleManifest and publishes to a folder',
  judge: always(untilPackaging),
};
