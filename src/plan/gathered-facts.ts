/** The facts that a cmdlet would have gathered: what WSL says only where it would have been asked. */
import type { NetworkFacts, GuestAnswer } from '../model/facts.js';
import type { GuestQuestion } from '../model/plan.js';

const noAnswer: GuestAnswer = { networkingMode: '', ipAddresses: '', hostAddresses: '', failure: '' };

/** As `Get-WslNetFact` gathers them for a question (templates/powershell/ports: wsl, firewall). */
export function gatheredFacts(facts: NetworkFacts, question: GuestQuestion): NetworkFacts {
  const guest = question.needed ? facts.guest : noAnswer;
  // The Hyper-V firewall is asked only where a forward can have a rule in it.
  const isMirrored = guest.networkingMode === 'mirrored' || facts.forwards.some(({ family }) => family === 'mirrored');
  return { ...facts, guest, hyperVRules: isMirrored ? facts.hyperVRules : [] };
}
