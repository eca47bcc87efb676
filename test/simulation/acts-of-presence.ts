import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayOf, minuteMs } from '@shared/kernel/time';
import { type Act, type Evening, expectAnswer, oneOf, probablyLeader, strangerId } from './evening';
import { chairId, clerkId } from './observer';

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
  const mayTakeBack = isGoingOn(evening) && observer.markCount(villagerId) > 0;
  const answer = await phones.call(clerkId, 'meeting.undo-check-in', { meetingId, villagerId });
  if (expectAnswer(answer, mayTakeBack, `the last mark of ${villagerId} is taken back`)) observer.mark(villagerId, -1);
};

/** Somebody telephones that they cannot come; whoever was here once has nothing to ask any more. */
export const telephone: Act = async (evening) => {
  const { world, phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const who = chance.next() < 0.9 ? clerkId : strangerId;
  const isExpected = observer.markCount(villagerId) === 0 && !observer.leaveIds.has(villagerId);
  const told = { toldOn: dayOf(world.now), how: 'phone' as const, reason: '进城看病' };
  const answer = await phones.call(who, 'agenda.enter-leave', { meetingId, villagerId, ...told });
  const mayEnter = isGoingOn(evening) && who === clerkId && isExpected;
  if (expectAnswer(answer, mayEnter, `${who} enters the leave of ${villagerId}`)) observer.leaveIds.add(villagerId);
};

/** They can come after all. */
export const comeAfterAll: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const villagerId = oneOf(chance, observer.memberIds);
  const mayTakeBack = isGoingOn(evening) && observer.leaveIds.has(villagerId);
  const answer = await phones.call(clerkId, 'agenda.undo-leave', { meetingId, villagerId });
  if (expectAnswer(answer, mayTakeBack, `the leave of ${villagerId} is taken back`))
    observer.leaveIds.delete(villagerId);
};

/** Somebody without an office tries the clerk's list. */
export const meddle: Act = async ({ phones, chance, observer, meetingId }) => {
  const villagerId = oneOf(chance, observer.memberIds);
  const answer = await phones.call(strangerId, 'meeting.check-in', { meetingId, villagerId });
  expectAnswer(answer, false, 'a stranger ticks somebody off');
};

export const open: Act = async (evening) => {
  const { world, phones, observer, meetingId } = evening;
  const who = probablyLeader(evening);
  const isTime = world.now >= observer.startAtMs - 30 * minuteMs;
  const mayOpen = who === observer.leaderId() && observer.phase === 'before' && isTime && observer.isQuorate();
  const answer = await phones.call(who, 'meeting.open', { meetingId });
  if (!expectAnswer(answer, mayOpen, `${who} opens with ${observer.hereIds().length} here`)) return;
  observer.phase = 'inSession';
  observer.currentItemId = observer.items[0]?.id ?? '';
  observer.earlierMatterIds = await mattersInHand(evening);
};

/** As the board at the door shows them: decided or settled, not visited, by their dates. */
async function mattersInHand({ world }: Evening): Promise<string[]> {
  const orderBy = { field: 'createdAtMs', direction: 'ascending' } as const;
  const all = await world.all<Proposal>('proposals', { where: { villageId: 'v1', isOpen: true }, orderBy, limit: 100 });
  const inHand = all.filter(
    ({ status }) => !['submitted', 'raised', 'admitted', 'scheduled', 'deferred'].includes(status),
  );
  const byDate = inHand.sort((one, other) => one.dueAtMs - other.dueAtMs || one.id.localeCompare(other.id));
  return byDate.map(({ id }) => id);
}

export const declareInquorate: Act = async ({ world, phones, observer, meetingId }) => {
  const isTime = world.now >= observer.startAtMs + 30 * minuteMs;
  const mayDeclare = observer.phase === 'before' && isTime && !observer.isQuorate();
  const answer = await phones.call(observer.leaderId(), 'meeting.declare-inquorate', { meetingId });
  if (expectAnswer(answer, mayDeclare, 'the chair calls it off')) observer.phase = 'over';
};

