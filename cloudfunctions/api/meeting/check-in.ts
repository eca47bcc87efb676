import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import { checkIn, checkOut, type MarkPresence, undoCheckIn } from '@shared/domain/meeting/check-in';
import { checkInByCode, wrongCodesMax } from '@shared/domain/meeting/check-in-by-code';
import { confirmHeadcount, presentCountOf } from '@shared/domain/meeting/confirm-headcount';
import { isHere, rollMember } from '@shared/domain/meeting/presence-roll';
import type { Outcome, Refusal } from '@shared/kernel/outcome';
import { checkInCode, checkInSeal, codeWindow } from '@cloud/_platform/check-in-codes';
import type { Command, CommandContext } from '../action';
import { type Evening, loadEvening } from './evening';

type Mark<R extends Refusal> = (
  meeting: Evening['meeting'],
  rolls: readonly PresenceRoll[],
  command: MarkPresence,
) => Outcome<R>;

async function mark<R extends Refusal>(
  { work, actor, nowMs, payload }: CommandContext<'meeting.check-in' | 'meeting.check-out' | 'meeting.undo-check-in'>,
  rule: Mark<R>,
) {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const atMs = 'atMs' in payload ? payload.atMs : undefined;
  const outcome = rule(meeting, rolls, { actor, nowMs, atMs, villagerId: payload.villagerId });
  return work.save(outcome, headcountAfter(rolls, outcome, nowMs));
}

/** How many are here once the outcome is saved. */
function headcountAfter<R extends Refusal>(rolls: readonly PresenceRoll[], outcome: Outcome<R>, nowMs: number) {
  const changed = new Map(outcome.ok ? outcome.changes.map(({ next }) => [next.id, next as PresenceRoll]) : []);
  const after = rolls.map((roll) => changed.get(roll.id) ?? roll);
  const memberCount = after.reduce((sum, roll) => sum + roll.members.length, 0);
  return { presentCount: presentCountOf(after, nowMs), memberCount };
}

/** `meeting.check-in`: load, decide, save. The rules themselves are in shared/domain/meeting/check-in. */
export const checkInAction: Command<'meeting.check-in'> = (context) => {
  const { proxyName } = context.payload;
  return mark(context, (meeting, rolls, command) => checkIn(meeting, rolls, { ...command, proxyName }));
};

/** `meeting.check-out`. */
export const checkOutAction: Command<'meeting.check-out'> = (context) => mark(context, checkOut);

/** `meeting.undo-check-in`. */
export const undoCheckInAction: Command<'meeting.undo-check-in'> = (context) => mark(context, undoCheckIn);

/** `meeting.check-in-by-code`. */
export const checkInByCodeAction: Command<'meeting.check-in-by-code'> = async ({
  work,
  actor,
  nowMs,
  payload,
  ports,
}) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const window = codeWindow(nowMs, meeting.rules?.checkInCodeSeconds ?? 1);
  const key = ports.secretKey('check-in');
  const validCodes = [window, window - 1].map((one) => checkInCode(key, meeting.id, one));
  const validSeals = [window + 1, window, window - 1].map((one) => checkInSeal(key, meeting.id, one));
  const outcome = checkInByCode(meeting, rolls, { actor, nowMs, code: payload.code, validCodes, validSeals });
  const after = outcome.ok ? rollMember(outcome.changes[0]?.next as PresenceRoll, actor.villagerId) : undefined;
  return work.save(outcome, {
    isPresent: after !== undefined && isHere(after),
    wrongCodesLeft: wrongCodesMax - (after?.wrongCodeCount ?? 0),
  });
};

/** `meeting.confirm-headcount`. */
export const confirmHeadcountAction: Command<'meeting.confirm-headcount'> = async ({ work, actor, nowMs, payload }) => {
  const loaded = await loadEvening(work, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const outcome = confirmHeadcount(meeting, rolls, { actor, nowMs, presentCount: payload.presentCount });
  return work.save(outcome, headcountAfter(rolls, outcome, nowMs));
};
