/** Forwards against the rules that the cmdlets use: each by itself and in its networking mode, and all against one another. */
import type { ForwardRequest } from '../model/requests.js';
import { parseIPv4 } from '../rules/ipv4.js';
import { ruleFileConflicts } from '../rules/rule-file-conflicts.js';
import type { ListenConflict } from '../rules/rule-file-conflicts.js';
import { ruleFileForwardFailures } from '../rules/rule-file-forward.js';
import type { CheckedForward, CheckedSections } from './check-sections.js';
import { failureMessage } from './failure-message.js';
import { failurePlace, itemPlace } from './failure-place.js';
import { forwardRequest } from './forward-request.js';
import { mistakeAt, shown } from './mistake.js';
import type { Mistake } from './mistake.js';
import type { MistakeId } from './mistake-ids.js';
import { sectionSchemas } from './schema.js';

/** What is wrong goes to `mistakes`. Forwards that could not be read whole are left out: they would be misjudged. */
export function checkForwards(
  { forwards, networkingMode }: CheckedSections,
  anyCase: boolean,
  mistakes: Mistake[],
): void {
  const schema = sectionSchemas().forward;
  const mode = networkingMode ?? '';
  const complete = forwards.filter((forward) => forward.complete);
  const requests = complete.map(({ values }) => forwardRequest(values));
  complete.forEach(({ section }, index) => {
    for (const failure of ruleFileForwardFailures(requests[index]!, mode)) {
      const place = failurePlace(failure, section, schema, anyCase);
      mistakes.push(mistakeAt(place, failure.id as MistakeId, failureMessage(failure, schema.keys)));
    }
  });
  for (const conflict of ruleFileConflicts(requests.map(onRealAddress), mode)) {
    const { section } = complete[conflict.forward]!;
    const place = itemPlace(section, 'listenPort', conflict.item, schema, anyCase);
    mistakes.push(mistakeAt(place, conflictIds[conflict.how], conflictMessage(conflict, complete, requests)));
  }
}

/** A forward on what is no address listens nowhere, and is in nobody's way. */
function onRealAddress(request: ForwardRequest): ForwardRequest {
  return parseIPv4(request.listenAddress) === undefined ? { ...request, listenPort: [] } : request;
}

const conflictIds: Record<ListenConflict['how'], MistakeId> = {
  same: 'DuplicateListenPort',
  overlap: 'OverlappingListenPorts',
  wildcard: 'OverlappingListenAddress',
};

const advice: Record<ListenConflict['how'], string> = {
  same: 'Windows keeps one forward for each address, port and protocol: remove one, or choose another port.',
  overlap: 'Windows keeps one forward for each address, port and protocol: choose ranges that share no port.',
  wildcard:
    'Windows does not open a socket for all addresses and one for a single address on the same port: give each forward an address of its own, or remove one.',
};

function conflictMessage(
  { forward, item, otherForward, otherItem, how }: ListenConflict,
  forwards: readonly CheckedForward[],
  requests: readonly ForwardRequest[],
): string {
  const name = (index: number): string => `[forward ${shown(forwards[index]!.name)}]`;
  const own = socketText(requests[forward]!, item);
  const other = how === 'same' ? '' : ` on ${socketText(requests[otherForward]!, otherItem)}`;
  if (forward === otherForward) {
    return `${name(forward)} listens on ${own}${how === 'same' ? ' twice' : ` and${other}`}. ${advice[how]}`;
  }
  const { line } = forwards[otherForward]!.section.at;
  return `${name(forward)} listens on ${own}, and so does ${name(otherForward)} (line ${line})${other}. ${advice[how]}`;
}

function socketText({ listenAddress, listenPort, protocol }: ForwardRequest, item: number): string {
  return `${protocol} port ${listenPort[item]} of ${listenAddress}`;
}
