import type { Minutes, MinutesItem, MinutesPoll } from '@shared/domain/record/minutes/minutes';
import { minutesNow } from '../helpers/played-evening';
import type { Evening } from './evening';
import { clerkId, type Observer } from './observer';
import { isAdopted, type SeenPoll, tallyOf } from './seen-poll';

/** The neighbour's protocol on paper, beside the minutes that the record makes of itself: word for word the same evening. */
export async function checkProtocol({ world, meetingId, observer }: Evening): Promise<void> {
  const minutes = await minutesNow(world, meetingId);
  expect(asProtocol(minutes)).toEqual(protocolOf(observer));
}

const ids = (people: readonly { villagerId: string }[]) => people.map(({ villagerId }) => villagerId);

/** What the minutes say, without times and names. */
function asProtocol(minutes: Minutes) {
  const [council] = minutes.attendance;
  return {
    isUrgent: minutes.urgentReason !== null,
    comings: (council?.attendees ?? []).map(({ person, presences }) => [person.villagerId, presences.length]),
    leaves: (council?.attendees ?? []).flatMap(({ person, leaveEntry }) =>
      leaveEntry ? [[person.villagerId, leaveEntry.by.villagerId]] : [],
    ),
    earlier: minutes.standing?.matters.map(({ matterId }) => matterId),
    leaders: minutes.handovers.map(({ choice, to, itemId }) => [choice === 'returned' ? null : to.villagerId, itemId]),
    items: minutes.items.map(itemSaid),
  };
}

function itemSaid(item: MinutesItem) {
  return {
    itemId: item.itemId,
    isBegun: item.startedAtMs !== null,
    speakers: ids(item.speeches.map(({ speaker }) => speaker)),
    passed: ids(item.passed),
    points: ids(item.points.map(({ raisedBy }) => raisedBy)),
    isAgreed: item.consensus !== '',
    recused: ids(item.recused.map(({ person }) => person)).sort(),
    requests: item.recusalRequests.map(({ member, decision }) => [member.villagerId, decision?.isUpheld ?? null]),
    amendments: item.amendments.map(({ movedBy, passage, replacement, status }) => [
      movedBy.villagerId,
      passage,
      replacement,
      status,
    ]),
    polls: item.polls.map(pollSaid),
    isDeferred: item.deferReason !== null,
  };
}

function pollSaid(poll: MinutesPoll) {
  const { pollId, method, motion, electorateCount, tally, explanation, voidReason, codes } = poll;
  const paper = poll.paper && { issued: poll.paper.issued, returned: poll.paper.returned };
  const result = { tally, isAdopted: explanation?.isMet ?? null, isDecision: poll.decision !== null };
  return { pollId, method, motion, electorateCount, paper, codes, isVoid: voidReason !== null, ...result };
}

/** What somebody wrote down who sat in the hall. */
function protocolOf(observer: Observer) {
  return {
    isUrgent: observer.isUrgent,
    comings: observer.memberIds.map((memberId) => [memberId, Math.ceil(observer.markCount(memberId) / 2)]),
    leaves: observer.memberIds.filter((id) => observer.leaveIds.has(id)).map((id) => [id, clerkId]),
    earlier: observer.earlierMatterIds,
    leaders: observer.handovers.map(({ toId, itemId }) => [toId, itemId]),
    items: observer.items.map((item, index) => itemSeen(observer, item.id, index === 0)),
  };
}

function itemSeen(observer: Observer, itemId: string, isReport: boolean) {
  const { floor } = observer;
  return {
    itemId,
    isBegun: isReport || observer.startedItemIds.has(itemId),
    speakers: floor.speakerIds.get(itemId) ?? [],
    passed: floor.passedIds.get(itemId) ?? [],
    points: floor.pointIds.get(itemId) ?? [],
    isAgreed: observer.agreedItemIds.has(itemId),
    recused: [...observer.standingAside(itemId)].sort(),
    requests: observer.requests
      .filter((request) => request.itemId === itemId)
      .map(({ villagerId, isUpheld }) => [villagerId, isUpheld]),
    amendments: observer
      .motionOf(itemId)
      .amendments.map(({ movedById, from, to, status }) => [movedById, from, to, status]),
    polls: observer.polls.filter((poll) => poll.itemId === itemId).map(pollSeen),
    isDeferred: observer.deferredItemIds.has(itemId),
  };
}

function pollSeen(seen: SeenPoll) {
  const isCounted = seen.end === 'counted';
  const paper = seen.count?.paper;
  return {
    pollId: seen.pollId,
    method: seen.method,
    motion: seen.words,
    electorateCount: seen.electorateIds.length,
    paper: paper ? { issued: paper.issued, returned: paper.returned } : null,
    codes: isCounted ? [...seen.codes.values()].sort() : [],
    isVoid: !isCounted,
    tally: isCounted ? tallyOf(seen) : null,
    isAdopted: isCounted ? isAdopted(seen) : null,
    isDecision: isCounted && seen.amendment === null && isAdopted(seen),
  };
}
