import { minuteMs } from '@shared/kernel/time';
import { type Act, chairId, clerkId, type Evening, expectAnswer, oneOf, strangerId } from './evening';

const isGoingOn = ({ observer }: Evening) => observer.phase !== 'over';

/** Somebody arrives, and the clerk ticks them off; whoever is here already is not ticked off again. */
export const arrive: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const away = observer.memberIds.filter((memberId) => !observer.isHere(memberId));
  const villagerId = away.length > 0 && chance.next() < 0.9 ? oneOf(chance, away) : oneOf(chance, observer.memberIds);
  const mayArrive = isGoingOn(evening) && !observer.isHere(villagerId);
  const answer = await phones.call(clerkId, 'meeting.check-in', { meetingId, villagerId });
  if (expectAnswer(answer, mayArrive, `${villagerId} arrives`)) observer.mark(villagerId);
};

export const leave: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const mayLeave = isGoingOn(evening) && observer.isHere(villagerId);
  const answer = await phones.call(clerkId, 'meeting.check-out', { meetingId, villagerId });
  if (expectAnswer(answer, mayLeave, `${villagerId} leaves`)) observer.mark(villagerId);
};

/** The last mark of somebody was a mistake. */
export const takeBack: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const mayTakeBack = isGoingOn(evening) && observer.hasMark(villagerId);
  const answer = await phones.call(clerkId, 'meeting.undo-check-in', { meetingId, villagerId });
  if (expectAnswer(answer, mayTakeBack, `the last mark of ${villagerId} is taken back`)) observer.unmark(villagerId);
};

/** Somebody without an office tries the clerk's list. */
export const meddle: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const answer = await phones.call(strangerId, 'meeting.check-in', { meetingId, villagerId });
  expectAnswer(answer, false, 'a stranger ticks somebody off');
};

export const open: Act = async ({ world, phones, chance, observer, meetingId }) => {
  const actorId = chance.next() < 0.9 ? chairId : clerkId;
  const isTime = world.now >= observer.startAtMs - 30 * minuteMs;
  const mayOpen = actorId === chairId && observer.phase === 'before' && isTime && observer.isQuorate();
  const answer = await phones.call(actorId, 'meeting.open', { meetingId });
  if (expectAnswer(answer, mayOpen, `${actorId} opens with ${observer.hereIds().length} here`)) {
    observer.phase = 'inSession';
  }
};

export const declareInquorate: Act = async ({ world, phones, observer, meetingId }) => {
  const isTime = world.now >= observer.startAtMs + 30 * minuteMs;
  const mayDeclare = observer.phase === 'before' && isTime && !observer.isQuorate();
  const answer = await phones.call(chairId, 'meeting.declare-inquorate', { meetingId });
  if (expectAnswer(answer, mayDeclare, 'the chair calls it off')) observer.phase = 'over';
};

export const suspend: Act = async ({ phones, observer, meetingId }) => {
  const maySuspend = observer.phase === 'inSession' && observer.openPoll() === undefined;
  const answer = await phones.call(chairId, 'meeting.suspend', { meetingId });
  if (expectAnswer(answer, maySuspend, 'the chair suspends')) observer.phase = 'suspended';
};

export const resume: Act = async ({ phones, observer, meetingId }) => {
  const answer = await phones.call(chairId, 'meeting.resume', { meetingId });
  if (expectAnswer(answer, observer.phase === 'suspended', 'the chair resumes')) observer.phase = 'inSession';
};

/** Ends what still speaks first; refused while a poll is open, and when the evening is not going on. */
export const adjourn: Act = async ({ phones, observer, meetingId }) => {
  await phones.call(clerkId, 'meeting.end-speech', { meetingId, note: null });
  const isUnderWay = observer.phase === 'inSession' || observer.phase === 'suspended';
  const mayAdjourn = isUnderWay && observer.openPoll() === undefined;
  const answer = await phones.call(chairId, 'meeting.adjourn', { meetingId });
  if (expectAnswer(answer, mayAdjourn, 'the chair adjourns')) observer.end();
};
