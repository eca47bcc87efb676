import {
  admit,
  attendeeIds,
  decideMatter,
  decline,
  fullPreparation,
  raiseMatter,
  returned,
  route,
  today,
} from '../../../helpers/pre-review';
import { World } from '../../../helpers/world';
import type { PreReviewSession } from '@shared/domain/pre-review/pre-review-session';
import type { Proposal } from '@shared/domain/proposal/proposal';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const proposal = async (id: string) => (await world.stored<Proposal>('proposals', id)) as Proposal;
const prepare = (proposalId: string, opinion: typeof admit | typeof decline | typeof route = admit) =>
  world.done('rv001', 'pre-review.prepare-opinion', { proposalId, opinion });

describe('the party organisation’s session', () => {
  it('decides six matters in one act, each with its event, and keeps one record of it', async () => {
    const matters: { proposalId: string; preparedAtMs: number }[] = [];
    for (let count = 0; count < 6; count += 1) {
      const proposalId = await raiseMatter(world);
      matters.push({ proposalId, ...(await prepare(proposalId)) });
    }
    const { sessionId } = await world.done('rv002', 'pre-review.decide-session', {
      heldOn: today,
      attendeeIds,
      matters,
    });
    for (const { proposalId } of matters) {
      expect(await proposal(proposalId)).toMatchObject({ status: 'admitted', opinion: { sessionId } });
      expect((await world.eventsOf(proposalId)).at(-1)).toMatchObject({ type: 'ProposalAdmitted' });
    }
    const session = await world.stored<PreReviewSession>('preReviewSessions', sessionId);
    expect(session).toMatchObject({ recordedBy: { villagerId: 'rv002' }, items: { length: 6 } });
    expect(await world.eventsOf(sessionId)).toMatchObject([{ type: 'PreReviewSessionHeld', seq: 1 }]);
  });

  it('carries out each kind of verdict', async () => {
    const unprepared = { ...fullPreparation, affected: '' };
    const declined = await raiseMatter(world);
    const sentBack = await raiseMatter(world, { preparation: unprepared });
    const routed = await raiseMatter(world);
    await decideMatter(world, declined, decline);
    await decideMatter(world, sentBack, returned);
    await decideMatter(world, routed, route);
    expect(await proposal(declined)).toMatchObject({ status: 'declined', handler: { villagerId: 'as001' } });
    expect(await proposal(sentBack)).toMatchObject({ status: 'returned', holderKey: 'person:cm001' });
    expect(await proposal(routed)).toMatchObject({ status: 'routed', routedTo: 'serviceDesk' });
  });

  it('keeps the kind of matter by which it was admitted', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, { ...admit, matterKindId: 'publicWorksAndFundRaising' });
    expect((await proposal(proposalId)).preparation.matterKind).toBe('publicWorksAndFundRaising');
  });

  it('counts without who must stand aside, and decides nothing when one matter is refused', async () => {
    const good = await raiseMatter(world);
    const related = await raiseMatter(world, { author: 'vg002' });
    const first = await prepare(good);
    const second = await world.done('rv002', 'pre-review.prepare-opinion', { proposalId: related, opinion: admit });
    const matters = [
      { proposalId: good, ...first },
      { proposalId: related, ...second },
    ];
    expect(
      await world.refusal('rv002', 'pre-review.decide-session', { heldOn: today, attendeeIds, matters }),
    ).toMatchObject({
      code: 'SessionMatterRefused',
      proposalId: related,
      refusal: { code: 'AttendeesTooFew', countedCount: 2, shortBy: 1, recused: ['预审人一'] },
    });
    expect((await proposal(good)).status).toBe('raised');
    const more = [...attendeeIds, 'pm002'];
    await world.done('rv002', 'pre-review.decide-session', { heldOn: today, attendeeIds: more, matters });
    expect((await proposal(related)).status).toBe('admitted');
  });

  it('refuses an opinion that was dropped because the sponsor changed the text', async () => {
    const proposalId = await raiseMatter(world);
    const opinion = await prepare(proposalId);
    await world.done('cm001', 'proposal.prepare', { proposalId, preparation: { ...fullPreparation, costYuan: 900 } });
    const matters = [{ proposalId, ...opinion }];
    expect(
      await world.refusal('rv001', 'pre-review.decide-session', { heldOn: today, attendeeIds, matters }),
    ).toMatchObject({
      refusal: { code: 'OpinionNotPrepared' },
    });
  });

  it('gives the same answer to the same request, and holds one session', async () => {
    const proposalId = await raiseMatter(world);
    const matters = [{ proposalId, ...(await prepare(proposalId)) }];
    const payload = { heldOn: today, attendeeIds, matters };
    const first = await world.call('rv001', 'pre-review.decide-session', payload, 'same');
    expect(await world.call('rv001', 'pre-review.decide-session', payload, 'same')).toEqual(first);
    const where = { villageId: 'v1' };
    const orderBy = { field: 'heldAtMs', direction: 'ascending' } as const;
    expect(await world.all('preReviewSessions', { where, orderBy, limit: 10 })).toHaveLength(1);
  });

  it('decides a matter once when two record at once', async () => {
    const proposalId = await raiseMatter(world);
    const matters = [{ proposalId, ...(await prepare(proposalId)) }];
    const payload = { heldOn: today, attendeeIds, matters };
    const answers = await Promise.all([
      world.call('rv001', 'pre-review.decide-session', payload),
      world.call('rv002', 'pre-review.decide-session', payload),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await proposal(proposalId)).steps.filter((step) => step.verb === 'admit')).toHaveLength(1);
  });

  it('refuses an attendee who is not of the village', async () => {
    const proposalId = await raiseMatter(world);
    const matters = [{ proposalId, ...(await prepare(proposalId)) }];
    const payload = { heldOn: today, attendeeIds: [...attendeeIds, 'zz999'], matters };
    expect(await world.refusal('rv001', 'pre-review.decide-session', payload)).toMatchObject({
      code: 'SessionAttendeeNotPartyMember',
    });
  });

  it('knows no matter that is not of the village', async () => {
    const matters = [{ proposalId: 'm-of-elsewhere', preparedAtMs: 0 }];
    expect(await world.refusal('rv001', 'pre-review.decide-session', { heldOn: today, attendeeIds, matters })).toEqual({
      code: 'ProposalNotFound',
    });
  });

  it('tells followers and the next to act', async () => {
    const proposalId = await raiseMatter(world);
    await decideMatter(world, proposalId, decline);
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const entries = await world.all<{ messages: { code: string }[] }>('outbox', {
      where: { isOpen: true },
      orderBy,
      limit: 50,
    });
    expect(entries.flatMap(({ messages }) => messages)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'preReviewReceipt', to: { kind: 'followers', proposalId } }),
        expect.objectContaining({ code: 'preReviewHandedOn', to: { kind: 'person', villagerId: 'as001' } }),
      ]) as object[],
    );
  });
});
