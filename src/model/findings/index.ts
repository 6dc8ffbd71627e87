/**
 * Every finding: id, severity, what is wrong, why, and what to do. The id never changes and is never translated. Each has a
 * page under generated/docs/findings. The first digit says what it is about: 1 the network, 2 names, 3 servers, 4 Windows.
 */
import type { FindingDefinition } from './finding.js';
import { listenerFindings } from './listeners.js';
import { nameServerFindings } from './name-servers.js';
import { networkFindings } from './network.js';
import { windowsFindings } from './windows.js';

export type { FindingDefinition, Severity } from './finding.js';

export const findings: Record<string, FindingDefinition> = {
  ...networkFindings,
  ...nameServerFindings,
  ...listenerFindings,
  ...windowsFindings,
};
