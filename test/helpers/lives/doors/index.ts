import type { ActionName } from '@shared/contract';
import { idsIn } from '../everything';
import { samplePayload } from '../payloads';
import type { Door } from './door';
import { doorsToPeople } from './people';
import { doorsToProposals } from './proposals';
import { doorsToMeetings } from './meetings';
import { doorsToVotes } from './votes';
import { doorsToFollowUps } from './follow-ups';
import { doorsToNeighbours } from './neighbours';
import { doorsToPoints } from './points';
import { doorsToServices } from './services';

/** Every action's door, by the stage of the road; one that is missing does not compile. */
export const doors: Record<ActionName, Door> = {
  ...doorsToPeople,
  ...doorsToProposals,
  ...doorsToMeetings,
  ...doorsToVotes,
  ...doorsToFollowUps,
  ...doorsToPoints,
  ...doorsToNeighbours,
  ...doorsToServices,
};

/** A payload that knocks at the door with a village's own documents; `nowhere` has none. */
export function knock(action: ActionName, villageId: string): Record<string, unknown> {
  const sample = samplePayload(action);
  const cursorless = 'cursor' in sample ? { ...sample, cursor: null } : sample;
  const named = doors[action].ids(idsIn(villageId));
  const known = Object.fromEntries(Object.entries(named).filter(([name]) => name in sample));
  return { ...cursorless, ...known };
}
