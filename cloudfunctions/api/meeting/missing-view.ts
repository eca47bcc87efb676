import type { MissingPage } from '@shared/contract/meeting-pages';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { isHere } from '@shared/domain/meeting/presence-roll';
import { quorumNow, rulesOf } from '@shared/domain/meeting/quorum-now';
import { phonesOf } from '@cloud/_repositories/member/contacts';
import { reply, type View } from '../action';
import { loadEvening } from './evening';

/** `meeting.missing`: whom chair and clerk call when the quorum is short; whoever is on leave is not called. */
export const missingView: View<'meeting.missing'> = async ({ reads, actor, nowMs, payload }) => {
  const loaded = await loadEvening(reads, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const notLeading = unlessChairOrClerk(meeting, actor);
  if (notLeading) return notLeading;
  const quorums = meeting.rules === null ? [] : quorumNow(rolls, nowMs, rulesOf(meeting));
  const phones = await phonesOf(reads, actor.villageId);
  return reply<MissingPage>({
    shortBy: quorums.reduce((sum, { explanation }) => sum + (explanation.numbers.shortBy ?? 0), 0),
    members: rolls.flatMap((roll) =>
      roll.members
        .filter((member) => !isHere(member) && member.leaveReason === null)
        .map(({ villagerId, name }) => ({ villagerId, name, phone: phones.get(villagerId) ?? null })),
    ),
  });
};
