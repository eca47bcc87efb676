import type { ActionName, PayloadOf } from '@shared/contract';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Villager } from '@shared/domain/member/villager';
import type { Ports } from '@cloud/_platform/ports';
import { peopleForRoll } from './agenda/convene-meeting';
import { mattersToReport } from './meeting/matters-to-report';
import { lookForNamesakes } from './member/ask-binding';
import { lookForNeighbours } from './points/propose-for-neighbour';

/**
 * What a command has to look for in a list. A transaction reads by id alone, so it is looked for before. Nothing is
 * decided by a list: what was found is read again by id, or only told. The roll of a whole village is the exception: it
 * is who stood on the village's list when the notice was sent.
 */
interface FoundBefore {
  /** The ids of those who bear the name that was typed. */
  'member.ask-binding': readonly string[];
  /** Everybody of the village, for the roll of another body than the council; nobody where the council meets. */
  'agenda.convene': readonly Villager[];
  /** What the report on earlier decisions tells of. */
  'meeting.open': readonly Proposal[];
  /** The ids of those in the caller's village who bear the name that was typed. */
  'points.propose-for-neighbour': readonly string[];
}

/** What was looked for before this command; nothing for most. */
export type Found<A extends ActionName> = A extends keyof FoundBefore ? FoundBefore[A] : undefined;

type Search<A extends ActionName> = (ports: Ports, payload: PayloadOf<A>, callerKey: string) => Promise<Found<A>>;

const searches: { [A in keyof FoundBefore]: Search<A> } = {
  'agenda.convene': peopleForRoll,
  'member.ask-binding': lookForNamesakes,
  'meeting.open': mattersToReport,
  'points.propose-for-neighbour': lookForNeighbours,
};

export async function lookAhead<A extends ActionName>(
  ports: Ports,
  action: A,
  payload: unknown,
  callerKey: string,
): Promise<Found<A>> {
  const search = searches[action as keyof FoundBefore] as (typeof searches)[keyof FoundBefore] | undefined;
  return (await search?.(ports, payload as never, callerKey)) as Found<A>;
}
