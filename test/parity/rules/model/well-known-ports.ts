/** Data that a rule for tests uses. */

/** A protocol with its port. */
export interface WellKnownPort {
  name: string;
  port: number;
  aliases: string[];
  secure: boolean;
  instead: string | undefined;
}

/** What most of them have. */
const plain: Omit<WellKnownPort, 'name' | 'port'> = { aliases: [], secure: false, instead: 'https' };

const oldOnes: readonly WellKnownPort[] = [{ ...plain, aliases: ['www'], name: 'http', port: 80 }];

/** Ports with their names. */
export const wellKnownPorts: readonly WellKnownPort[] = [
  ...oldOnes,
  { ...plain, name: 'https', port: 443, secure: true, instead: undefined },
  { name: 'none "\u00e9"', port: -1, aliases: [], secure: false, instead: undefined },
];
