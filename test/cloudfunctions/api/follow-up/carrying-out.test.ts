import type { OutboxEntry } from '@cloud/_repositories/outbox';
import type { ActionName, PayloadOf } from '@shared/contract';
import { endOfDayMs } from '@shared/kernel/time';
import { on } from '../../../helpers/carrying-out';
import {
  aVisit,
  closeOut,
  eventTypesOf,
  followUpOf,
  handOver,
  matterOf,
  putMatter,
  reportDone,
} from '../../../helpers/carrying-out-world';
import { aSmallVillage } from '../../../helpers/small-village';
import { World } from '../../../helpers/world';

const proposalId = 'm1';

describe('carrying a matter out', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await putMatter(world, 'adopted');
  });
  afterEach(() => world.close());

  it('goes from the handing over to the visit, with every step in its chains', async () => {
    const [first] = await handOver(world);
    const report = { proposalId, text: '灯杆到了', photoIds: [], doneMilestoneIds: [first!] };
    expect(await world.done('as001', 'follow-up.report-progress', report)).toEqual({ percent: 50 });
    await world.done('ch001', 'follow-up.put-on-hold', { proposalId, reason: '等县里拨款', reviewOn: on(20) });
    expect(await world.done('ch001', 'follow-up.resume', { proposalId, dueOn: on(40) })).toEqual({
      dueAtMs: endOfDayMs(on(40)),
    });
    await reportDone(world);
    await closeOut(world);
    expect(await matterOf(world)).toMatchObject({
      status: 'closedOut',
      holderKey: 'person:cm001',
      visitor: { villagerId: 'cm001' },
    });
    expect(await world.done('cm001', 'follow-up.record-visit', { proposalId, ...aVisit })).toEqual({
      isReopened: false,
    });

    expect(await matterOf(world)).toMatchObject({
      status: 'visited',
      isOpen: false,
      holderKey: '',
      dueAtMs: 0,
      ladderAtMs: 0,
    });
    expect(await eventTypesOf(world, proposalId)).toEqual([
      'ProposalHandedOver',
      'HandOverAccepted',
      'ProgressReported',
      'ProposalPutOnHold',
      'ProposalResumed',
      'ProposalReportedDone',
      'ProposalClosedOut',
      'VisitRecorded',
    ]);
    expect(await eventTypesOf(world, 'm1.followUp')).toEqual([
      'FollowUpStarted',
      'HandOverAnswered',
      'ProgressNoted',
      'HoldBegan',
      'HoldEnded',
      'DoneReported',
      'CloseOutDecided',
      'VisitNoted',
    ]);
    expect(await eventTypesOf(world, 'e1')).toEqual(['MatterClosedOut']);
  });

  it('leaves the awards of a visit in the outbox, once', async () => {
    await handOver(world);
    await reportDone(world);
    await closeOut(world);
    const visit = { proposalId, ...aVisit };
    const first = await world.call('cm001', 'follow-up.record-visit', visit, 'same');
    expect(await world.call('cm001', 'follow-up.record-visit', visit, 'same')).toEqual(first);
    const entry = await world.stored<OutboxEntry>('outbox', 'cm001.same');
    expect(entry?.awards).toEqual([
      { trigger: 'visitMade', villagerId: 'cm001', sourceId: 'm1.followUp.visit.1' },
      { trigger: 'taskOnTime', villagerId: 'as001', sourceId: 'm1.followUp' },
    ]);
    expect((await followUpOf(world)).visits).toHaveLength(1);
  });

  it('takes two steps in one act when the author is not content', async () => {
    await handOver(world);
    await reportDone(world);
    await closeOut(world);
    const poor = { ...aVisit, rating: 2, ratingWords: '有一盏还是不亮' };
    expect(await world.done('cm001', 'follow-up.record-visit', { proposalId, ...poor })).toEqual({ isReopened: true });
    expect(await matterOf(world)).toMatchObject({ status: 'inProgress', holderKey: 'person:as001', reopenedCount: 1 });
    expect(await world.done('as001', 'follow-up.read', { proposalId })).toMatchObject({
      percent: 0,
      reports: [{ percent: 100 }],
    });
    const events = await world.eventsOf(proposalId);
    expect(events.slice(-2).map(({ type }) => type)).toEqual(['VisitRecorded', 'ProposalReopened']);
    expect((await matterOf(world)).chain.seq).toBe(events.at(-1)?.seq);
    await reportDone(world);
    expect((await followUpOf(world)).reports).toHaveLength(2);
  });

  it('goes to the town the third time, which hands it over again', async () => {
    await handOver(world);
    for (const round of [1, 2, 3]) {
      await reportDone(world);
      await closeOut(world);
      if (round === 2) await world.done('sv001', 'follow-up.reopen', { proposalId, reason: '巡查发现又坏了' });
      else
        expect(await world.done('vg001', 'follow-up.rate', { proposalId, rating: 1, words: '没修好' })).toEqual({
          isReopened: true,
        });
    }
    expect(await matterOf(world)).toMatchObject({
      status: 'inProgress',
      holderKey: 'role:townCoordinator',
      assignee: null,
    });
    const report = { proposalId, text: '再修', photoIds: [], doneMilestoneIds: [] };
    expect(await world.refusal('as001', 'follow-up.report-progress', report)).toMatchObject({
      code: 'ProposalNotYours',
    });
    const again = { proposalId, personId: 'as002', dueOn: on(20), reason: '请供电所来修' };
    expect(await world.refusal('ch001', 'follow-up.reassign', again)).toMatchObject({ code: 'RoleRequired' });
    expect(await world.done('tw001', 'follow-up.reassign', again)).toEqual({ dueAtMs: endOfDayMs(on(20)) });
    expect(await matterOf(world)).toMatchObject({ holderKey: 'person:as002', assignee: { villagerId: 'as002' } });
  });

  it('is sent back by the meeting with a new date, and stands in its chain', async () => {
    await handOver(world);
    await reportDone(world);
    const notYet = { proposalId, meetingId: 'e1', reason: '还有一盏不亮', newDueOn: on(9) };
    expect(await world.done('ch001', 'follow-up.not-yet', notYet)).toEqual({ dueAtMs: endOfDayMs(on(9)) });
    expect(await matterOf(world)).toMatchObject({ status: 'inProgress', holderKey: 'person:as001' });
    expect(await eventTypesOf(world, 'e1')).toEqual(['MatterSentBack']);
  });

  it('does a declined matter by the rule and has it visited', async () => {
    await putMatter(world, 'declined', { id: 'm2' });
    await world.done('as001', 'follow-up.report-handled', {
      proposalId: 'm2',
      evidence: '按第六条清理了',
      photoIds: [],
    });
    expect(await matterOf(world, 'm2')).toMatchObject({ status: 'closedOut', holderKey: 'person:cm001' });
    await world.done('cm001', 'follow-up.record-visit', { proposalId: 'm2', ...aVisit });
    expect(await matterOf(world, 'm2')).toMatchObject({ status: 'visited' });
  });

  it('has a routed matter answered by the clerk and visited by somebody else', async () => {
    await putMatter(world, 'routed', { id: 'm3', sponsorId: '', sponsor: null });
    await world.done('ck001', 'follow-up.answer', { proposalId: 'm3', evidence: '供电所已修好', photoIds: [] });
    expect(await matterOf(world, 'm3')).toMatchObject({ status: 'closedOut', holderKey: 'person:rv001' });
  });

  it('refuses what it does not know: matter, person, meeting, photo', async () => {
    const given = { proposalId, assigneeId: 'nobody', dueOn: on(30), milestones: [{ title: '装灯', dueOn: on(30) }] };
    expect(await world.refusal('ch001', 'follow-up.hand-over', given)).toEqual({ code: 'FollowUpPersonNotFound' });
    const toUnit = { ...given, assigneeId: null, unitId: 'nowhere' };
    expect(await world.refusal('ch001', 'follow-up.hand-over', toUnit)).toEqual({ code: 'FollowUpUnitNotFound' });
    await handOver(world);
    const report = { proposalId, text: '好', photoIds: ['nofile'], doneMilestoneIds: [] };
    expect(await world.refusal('as001', 'follow-up.report-progress', report)).toEqual({
      code: 'ProposalPhotoNotFound',
    });
    await reportDone(world);
    const notYet = { proposalId, meetingId: 'e9', reason: '不亮', newDueOn: on(9) };
    expect(await world.refusal('ch001', 'follow-up.not-yet', notYet)).toEqual({ code: 'MeetingNotFound' });
    const said = { evidence: '照片', reason: '好了', objectedCount: 0, visitorId: 'nobody' };
    expect(await world.refusal('ch001', 'follow-up.close-out', { proposalId, meetingId: 'e1', ...said })).toEqual({
      code: 'FollowUpPersonNotFound',
    });
  });

  const calls: [ActionName, object][] = [
    ['follow-up.hand-over', { assigneeId: 'as001', dueOn: on(9), milestones: [{ title: '装', dueOn: on(9) }] }],
    ['follow-up.report-progress', { text: '好', photoIds: [], doneMilestoneIds: [] }],
    ['follow-up.report-done', { evidence: '好', photoIds: [] }],
    ['follow-up.put-on-hold', { reason: '等', reviewOn: on(9) }],
    ['follow-up.resume', { dueOn: on(9) }],
    ['follow-up.reassign', { personId: null, dueOn: on(9), reason: '换' }],
    ['follow-up.close-out', { meetingId: 'e1', evidence: '好', reason: '好', objectedCount: 0, visitorId: null }],
    ['follow-up.not-yet', { meetingId: 'e1', reason: '没', newDueOn: on(9) }],
    ['follow-up.report-handled', { evidence: '好', photoIds: [] }],
    ['follow-up.answer', { evidence: '好', photoIds: [] }],
    ['follow-up.record-visit', { ...aVisit }],
    ['follow-up.rate', { rating: 5, words: '' }],
    ['follow-up.reopen', { reason: '坏' }],
    ['follow-up.read', {}],
    ['follow-up.candidates', {}],
  ];

  it.each(calls)('%s hides another village’s matter and changes nothing', async (action, payload) => {
    await world.found(anotherVillage());
    const before = await world.eventsOf(proposalId);
    const call = { proposalId, ...payload } as PayloadOf<ActionName>;
    expect(await world.refusal('v2:zz001', action, call)).toEqual({ code: 'ProposalNotFound' });
    expect(await world.eventsOf(proposalId)).toEqual(before);
  });

  it.each(calls.slice(0, 13))(
    '%s refuses an unknown field and a villager without part in it',
    async (action, payload) => {
      const unknown = await world.send('vg003', {
        action,
        payload: { proposalId, ...payload, status: 'visited' },
        requestId: 'r',
      });
      expect(unknown).toMatchObject({ ok: false, refusal: { code: 'InputInvalid', field: 'payload.status' } });
      const refusal = await world.refusal('vg003', action, { proposalId, ...payload });
      expect(['ProposalNotYours', 'ProposalStatusNotAllowed']).toContain(refusal.code);
    },
  );
});

function anotherVillage() {
  const village = aSmallVillage('v2');
  const [first] = village.roster;
  return { ...village, council: { ...village.council, seats: [] }, roster: first ? [{ ...first, id: 'zz001' }] : [] };
}
