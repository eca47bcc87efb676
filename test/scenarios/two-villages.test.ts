import { adopted, eveningIn } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { foundBeside } from '../helpers/lives/neighbours';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, convene, raise } from '../helpers/lives/stages';

describe('two villages side by side', () => {
  let here: Life;
  let there: Life;
  beforeEach(async () => {
    here = await Life.begin();
    there = await foundBeside(here, 'v2');
  });
  afterEach(async () => {
    await expectSound(here.world);
    await here.close();
  });

  it('number their decisions each from one, and see none of the other’s', async () => {
    const first = await adopted(here);
    const second = await adopted(there);
    const read = (life: Life, decisionId: string) =>
      life.world.done(life.key('vg001'), 'decision.read', { decisionId });
    expect(await read(here, first.decisionId)).toMatchObject({ number: 1, proposalId: here.matterId });
    expect(await read(there, second.decisionId)).toMatchObject({ number: 1, proposalId: there.matterId });

    for (const [life, other, ids] of [
      [here, there, second],
      [there, here, first],
    ] as const) {
      const { matterId: proposalId } = other;
      expect(await life.refusal('vg001', 'proposal.read', { proposalId })).toEqual({ code: 'ProposalNotFound' });
      expect(await life.refusal('vg001', 'decision.read', ids)).toMatchObject({ code: expect.any(String) });
      const { decisionId, meetingId } = ids;
      expect(await life.refusal('ck001', 'decision.publish', { decisionId })).toEqual({ code: 'DecisionNotFound' });
      expect(await life.refusal('ch001', 'meeting.adjourn', { meetingId })).toEqual({ code: 'MeetingNotFound' });
      const listed = await life.world.done(life.key('vg001'), 'decision.list', { cursor: null });
      expect(listed.rows.map(({ id }) => id)).not.toContain(decisionId);
    }
  });

  it('tell only their own people', async () => {
    await raise(here);
    await here.settle();
    expect((await here.deliveredTo('rv001')).map(({ code }) => code)).toContain('preReviewWanted');
    expect(await there.deliveredTo(there.person('rv001'))).toEqual([]);
    await raise(there);
    await there.settle();
    expect((await there.deliveredTo(there.person('rv001'))).map(({ code }) => code)).toContain('preReviewWanted');
    expect((await here.deliveredTo('rv001')).filter(({ code }) => code === 'preReviewWanted')).toHaveLength(1);
  });

  it('take nobody of the other into their evening, and none of its matters onto their agenda', async () => {
    await admitted(here);
    await admitted(there);
    const meetingId = await convene(here, eveningIn(here, 4));
    await here.passUntil(eveningIn(here, 4));
    expect(await here.refusal('ck001', 'meeting.check-in', { meetingId, villagerId: 'v2cm001' })).toMatchObject({
      code: 'MeetingNotOnRoll',
    });
    const plan = { title: '夜话', place: '议事厅', startAtMs: eveningIn(here, 5), eveningMinutes: 120, guests: [] };
    const { reply } = await here.act('ch001', 'agenda.plan-meeting', plan);
    const items = [{ proposalId: there.matterId, minutes: 20, materials: null }];
    const changing = { meetingId: reply.meetingId, ...plan, reportMinutes: 15, items };
    expect(await here.refusal('ch001', 'agenda.change-plan', changing)).toMatchObject({
      code: expect.stringMatching(/^Agenda/),
    });
  });
});
