import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { partsOf } from '../words.js';

/** What may lose access or data asks by itself; everything else must not. */
const mayBeHigh = new Set(['Clear', 'Disable', 'Remove', 'Reset', 'Restore', 'Sync', 'Uninstall']);

/** What adds a copy and touches nothing else. */
const mayBeLow = new Set(['Backup']);

/** In PowerShell: that inner calls do not ask again. */
export const confirmImpact: Check = {
  number: 84,
  title: 'The impact is Medium, High only for what loses access or data, Low for a copy; inner calls do not ask again',
  inPowerShell: true,
  judge: ({ ir }) =>
    verdict(
      ir.cmdlets.flatMap(({ name: where, confirmImpact: impact }): Finding[] => {
        if (impact === undefined || impact === 'Medium') return [];
        const { verb } = partsOf(where);
        if ((impact === 'High' && mayBeHigh.has(verb)) || (impact === 'Low' && mayBeLow.has(verb))) return [];
        return [{ where, what: `its impact is ${impact}`, toDo: 'make it Medium, or argue for it in this check' }];
      }),
    ),
};
