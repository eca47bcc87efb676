import { leaveToldFromOn, unlessLeaveOpen } from '@shared/domain/agenda/enter-leave';
import { unlessChairOrClerk } from '@shared/domain/agenda/gates';
import { checkInOpensAtMs, unlessCheckInOpen } from '@shared/domain/meeting/check-in';
import { confirmHeadcount, presentCountOf } from '@shared/domain/meeting/confirm-headcount';
import { isHere } from '@shared/domain/meeting/presence-roll';
import { rulesOf } from '@shared/domain/meeting/quorum-now';
import { secondMs } from '@shared/kernel/time';
import { checkInCode, checkInSeal, codeWindow } from '@cloud/_platform/check-in-codes';
import { reply, type View } from '../action';
import { enteredLeave } from '../agenda/entered-leave';
import { meetingHead } from '../agenda/meeting-head';
import { permissionOf } from '../permission';
import { loadEvening } from './evening';
import { quorumStates } from './evening-page';

/** `meeting.check-in-list`: the clerk's list 签到册, by seat. */
export const checkInListView: View<'meeting.check-in-list'> = async ({ reads, actor, nowMs, payload }) => {
  const loaded = await loadEvening(reads, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting, rolls } = loaded.evening;
  const notLeading = unlessChairOrClerk(meeting, actor);
  if (notLeading) return notLeading;
  const presentCount = presentCountOf(rolls, nowMs);
  const closed = unlessCheckInOpen(meeting, nowMs);
  const noLeave = unlessLeaveOpen(meeting);
  return reply({
    readAtMs: nowMs,
    meeting: meetingHead(meeting, actor),
    opensAtMs: checkInOpensAtMs(meeting),
    quorums: quorumStates(meeting, rolls, actor, nowMs),
    presentCount,
    memberCount: rolls.reduce((sum, roll) => sum + roll.members.length, 0),
    headcountAtMs: rolls[0]?.headcountAtMs ?? null,
    members: rolls.flatMap((roll) =>
      roll.members.map((member) => {
        const { villagerId, name, pinyin, seat, leaveReason, intervals } = member;
        const last = intervals.at(-1);
        return {
          villagerId,
          name,
          pinyin,
          seat,
          group: member.group ?? '',
          councilName: roll.councilName,
          isHere: isHere(member),
          wasHere: intervals.length > 0,
          fromAtMs: last?.fromAtMs ?? null,
          toAtMs: last?.toAtMs ?? null,
          leaveReason,
          enteredLeave: enteredLeave(member),
        };
      }),
    ),
    enterLeave: noLeave ? { isOpen: false, refusal: noLeave.refusal } : { isOpen: true },
    leaveToldFromOn: leaveToldFromOn(meeting),
    checkIn: closed ? { isOpen: false, refusal: closed.refusal } : { isOpen: true },
    confirmHeadcount: permissionOf(confirmHeadcount(meeting, rolls, { actor, nowMs, presentCount })),
  });
};

/** `meeting.code`: the code that the chair's or clerk's phone shows in the hall 签到码. */
export const codeView: View<'meeting.code'> = async ({ reads, actor, nowMs, payload, ports }) => {
  const loaded = await loadEvening(reads, payload.meetingId, actor.villageId);
  if (!loaded.ok) return loaded;
  const { meeting } = loaded.evening;
  const closed = unlessChairOrClerk(meeting, actor) ?? unlessCheckInOpen(meeting, nowMs);
  if (closed) return closed;
  const seconds = rulesOf(meeting).checkInCodeSeconds;
  const window = codeWindow(nowMs, seconds);
  const changesAtMs = (window + 1) * seconds * secondMs;
  const key = ports.secretKey('check-in');
  return reply({
    code: checkInCode(key, meeting.id, window),
    seal: checkInSeal(key, meeting.id, window),
    seconds,
    changesAtMs,
    secondsLeft: Math.ceil((changesAtMs - nowMs) / secondMs),
  });
};
