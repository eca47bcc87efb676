import { visit } from '../helpers/lives/carrying-out';
import { Life } from '../helpers/lives/life';
import { expectSound } from '../helpers/lives/soundness';
import { admitted, raise, reconsider, review } from '../helpers/lives/stages';
import { admit, route } from '../helpers/pre-review';

const answered = { evidence: '供电所当天修好了，以后报修打这个电话', photoIds: [] };

describe('a matter that was routed', () => {
  let life: Life;
  beforeEach(async () => {
    life = await Life.begin();
  });
  afterEach(async () => {
    await expectSound(life.world);
    await life.close();
  });

  async function answeredAndVisited(): Promise<void> {
    const { matterId: proposalId } = life;
    expect(await life.isOpenTo('ck001', 'answer')).toBe(true);
    expect(await life.refusal('ch001', 'follow-up.answer', { proposalId, ...answered })).toMatchObject({
      code: 'ProposalNotYours',
      allowed: ['receivingBody'],
    });
    expect(await life.act('ck001', 'follow-up.answer', { proposalId, ...answered })).toMatchObject({
      status: 'closedOut',
      untilOn: '2026-03-09',
      events: ['FollowUpStarted', 'ProposalAnswered', 'RequestAnswered'],
      told: ['matterChanged', 'visitWanted'],
    });
    const { visitor } = await life.matter();
    expect(visitor?.villagerId).not.toBe('ck001');
    const visited = await visit(life, visitor?.villagerId ?? '', 4);
    expect(visited).toMatchObject({ status: 'visited', holder: '', events: ['VisitNoted', 'VisitRecorded'] });
  }

  it('by the clerk to the service desk before anybody took it up, is answered and visited', async () => {
    await life.act('vg001', 'proposal.submit', { body: '家门口的电表箱冒烟', photoIds: [] });
    const reason = '这是供电所的活，打电话就来修';
    expect(await life.act('ck001', 'proposal.route', { proposalId: life.matterId, reason })).toMatchObject({
      status: 'routed',
      holder: 'body:serviceDesk',
      untilOn: '2026-03-17',
      events: ['ProposalRouted', 'RequestReceived'],
      told: ['answerWanted', 'matterChanged'],
    });
    await answeredAndVisited();
  });

  it('by the session in the pre-review', async () => {
    await raise(life);
    expect(await review(life, route)).toMatchObject({
      status: 'routed',
      holder: 'body:serviceDesk',
      untilOn: '2026-03-17',
      events: ['PreReviewSessionHeld', 'ProposalRouted', 'RequestReceived'],
    });
    await answeredAndVisited();
  });

  it('after it was admitted, when it turns out not to be the council’s', async () => {
    await admitted(life);
    const { matterKindId, bodyId, reason } = route;
    const routing = { proposalId: life.matterId, matterKindId, bodyId, reason };
    expect(await life.refusal('ch001', 'pre-review.route', routing)).toMatchObject({ code: 'RoleRequired' });
    expect(await life.act('rv001', 'pre-review.route', routing)).toMatchObject({
      status: 'routed',
      holder: 'body:serviceDesk',
      untilOn: '2026-03-17',
    });
    await answeredAndVisited();
  });

  it('comes back to the council when the town reconsiders', async () => {
    await raise(life);
    await review(life, route);
    expect(await reconsider(life, admit)).toMatchObject({ status: 'admitted', holder: 'role:chair' });
    expect(await life.refusal('ck001', 'follow-up.answer', { proposalId: life.matterId, ...answered })).toMatchObject({
      code: 'ProposalStatusNotAllowed',
    });
  });
});
