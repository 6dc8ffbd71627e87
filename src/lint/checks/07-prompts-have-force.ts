import { notApplicable, verdict } from '../check.js';
import type { Check } from '../check.js';
import { functionTexts } from '../function-text.js';

const prompt = /\.ShouldContinue\(|\bRead-Host\b|\.PromptForChoice\(|\.Prompt\(|ConfirmImpact = 'High'/;

/** What asks unasked must be able to run where nobody answers. */
export const promptsHaveForce: Check = {
  number: 7,
  id: 'RD05',
  title: 'What prompts can be told not to with -Force',
  judge: (context) => {
    const asking = [...functionTexts(context)].filter(([, text]) => prompt.test(text));
    if (asking.length === 0) return notApplicable('nothing prompts unless -Confirm is given');
    return verdict(
      asking
        .filter(([, text]) => !/\[switch\] \$Force\b/.test(text))
        .map(([where]) => ({ where, what: 'it prompts and has no -Force', toDo: 'give the model a switch force' })),
    );
  },
};
