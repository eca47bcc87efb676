import { finishClosings } from '@cloud/clock/finish-closings';
import { dispatch } from '@cloud/api/dispatch';
import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Decision } from '@shared/domain/decision/decision';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Choice, Poll } from '@shared/domain/vote/poll';
import { startOfDayMs } from '@shared/kernel/time';
import { counting } from '../../../helpers/counting-store';
import {
  aMeeting,
  anItem,
  aRoll,
  aScheduledProposal,
  openedPoll,
  putDocuments,
  putEvening,
} from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

describe('closing a poll', () => {
  let world: World;
  let pollId: string;
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world);
    pollId = await openedPoll(world);
  });
  afterEach(() => world.close());

  async function cast(who: string, choice: Choice) {
    const { mine } = await world.done(who, 'vote.poll', { pollId });
    await world.done(who, 'vote.cast', { boxId: mine?.boxId ?? '', choice });
  }

  async function voteFor(count: number) {
    for (const who of ['ch001', 'ck001', 'cm001', 'cm002', 'cm003'].slice(0, count)) await cast(who, 'for');
    await cast('cm004', 'against');
    await cast('cm005', 'abstain');
  }

  it('adopts with five of nine: tally, explanation, decision and matter together', async () => {
    await voteFor(5);
    await world.done('ch001', 'vote.close-poll', { pollId });
    const poll = await world.stored<Poll>('polls', pollId);
    expect(poll).toMatchObject({
      status: 'closed',
      isOpen: false,
      tally: { for: 5, against: 1, abstain: 1, notVoting: 2 },
      explanation: { isMet: true, numbers: { forTimesDenominator: 10, baseTimesNumerator: 9 } },
    });
    expect(await world.stored<Decision>('decisions', `${pollId}.decision`)).toMatchObject({
      year: 2026,
      number: 1,
      force: 'decision',
    });
    const proposal = await world.stored<Proposal>('proposals', 'm1');
    expect(proposal).toMatchObject({
      status: 'adopted',
      holderKey: 'role:clerk',
      steps: [{ verb: 'adopt', by: { villagerId: 'ch001' } }],
    });
    expect(await world.stored<Meeting>('meetings', 'e1')).toMatchObject({
      openPollId: null,
      items: [{}, { status: 'done' }],
    });
    expect(await world.done('vg001', 'vote.results', { cursor: null })).toMatchObject({
      rows: [{ id: pollId, isAdopted: true, tally: { for: 5 } }],
      next: null,
    });
  });

  it('rejects with four of nine and tells the author', async () => {
    await voteFor(4);
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect(await world.stored('proposals', 'm1')).toMatchObject({ status: 'rejected', isOpen: false, holderKey: '' });
    expect(await world.stored('decisions', `${pollId}.decision`)).toBeUndefined();
    const outbox = await world.all<{ messages: { code: string }[] }>('outbox', {
      where: { isOpen: true },
      orderBy: { field: 'atMs', direction: 'ascending' },
      limit: 100,
    });
    expect(outbox.flatMap((entry) => entry.messages.map((message) => message.code))).toContain('matterRejected');
  });

  async function adoptAt(name: string) {
    const meeting = aMeeting({
      id: name,
      rollIds: [`${name}.roll`],
      items: [anItem({ proposalId: `${name}.matter` })],
    });
    const proposal = aScheduledProposal({ id: `${name}.matter`, meetingId: name });
    await putDocuments(world, [meeting, aRoll({ id: `${name}.roll` }), proposal]);
    pollId = await openedPoll(world, { meetingId: name });
    await voteFor(5);
    await world.done('ch001', 'vote.close-poll', { pollId });
    return world.stored<Decision>('decisions', `${pollId}.decision`);
  }

  it('numbers the decisions of a village and year without gaps', async () => {
    await voteFor(5);
    await world.done('ch001', 'vote.close-poll', { pollId });
    world.advance(60_000);
    expect(await adoptAt('e2')).toMatchObject({ year: 2026, number: 2 });
    world.moveTo(startOfDayMs('2027-01-01'));
    expect(await adoptAt('e3')).toMatchObject({ year: 2027, number: 1 });
    const { rows } = await world.done('vg001', 'decision.list', { cursor: null });
    expect(rows.map((row) => [row.year, row.number])).toEqual([
      [2027, 1],
      [2026, 2],
      [2026, 1],
    ]);
  });

  const send = (ports: World['ports'], requestId: string) =>
    dispatch(ports, 'v1:ch001', { action: 'vote.close-poll', payload: { pollId }, requestId });

  it.each([1, 2, 3])('is carried on by the same request after a crash behind transaction %i', async (commits) => {
    await voteFor(5);
    await expect(send(counting(world.ports, commits).ports, 'close')).rejects.toThrow('the machine stopped');
    expect(await world.stored('polls', pollId)).toMatchObject({ status: 'closing' });
    await expect(send(world.ports, 'close')).resolves.toEqual({ ok: true, data: { pollId } });
    expect(await world.stored('polls', pollId)).toMatchObject({ status: 'closed', tally: { for: 5 } });
    expect((await world.eventsOf(pollId)).map((event) => event.type)).toEqual([
      'PollOpened',
      'PollClosing',
      'PollClosed',
    ]);
  });

  it.each([1, 2, 3])('is carried on by the clock after a crash behind transaction %i', async (commits) => {
    await voteFor(5);
    await expect(send(counting(world.ports, commits).ports, 'close')).rejects.toThrow('the machine stopped');
    await finishClosings.run(world.ports);
    await finishClosings.run(world.ports);
    expect(await world.stored('polls', pollId)).toMatchObject({ status: 'closed', tally: { for: 5 } });
    expect(await world.stored('proposals', 'm1')).toMatchObject({
      status: 'adopted',
      steps: [{ by: { villagerId: 'ch001' } }],
    });
    expect(await world.eventsOf(`${pollId}.decision`)).toHaveLength(1);
  });

  it('is carried on by closing anew, and refused once it is done', async () => {
    await expect(send(counting(world.ports, 1).ports, 'close')).rejects.toThrow();
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect(await world.stored('polls', pollId)).toMatchObject({ status: 'closed' });
    expect(await world.refusal('ch001', 'vote.close-poll', { pollId })).toEqual({
      code: 'PollNotOpen',
      status: 'closed',
    });
  });

  it('keeps casting open in a box until that box is sealed, and counts what it took', async () => {
    await voteFor(4);
    await expect(send(counting(world.ports, 1).ports, 'close')).rejects.toThrow();
    await cast('cm003', 'for');
    await finishClosings.run(world.ports);
    expect(await world.stored('polls', pollId)).toMatchObject({ tally: { for: 5 } });
  });

  it('is refused to anybody but the chair', async () => {
    expect(await world.refusal('ck001', 'vote.close-poll', { pollId })).toEqual({
      code: 'MeetingOnlyChair',
      chairName: '理事长一',
    });
  });

  it('may be declared void instead; the item is then voted on again', async () => {
    await voteFor(5);
    await world.done('ch001', 'vote.void-poll', { pollId, reason: '点错了议题' });
    expect(await world.stored('polls', pollId)).toMatchObject({ status: 'void', tally: null, isOpen: false });
    expect(await world.stored('proposals', 'm1')).toMatchObject({ status: 'scheduled' });
    const again = await openedPoll(world);
    expect(again).not.toBe(pollId);
  });
});
