import { verdict } from '../check.js';
import type { Check, Finding } from '../check.js';
import { moduleFiles } from '../module-files.js';

/** Windows PowerShell reads a file without a mark as ANSI; ASCII is the same in both. */
export const ascii: Check = {
  number: 80,
  title: 'Files of the module are ASCII without a byte order mark',
  judge: (context) =>
    verdict(
      moduleFiles(context).flatMap(([where, text]): Finding[] => {
        const place = text.search(/[^\t\r\n\x20-\x7e]/);
        if (place < 0) return [];
        const line = text.slice(0, place).split('\n').length;
        const code = text.codePointAt(place)?.toString(16);
        return [{ where: `${where}:${line}`, what: `the character U+${code} is not ASCII`, toDo: 'write it in ASCII' }];
      }),
    ),
};
