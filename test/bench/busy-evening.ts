import { foundDemoVillage } from '@cloud/_local/demo-village/seed';
import type { Ports } from '@cloud/_platform/ports';
import { bindAll } from '@cloud/_repositories/member/bind-all';
import { dispatch } from '@cloud/api/dispatch';
import type { BallotBox } from '@shared/domain/vote/ballot-box';
import type { Poll } from '@shared/domain/vote/poll';
import { aMeeting, anItem, aRoll, aScheduledProposal } from '../helpers/evening-builder';
import type { PreparedCall } from './busy-client';

/** Everything on the busiest evening: many councils of 31, each with a poll open. */
export interface BusyEvening {
  chairOpenid: string;
  pollIds: string[];
  /** One ballot for each member of each poll. */
  ballots: PreparedCall[];
}

const pollsAtOnce = 32;

export async function prepareEvening(ports: Ports, pollCount: number): Promise<BusyEvening> {
  const village = await foundDemoVillage(ports);
  const memberIds = village.council.seats.map((seat) => seat.villagerId);
  const chairId = village.roster.find((person) => person.roles.some((term) => term.role === 'chair'))?.id ?? '';
  // Whoever has a phone is bound already, and nobody is bound twice.
  const openids = new Map(village.roster.map(({ id, openid }) => [id, openid ?? `bench:${id}`]));
  const others = village.roster.filter(({ openid }) => openid === undefined);
  const people = others.map(({ id }) => ({ openid: `bench:${id}`, villagerId: id }));
  await bindAll(ports, village.villageId, people);
  const openidOf = (villagerId: string) => openids.get(villagerId) ?? '';
  const evening: BusyEvening = { chairOpenid: openidOf(chairId), pollIds: [], ballots: [] };
  for (let start = 0; start < pollCount; start += pollsAtOnce) {
    const numbers = Array.from({ length: Math.min(pollsAtOnce, pollCount - start) }, (_, index) => start + index);
    const polls = await Promise.all(
      numbers.map((number) => openPoll(ports, village.villageId, memberIds, evening, number)),
    );
    for (const poll of polls) await addBallots(ports, poll, evening, openidOf);
  }
  return evening;
}

/** Sets one council into its meeting, and has its chair open the poll by the real action. */
async function openPoll(
  ports: Ports,
  villageId: string,
  memberIds: readonly string[],
  evening: BusyEvening,
  number: number,
): Promise<Poll> {
  const [meetingId, rollId, proposalId] = [`e${number}`, `e${number}.roll`, `m${number}`];
  const item = anItem({ proposalId });
  // An evening of today: the clock ends those that were forgotten.
  const startAtMs = ports.nowMs();
  const meeting = { ...aMeeting({ id: meetingId, items: [item], rollIds: [rollId], startAtMs }), villageId };
  const roll = { ...aRoll({ id: rollId, memberIds }), villageId, meetingId };
  const proposal = { ...aScheduledProposal({ id: proposalId, meetingId }), villageId };
  await ports.store.transact(async (transaction) => {
    await transaction.put('meetings', meeting);
    await transaction.put('presenceRolls', roll);
    await transaction.put('proposals', proposal);
  });
  const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';
  const payload = { meetingId, itemId: item.id, motion, method: 'open', presentCount: memberIds.length };
  const answer = await dispatch(ports, evening.chairOpenid, {
    action: 'vote.open-poll',
    requestId: `open${number}`,
    payload,
  });
  if (!answer.ok) throw new Error(`the poll was not opened: ${JSON.stringify(answer.refusal)}`);
  const { pollId } = answer.data as { pollId: string };
  evening.pollIds.push(pollId);
  return (await ports.store.get('polls', pollId)) as Poll;
}

async function addBallots(
  ports: Ports,
  poll: Poll,
  evening: BusyEvening,
  openidOf: (villagerId: string) => string,
): Promise<void> {
  for (const boxId of poll.boxIds) {
    const box = (await ports.store.get('ballotBoxes', boxId)) as BallotBox;
    box.voterIds.forEach((voterId, place) => {
      const choice = place % 3 === 0 ? 'against' : 'for';
      const call = { action: 'vote.cast', payload: { boxId, choice }, requestId: `${boxId}.${place}` };
      evening.ballots.push({ openid: openidOf(voterId), body: JSON.stringify(call) });
    });
  }
}
