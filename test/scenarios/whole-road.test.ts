import { hourMs } from '@shared/kernel/time';
import { closeOut, eveningIn, nextMeeting, onDay, visit } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { cast, convene, councilIds, itemOf, meetingOf, readOut } from '../helpers/lives/stages';
import { admit, attendeeIds, fullPreparation } from '../helpers/pre-review';
import type { FollowUp } from '@shared/domain/follow-up/follow-up';

/** One matter from the villager's sentence to the visit; each test is the next stretch of its road. */
describe('one matter, from proposal to points', () => {
  let life: Life;
  let proposalId: string;
  let meetingId: string;
  let itemId: string;
  let pollId: string;
  let decisionId: string;
  beforeAll(async () => {
    life = await Life.begin();
  });
  afterAll(() => life.close());
  afterEach(() => expectSound(life.world));

  it('is raised with one sentence, supported, and the support withdrawn', async () => {
    const sentence = '村口的路灯坏了半个月，晚上看不见路';
    expect(await life.act('vg001', 'proposal.submit', { body: sentence, photoIds: [] })).toMatchObject({
      status: 'submitted',
      holder: 'role:chair',
      untilOn: '2026-03-09',
      events: ['ProposalSubmitted'],
      told: ['matterChanged', 'sponsorWanted'],
    });
    proposalId = life.matterId;
    expect(await life.act('vg003', 'proposal.support', { proposalId })).toMatchObject({
      reply: { supportCount: 1 },
      status: 'submitted',
      events: ['ProposalSupported'],
    });
    await life.act('vg004', 'proposal.support', { proposalId });
    expect(await life.act('vg003', 'proposal.withdraw-support', { proposalId })).toMatchObject({
      reply: { supportCount: 1 },
      events: ['SupportWithdrawn'],
    });
    expect(await life.isOpenTo('cm001', 'sponsor')).toBe(true);
    expect(await life.isOpenTo('vg003', 'sponsor')).toBe(false);
  });

  it('is taken up and prepared by a member of the council', async () => {
    expect(await life.act('cm001', 'proposal.sponsor', { proposalId })).toMatchObject({
      status: 'raised',
      holder: 'body:partyOrganisation',
      untilOn: '2026-03-12',
      events: ['ProposalSponsored'],
      told: ['matterChanged', 'preReviewWanted'],
    });
    const prepared = await life.act('cm001', 'proposal.prepare', { proposalId, preparation: fullPreparation });
    expect(prepared).toMatchObject({ reply: { failingItemIds: [] }, events: ['PreparationSaved'] });
  });

  it('is admitted by a session of the party organisation', async () => {
    const { reply } = await life.act('rv001', 'pre-review.prepare-opinion', { proposalId, opinion: admit });
    const matters = [{ proposalId, preparedAtMs: reply.preparedAtMs }];
    const sitting = { heldOn: '2026-03-02', attendeeIds, matters };
    expect(await life.act('rv001', 'pre-review.decide-session', sitting)).toMatchObject({
      status: 'admitted',
      holder: 'role:chair',
      untilOn: '2026-05-01',
      events: ['PreReviewSessionHeld', 'ProposalAdmitted'],
      told: ['preReviewHandedOn', 'preReviewReceipt'],
    });
    expect(await life.isOpenTo('ch001', 'convene')).toBe(true);
  });

  it('is put on the agenda of an evening, with notice and leave', async () => {
    const startAtMs = eveningIn(life, 4);
    meetingId = await convene(life, startAtMs);
    itemId = (await itemOf(life, meetingId)).id;
    expect(await life.matter()).toMatchObject({ status: 'scheduled', holderKey: 'role:chair', meetingId });
    expect((await meetingOf(life, meetingId)).items.map(({ kind }) => kind)).toEqual(['report', 'matter']);
    expect(await life.act('cm002', 'agenda.acknowledge-notice', { meetingId })).toMatchObject({
      events: ['NoticeAcknowledged'],
    });
    expect(await life.act('cm007', 'agenda.ask-leave', { meetingId, reason: '去县里看病' })).toMatchObject({
      events: ['LeaveAsked'],
      told: ['leaveAsked'],
    });
    const { readers } = await life.world.done('ch001', 'agenda.notice', { meetingId });
    const saying = readers?.filter(({ readAtMs, leaveReason }) => readAtMs !== null || leaveReason !== null);
    expect(saying?.map(({ villagerId }) => villagerId)).toEqual(['cm002', 'cm007']);
    await life.settle();
    expect((await life.deliveredTo('cm005')).map(({ code }) => code)).toContain('meetingConvened');
  });

  it('comes before a council with its quorum, member by member', async () => {
    const { startAtMs } = await meetingOf(life, meetingId);
    await life.passUntil(startAtMs - hourMs);
    for (const villagerId of councilIds.slice(0, 5)) {
      await life.act('ck001', 'meeting.check-in', { meetingId, villagerId });
    }
    expect(await life.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({ code: 'MeetingTooEarly' });
    await life.passUntil(startAtMs);
    expect(await life.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({
      code: 'MeetingQuorumNotReached',
      shortBy: 1,
    });
    const { code } = await life.world.done('ch001', 'meeting.code', { meetingId });
    expect(await life.world.done('cm004', 'meeting.check-in-by-code', { meetingId, code })).toMatchObject({
      isPresent: true,
    });
    await life.act('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm005' });
    expect(await life.act('ch001', 'meeting.open', { meetingId })).toMatchObject({
      status: 'scheduled',
      events: ['FloorOpened', 'HeadcountConfirmed', 'MattersReported', 'MeetingOpened', 'MinutesBegun'],
    });
    const report = await life.world.done('vg001', 'meeting.report', { meetingId, cursor: null });
    expect(report.rows).toEqual([]);
  });

  it('is talked over in turn, until the chair states the basic consensus', async () => {
    expect(await life.act('ch001', 'meeting.start-item', { meetingId, itemId })).toMatchObject({
      events: ['FloorCleared', 'ItemStarted'],
    });
    const statement = { meetingId, itemId, text: '先装三盏，年底再看', hasOfferedAll: false };
    for (const [index, villagerId] of councilIds.slice(0, 7).entries()) {
      expect(await life.refusal('ch001', 'meeting.state-consensus', statement)).toMatchObject({
        code: 'FloorNotOfferedToAll',
      });
      if (index < 2) {
        await life.act('ck001', 'meeting.give-floor', { meetingId, villagerId });
        const note = { gist: '先装三盏，看看效果', stance: 'for' as const };
        await life.act('ck001', 'meeting.end-speech', { meetingId, note });
      } else {
        await life.act(villagerId, 'meeting.pass-floor', { meetingId, villagerId });
      }
    }
    expect(await life.act('ch001', 'meeting.state-consensus', statement)).toMatchObject({
      events: ['ConsensusStated'],
    });
  });

  it('is voted on by everybody present and not recused, with one ballot each that may change', async () => {
    const reason = '我家就在灯下面';
    await life.act('cm005', 'vote.recuse', { meetingId, itemId, villagerId: 'cm005', reason });
    const motion = '在村口装三盏太阳能路灯，由村集体出资 6000 元';
    const opening = { meetingId, itemId, motion, method: 'open' as const, presentCount: 7 };
    expect(await life.refusal('ch001', 'vote.open-poll', opening)).toMatchObject({ code: 'PollMotionNotReadOut' });
    await readOut(life, meetingId, itemId, motion);
    const opened = await life.act('ch001', 'vote.open-poll', opening);
    expect(opened).toMatchObject({ status: 'scheduled', told: ['pollOpened'] });
    pollId = opened.reply.pollId;
    const { mine, isRecused } = await life.world.done('cm005', 'vote.poll', { pollId });
    expect([mine, isRecused]).toEqual([null, true]);
    for (const who of ['ch001', 'ck001', 'cm001', 'cm003']) await cast(life, pollId, who, 'for');
    await cast(life, pollId, 'cm002', 'for');
    await cast(life, pollId, 'cm002', 'against');
    const { castCount, tally } = await life.world.done('vg001', 'vote.poll', { pollId });
    expect([castCount, tally]).toEqual([5, null]);
    expect(await life.act('ch001', 'vote.close-poll', { pollId })).toMatchObject({
      status: 'adopted',
      holder: 'role:clerk',
      untilOn: '2026-03-14',
      events: [
        'BoxSealed',
        'DecisionAdopted',
        'DecisionNumbered',
        'PollClosed',
        'PollClosedInMeeting',
        'PollClosing',
        'ProposalAdopted',
      ],
      told: ['decisionToPublish', 'matterAdopted'],
    });
    decisionId = `${pollId}.decision`;
    // Six voters: the recused member is in neither the electorate nor the base.
    expect(await life.world.done('vg001', 'decision.read', { decisionId })).toMatchObject({
      number: 1,
      text: motion,
      tally: { for: 4, against: 1, abstain: 0, notVoting: 1 },
      explanation: { isMet: true, numbers: { forTimesDenominator: 8, baseTimesNumerator: 6 } },
    });
  });

  it('is published, objected to and answered, and only then handed over', async () => {
    await life.act('ch001', 'meeting.adjourn', { meetingId });
    expect(await life.act('ck001', 'decision.publish', { decisionId })).toMatchObject({
      reply: { noticeToOn: '2026-03-10' },
      status: 'adopted',
      events: ['DecisionPublished'],
      told: ['decisionPublished'],
    });
    const objected = await life.act('vg005', 'decision.object', { decisionId, text: '灯太亮，照到我家窗户' });
    expect(objected).toMatchObject({ events: ['ObjectionMade', 'ObjectionsCounted'], told: ['objectionToAnswer'] });
    const { objectionId } = objected.reply;
    await life.passUntil(eveningIn(life, 5));
    const dueOn = '2026-04-10';
    const milestones = [
      { title: '选好灯杆', dueOn: '2026-03-25' },
      { title: '装灯通电', dueOn },
    ];
    const handing = { proposalId, assigneeId: 'as001', dueOn, milestones };
    expect(await life.refusal('ch001', 'follow-up.hand-over', handing)).toMatchObject({
      code: expect.stringMatching(/Objection/),
    });
    const answer = { decisionId, objectionId, isUpheld: false, text: '灯头会朝路面，不照窗户' };
    expect(await life.refusal('ch001', 'decision.answer-objection', answer)).toMatchObject({ code: 'RoleRequired' });
    expect(await life.act('sv001', 'decision.answer-objection', answer)).toMatchObject({
      status: 'adopted',
      events: ['ObjectionAnswered', 'ObjectionsCounted'],
      told: ['objectionAnswered'],
    });
    expect(await life.isOpenTo('ch001', 'handOver')).toBe(true);
    expect(await life.act('ch001', 'follow-up.hand-over', handing)).toMatchObject({
      status: 'inProgress',
      holder: 'person:as001',
      untilOn: onDay(life, 3),
      events: ['FollowUpStarted', 'ProposalHandedOver'],
      told: ['matterChanged', 'taskHandedOver'],
    });
    expect(await life.act('as001', 'follow-up.accept', { proposalId })).toMatchObject({
      status: 'inProgress',
      holder: 'person:as001',
      untilOn: dueOn,
      events: ['HandOverAccepted', 'HandOverAnswered'],
    });
  });

  it('is carried out: progress, on hold, resumed, done', async () => {
    const followUp = await life.world.stored<FollowUp & { kind: string }>('followUps', `${proposalId}.followUp`);
    const doneMilestoneIds = followUp?.milestones.slice(0, 1).map(({ id }) => id) ?? [];
    const report = { proposalId, text: '灯杆选好了', photoIds: [], doneMilestoneIds };
    expect(await life.act('as001', 'follow-up.report-progress', report)).toMatchObject({
      reply: { percent: 50 },
      status: 'inProgress',
      untilOn: '2026-04-10',
      events: ['ProgressNoted', 'ProgressReported'],
      told: ['progressReported'],
    });
    const hold = { proposalId, reason: '等镇里的补助', reviewOn: onDay(life, 10) };
    expect(await life.act('ch001', 'follow-up.put-on-hold', hold)).toMatchObject({
      status: 'onHold',
      holder: 'role:chair',
      untilOn: hold.reviewOn,
    });
    const resumed = await life.act('ch001', 'follow-up.resume', { proposalId, dueOn: '2026-04-20' });
    expect(resumed).toMatchObject({ status: 'inProgress', holder: 'person:as001', untilOn: '2026-04-20' });
    const done = { proposalId, evidence: '三盏灯都亮了', photoIds: [] };
    expect(await life.act('as001', 'follow-up.report-done', done)).toMatchObject({
      status: 'reportedDone',
      holder: 'role:chair',
      untilOn: onDay(life, 60),
      told: ['closeOutWanted', 'matterChanged'],
    });
  });

  it('is closed out before the next meeting, and visited by somebody who did not do it', async () => {
    const next = await nextMeeting(life);
    const { rows } = await life.world.done('vg001', 'meeting.report', { meetingId: next, cursor: null });
    expect(rows).toMatchObject([{ proposalId, awaitsCloseOut: true }]);
    const closed = await closeOut(life, next);
    expect(closed).toMatchObject({
      status: 'closedOut',
      holder: 'person:cm001',
      untilOn: onDay(life, 7),
      events: ['CloseOutDecided', 'MatterClosedOut', 'ProposalClosedOut'],
      told: ['matterChanged', 'visitWanted'],
    });
    await life.act('ch001', 'meeting.adjourn', { meetingId: next });
    expect(await visit(life, 'cm001', 5)).toMatchObject({
      status: 'visited',
      holder: '',
      untilOn: '',
      events: ['VisitNoted', 'VisitRecorded'],
      told: ['matterChanged'],
    });
  });

  it('leaves its page the whole story, and duty points for whoever took part but for no ballot', async () => {
    const { steps } = await life.world.done('vg004', 'proposal.read', { proposalId });
    const told =
      'submit sponsor admit convene adopt handOver acceptHandOver reportProgress putOnHold resume reportDone closeOut recordVisit';
    expect(await life.road()).toEqual(told.split(' '));
    expect(steps.map(({ verb }) => verb).sort()).toEqual(told.split(' ').sort());
    await life.settle();
    const duty = async (who: string) => {
      const { rows } = await life.world.done(who, 'points.passbook', { account: 'duty', cursor: null });
      return rows.map(({ points }) => points).sort();
    };
    // Two evenings (2 each), two matters taken up (3 each), and the visit (2).
    expect(await duty('cm001')).toEqual([2, 2, 2, 3, 3]);
    // One of the two evenings only; a ballot earned nothing.
    expect(await duty('cm007')).toEqual([2]);
    // Done by the date that was promised, and let rest by the author.
    expect(await duty('as001')).toEqual([5]);
  });
});
