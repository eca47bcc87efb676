import { refuse, type Refused } from '../../kernel/outcome';
import { actingChair } from '../agenda/handover';
import type { Meeting } from '../agenda/meeting';
import type { PresenceRoll } from '../agenda/presence-roll';
import type { PersonReference } from '../member/person-reference';
import type { HandCount } from './hand-count';

/** Who counts 计票人 and who looks on 监票人, as the chair names them when the poll opens. */
export interface NamedTellers {
  tellerIds: readonly string[];
  watcherId: string;
}

export type TellersRefusal =
  { code: 'PollTellersMissing' } | { code: 'PollTellersSame' } | { code: 'PollTellerUnfit'; villagerId: string };

/** The chair, or the deputy who leads in their place. */
export function leaderId(meeting: Meeting): string {
  return (actingChair(meeting) ?? meeting.chair).villagerId;
}

/**
 * The tellers of a poll.
 *
 * Requirements, checked in this order:
 * - Two tellers and a watcher are named.
 * - They are three people.
 * - Each is in the electorate: present, and nobody who stands aside.
 * - None is whoever leads the meeting, also where the clerk records for them.
 */
export function tellersOf(
  rolls: readonly PresenceRoll[],
  electorateIds: readonly string[],
  named: NamedTellers | null,
  leadingId: string,
): HandCount | Refused<TellersRefusal> {
  if (!named || named.tellerIds.length !== 2) return refuse({ code: 'PollTellersMissing' });
  const ids = [...named.tellerIds, named.watcherId];
  if (new Set(ids).size !== ids.length) return refuse({ code: 'PollTellersSame' });
  const unfit = ids.find((id) => !electorateIds.includes(id) || id === leadingId);
  if (unfit !== undefined) return refuse({ code: 'PollTellerUnfit', villagerId: unfit });
  const members = rolls.flatMap((roll) => roll.members);
  const people = ids.flatMap((id): PersonReference[] => {
    const member = members.find((candidate) => candidate.villagerId === id);
    return member ? [{ villagerId: id, name: member.name, isNamePublic: member.isNamePublic }] : [];
  });
  const [one, other, watcher] = people;
  if (!one || !other || !watcher) return refuse({ code: 'PollTellersMissing' });
  return { tellers: [one, other], watcher, rounds: [], paper: null };
}
