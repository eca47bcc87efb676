import { dispatch } from '@cloud/api/dispatch';
import { addDays, dayOf } from '@shared/kernel/time';
import { counting } from '../../../helpers/counting-store';
import {
  aMeeting,
  aRoll,
  aScheduledProposal,
  openedPoll,
  putDocuments,
  putEvening,
  theMotion,
} from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

const item = { meetingId: 'e1', itemId: 'i1' };

describe('before a vote', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world);
  });
  afterEach(() => world.close());

  it('shows the chair what stands before it, in five reads', async () => {
    const { ports, counts } = counting(world.ports);
    const answer = await dispatch(ports, 'v1:ch001', { action: 'vote.opening', payload: item });
    expect(answer).toMatchObject({
      ok: true,
      data: {
        presentCount: 9,
        memberCount: 9,
        electorateCount: 9,
        quorums: [{ explanation: { isMet: true } }],
        permissions: {
          open: { isOpen: true },
          defer: { isOpen: true },
          recuse: { isOpen: true },
          recuseOthers: { isOpen: true },
        },
      },
    });
    expect(counts.reads).toBeLessThanOrEqual(5);
  });

  it('says to a member and to a villager why they may not', async () => {
    expect(await world.done('cm001', 'vote.opening', item)).toMatchObject({
      permissions: {
        open: { isOpen: false, refusal: { code: 'MeetingOnlyChair' } },
        recuse: { isOpen: true },
        recuseOthers: { isOpen: false, refusal: { code: 'MeetingOnlyChairOrClerk' } },
      },
    });
    expect(await world.done('vg001', 'vote.opening', item)).toMatchObject({
      permissions: { recuse: { isOpen: false, refusal: { code: 'RecusalNotMember' } } },
    });
  });

  it('leaves who stands aside out of the vote, by the name alone for others', async () => {
    await world.done('cm001', 'vote.recuse', { ...item, villagerId: 'cm001', reason: '灯装在我家门口' });
    await world.done('ck001', 'vote.recuse', { ...item, villagerId: 'cm002', reason: '提议人的兄弟' });
    await world.done('ch001', 'vote.cancel-recusal', { ...item, villagerId: 'cm002' });
    expect(await world.done('ch001', 'vote.opening', item)).toMatchObject({
      electorateCount: 8,
      recused: [{ reason: '灯装在我家门口' }],
    });
    expect(await world.done('vg001', 'vote.opening', item)).toMatchObject({
      recused: [{ villagerId: 'cm001', reason: '' }],
    });
    const pollId = await openedPoll(world);
    expect(await world.done('cm001', 'vote.poll', { pollId })).toMatchObject({ mine: null, isRecused: true });
    expect(await world.refusal('cm003', 'vote.recuse', { ...item, villagerId: 'cm003', reason: '迟了' })).toEqual({
      code: 'RecusalTooLate',
    });
  });

  it('opens within twenty documents for a council of forty', async () => {
    const memberIds = ['ch001', ...Array.from({ length: 39 }, (_, index) => `y${index}`)];
    await putDocuments(world, [aMeeting(), aRoll({ memberIds }), aScheduledProposal()]);
    const { ports, counts } = counting(world.ports);
    const payload = { ...item, motion: theMotion, method: 'open', presentCount: 40 };
    expect(await dispatch(ports, 'v1:ch001', { action: 'vote.open-poll', payload, requestId: 'r' })).toMatchObject({
      ok: true,
    });
    expect(counts.writes).toBe(19);
  });

  it('gives the same poll to the same request', async () => {
    const payload = { ...item, motion: theMotion, method: 'open' as const, presentCount: 9 };
    const first = await world.call('ch001', 'vote.open-poll', payload, 'same');
    expect(await world.call('ch001', 'vote.open-poll', payload, 'same')).toEqual(first);
    expect(await world.refusal('ch001', 'vote.open-poll', payload)).toEqual({ code: 'MeetingPollOpen' });
  });

  it('says that the council recommends where another body decides', async () => {
    const proposal = aScheduledProposal();
    await putEvening(world, { proposal: { preparation: { ...proposal.preparation, matterKind: 'landContracts' } } });
    const pollId = await openedPoll(world);
    expect(await world.done('vg001', 'vote.poll', { pollId })).toMatchObject({
      force: 'recommendation',
      bodyThatDecides: expect.stringContaining('村民会议') as string,
    });
    await world.done('ch001', 'vote.close-poll', { pollId });
    expect((await world.done('vg001', 'vote.results', { cursor: null })).rows).toMatchObject([
      { id: pollId, bodyThatDecides: expect.stringContaining('村民会议') as string },
    ]);
  });

  it.each([
    ['a motion over a thousand characters', { motion: '灯'.repeat(1_001) }],
    ['an empty motion', { motion: '  ' }],
    ['a method that nobody knows', { motion: '装灯', method: 'acclamation' }],
    ['three tellers', { motion: '装灯', tellers: { tellerIds: ['cm001', 'cm002', 'cm003'], watcherId: 'cm004' } }],
    ['an unknown field', { motion: '装灯', electorate: [] }],
  ])('refuses %s', async (_, parts) => {
    const payload = { ...item, method: 'open', presentCount: 9, ...parts };
    expect(await world.send('ch001', { action: 'vote.open-poll', payload, requestId: 'r' })).toMatchObject({
      refusal: { code: 'InputInvalid' },
    });
  });

  it('hides an evening that is not there', async () => {
    const nowhere = { meetingId: 'none', itemId: 'i1' };
    expect(await world.refusal('ch001', 'vote.opening', nowhere)).toEqual({ code: 'PollMeetingNotFound' });
    const reason = '看看';
    for (const call of [
      world.refusal('ch001', 'vote.recuse', { ...nowhere, villagerId: 'ch001', reason }),
      world.refusal('ch001', 'vote.cancel-recusal', { ...nowhere, villagerId: 'ch001' }),
      world.refusal('ch001', 'vote.defer-item', { ...nowhere, reason }),
      world.refusal('ch001', 'vote.open-poll', { ...nowhere, motion: '装灯', method: 'open', presentCount: 9 }),
    ]) {
      expect(await call).toEqual({ code: 'PollMeetingNotFound' });
    }
  });

  it('defers instead of voting', async () => {
    await world.done('ch001', 'vote.defer-item', { ...item, reason: '报价还没有来' });
    const proposal = await world.stored<{ dueAtMs: number }>('proposals', 'm1');
    expect(proposal).toMatchObject({ status: 'deferred', holderKey: 'role:chair', meetingId: null });
    expect(dayOf(proposal?.dueAtMs ?? 0)).toBe(addDays(dayOf(world.now), 60));
    expect(await world.refusal('ch001', 'vote.defer-item', { ...item, reason: '再来' })).toEqual({
      code: 'AgendaItemNotCurrent',
    });
    expect(await world.refusal('ch001', 'vote.defer-item', { ...item, itemId: 'i0', reason: '再来' })).toEqual({
      code: 'AgendaItemIsReport',
    });
  });
});