export const suspend: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const who = probablyLeader(evening);
  const isFree = observer.phase === 'inSession' && observer.openPoll() === undefined;
  const answer = await phones.call(who, 'meeting.suspend', { meetingId });
  if (expectAnswer(answer, isFree && who === observer.leaderId(), `${who} suspends`)) observer.phase = 'suspended';
};

export const resume: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const who = probablyLeader(evening);
  const mayResume = observer.phase === 'suspended' && who === observer.leaderId();
  const answer = await phones.call(who, 'meeting.resume', { meetingId });
  if (expectAnswer(answer, mayResume, `${who} resumes`)) observer.phase = 'inSession';
};

/** Refused while a poll is open, while somebody speaks or a point of order waits, and when it is not going on. */
export const adjourn: Act = async (evening) => {
  const { phones, observer, meetingId } = evening;
  const who = probablyLeader(evening);
  const isUnderWay = observer.phase === 'inSession' || observer.phase === 'suspended';
  const isFree = observer.openPoll() === undefined && observer.isQuiet();
  const answer = await phones.call(who, 'meeting.adjourn', { meetingId });
  if (expectAnswer(answer, isUnderWay && isFree && who === observer.leaderId(), `${who} adjourns`)) observer.end();
};

interface Handover {
  who: string;
  toId: string;
  isForItem: boolean;
  votesFor: number;
}

function mayHandOver({ observer }: Evening, { who, toId, isForItem, votesFor }: Handover): boolean {
  const leaderId = observer.leaderId();
  const aside = observer.standingAside(observer.currentItemId);
  const hereCount = observer.hereIds().length;
  if (observer.phase === 'over' || !observer.isHere(toId) || toId === leaderId) return false;
  if (isForItem && (!observer.currentMatter() || !aside.has(leaderId) || aside.has(toId))) return false;
  if (who === leaderId) return true;
  const isGone = !observer.isHere(leaderId) || aside.has(leaderId);
  return who === clerkId && isGone && votesFor <= hereCount && 2 * votesFor > hereCount;
}

/** Whoever leads names a deputy, or those present elect one and the clerk enters it. */
export const handOverChair: Act = async (evening) => {
  const { phones, chance, observer, meetingId } = evening;
  const isUrgent = observer.leaderStandsAside() || !observer.isHere(observer.leaderId());
  if (!isUrgent && chance.next() < 0.6) return;
  const who = oneOf(chance, [observer.leaderId(), observer.leaderId(), clerkId, chairId]);
  const toId = oneOf(chance, observer.memberIds);
  const votesFor = chance.between(0, observer.hereIds().length);
  const handover = { who, toId, isForItem: chance.next() < (isUrgent ? 0.7 : 0.2), votesFor };
  const { isForItem } = handover;
  const payload = { meetingId, villagerId: toId, reason: '理事长有事', isForItem, votesFor };
  const answer = await phones.call(who, 'meeting.hand-over-chair', payload);
  if (!expectAnswer(answer, mayHandOver(evening, handover), `${who} hands the chair to ${toId}`)) return;
  observer.handovers.push({ toId, itemId: isForItem ? observer.currentItemId : null });
};

export const takeBackChair: Act = async ({ phones, chance, observer, meetingId }) => {
  const deputyId = observer.deputyId();
  const who = oneOf(chance, [chairId, deputyId ?? clerkId, clerkId]);
  const isTheirs = deputyId !== null && (who === chairId || who === deputyId);
  const answer = await phones.call(who, 'meeting.take-back-chair', { meetingId, reason: '理事长回来了' });
  const mayTakeBack = observer.phase !== 'over' && isTheirs && observer.isHere(chairId);
  if (expectAnswer(answer, mayTakeBack, `${who} gives the chair back`))
    observer.handovers.push({ toId: null, itemId: null });
};
