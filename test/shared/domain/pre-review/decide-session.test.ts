import {
  aBasis,
  anOpinion,
  aRaisedMatter,
  decline,
  fullPreparation,
  nowMs,
  returned,
  reviewer,
  route,
  today,
} from '../../../helpers/pre-review';
import type { Attendee, MatterToDecide } from '@shared/domain/pre-review/decide-matter';
import { type DecideSession, decideSession } from '@shared/domain/pre-review/decide-session';
import type { Opinion, Proposal } from '@shared/domain/proposal/proposal';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { dayMs } from '@shared/kernel/time';

const basis = aBasis();
const attendee = (villagerId: string, relativeIds: string[] = []): Attendee => ({
  person: { villagerId, name: villagerId, isNamePublic: true },
  relativeIds,
});
const three = ['ch001', 'pm001', 'pm002'].map((id) => attendee(id));

function matter(parts: Partial<Proposal> = {}, opinion: Partial<Opinion> = {}): MatterToDecide {
  return { proposal: aRaisedMatter({ opinion: anOpinion(opinion), ...parts }), preparedAtMs: nowMs };
}

function decide(matters: MatterToDecide[], parts: Partial<DecideSession> = {}, on = basis) {
  return decideSession(on, matters, {
    actor: reviewer,
    sessionId: 's1',
    heldOn: today,
    attendees: three,
    ...parts,
  });
}

const ofMatter = (refusal: object) => ({ refusal: { code: 'SessionMatterRefused', proposalId: 'm1', refusal } });

describe('a session decides', () => {
  it('a batch, each matter by its opinion, and keeps the session whole', () => {
    const handler = { villagerId: 'as001', name: '责任人一', isNamePublic: true };
    const outcome = decide([
      matter({ id: 'm1' }),
      matter(
        { id: 'm2', preparation: { ...fullPreparation, affected: '' } },
        { verdict: 'return', ground: 'insufficientlyPrepared', failingItemIds: returned.failingItemIds, reason: '' },
      ),
      matter({ id: 'm3' }, { ...decline, verdict: 'decline', handler, matterKind: null }),
      matter(
        { id: 'm4' },
        { verdict: 'route', body: 'serviceDesk', matterKind: 'serviceRequest', reason: route.reason },
      ),
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      changes: [
        {
          next: {
            kind: 'preReviewSession',
            heldOn: today,
            attendees: three.map(({ person }) => person),
            items: [
              { proposalId: 'm1', dueAtMs: expect.any(Number) as number },
              { proposalId: 'm2', failingItems: [{ id: 'affectedNamed' }] },
              { proposalId: 'm3', articles: [{ id: 'policy-lights' }] },
              { proposalId: 'm4', holder: { body: 'serviceDesk' } },
            ],
          },
          event: { type: 'PreReviewSessionHeld' },
        },
        { next: { status: 'admitted', opinion: { sessionId: 's1' } }, event: { type: 'ProposalAdmitted' } },
        { next: { status: 'returned', holderKey: 'person:cm001' }, event: { type: 'ProposalReturned' } },
        { next: { status: 'declined', holderKey: 'person:as001', handler }, event: { type: 'ProposalDeclined' } },
        { next: { status: 'routed', holderKey: 'body:serviceDesk', routedTo: 'serviceDesk' } },
      ],
    });
    const codes = outcome.ok ? outcome.messages?.map(({ to, code }) => `${to.kind}:${code}`) : [];
    expect(codes).toEqual([
      'followers:preReviewReceipt',
      'role:preReviewHandedOn',
      'followers:preReviewReceipt',
      'followers:preReviewReceipt',
      'person:preReviewHandedOn',
      'followers:preReviewReceipt',
      'role:preReviewHandedOn',
    ]);
  });

  it('six matters at most', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => matter({ id: `m${index}` }));
    expect(decide(many(6)).ok).toBe(true);
    expect(decide(many(7))).toMatchObject({ refusal: { code: 'SessionTooManyMatters', mattersMax: 6 } });
  });

  it('with a member who must stand aside in one matter only', () => {
    const attendees = [...three, attendee('vg009')];
    const outcome = decide([matter()], { attendees });
    expect(outcome).toMatchObject({ refusal: { code: 'SessionAttendeeNotPartyMember', name: 'vg009' } });
    const related = [...three, attendee('rv002', ['vg009'])];
    expect(decide([matter()], { attendees: related })).toMatchObject({
      ok: true,
      changes: [{ next: { items: [{ recused: [{ villagerId: 'rv002' }] }] } }, {}],
    });
  });
});

describe('a session is refused', () => {
  it('to who is no reviewer', () => {
    const actor = { ...reviewer, roles: ['chair'] as const };
    expect(decide([matter()], { actor })).toMatchObject({ refusal: { code: 'RoleRequired' } });
  });

  it('without a matter', () => {
    expect(decide([])).toMatchObject({ refusal: { code: 'SessionEmpty' } });
  });

  it('with a matter twice', () => {
    expect(decide([matter(), matter()])).toMatchObject({ refusal: { code: 'SessionMatterTwice' } });
  });

  it('on a day to come', () => {
    expect(decide([matter()], { heldOn: '2026-03-03' })).toMatchObject({
      refusal: { code: 'SessionInFuture', today },
    });
  });

  it('with an attendee twice', () => {
    expect(decide([matter()], { attendees: [...three, attendee('pm001')] })).toMatchObject({
      refusal: { code: 'SessionAttendeeTwice', name: 'pm001' },
    });
  });

  it('with an attendee who is no party member', () => {
    expect(decide([matter()], { attendees: [...three, attendee('vg003')] })).toMatchObject({
      refusal: { code: 'SessionAttendeeNotPartyMember' },
    });
  });
});

describe('one matter refuses the whole batch', () => {
  it.each(proposalStatuses.filter((status) => status !== 'raised'))('when it is %s by now', (status) => {
    const outcome = decide([matter({ id: 'm0' }), matter({ status, title: '路灯' })]);
    expect(outcome).toMatchObject(ofMatter({ code: 'ProposalStatusNotAllowed', status }));
    expect(outcome).toMatchObject({ refusal: { title: '路灯' } });
  });

  it('when no opinion is prepared', () => {
    expect(decide([matter({ opinion: null })])).toMatchObject(ofMatter({ code: 'OpinionNotPrepared' }));
  });

  it('when the opinion is another than the session saw', () => {
    expect(decide([{ ...matter(), preparedAtMs: nowMs - 1 }])).toMatchObject(ofMatter({ code: 'OpinionChanged' }));
  });

  it('when the opinion was prepared the day after the session', () => {
    const heldOn = '2026-03-01';
    expect(decide([matter()], { heldOn })).toMatchObject(ofMatter({ code: 'OpinionAfterSession', preparedOn: today }));
  });

  it('when it is the recorder’s own or a relative’s', () => {
    const actor = { ...reviewer, relativeIds: ['vg009'] };
    expect(decide([matter()], { actor })).toMatchObject(ofMatter({ code: 'PreReviewOwnMatter' }));
  });

  it('when one attendee is missing', () => {
    expect(decide([matter()], { attendees: three.slice(0, 2) })).toMatchObject(
      ofMatter({ code: 'AttendeesTooFew', attendeesMin: 3, countedCount: 2, shortBy: 1, recused: [] }),
    );
  });

  it('when one attendee too many must stand aside', () => {
    const attendees = [attendee('ch001'), attendee('pm001'), attendee('rv002', ['cm001'])];
    expect(decide([matter()], { attendees })).toMatchObject(
      ofMatter({ code: 'AttendeesTooFew', countedCount: 2, recused: ['rv002'] }),
    );
  });

  it('when the items named were cured meanwhile', () => {
    const opinion = { verdict: 'return' as const, failingItemIds: ['affectedNamed'], reason: '' };
    expect(decide([matter({}, opinion)])).toMatchObject(ofMatter({ code: 'ReturnItemNotFailing' }));
  });

  it('when the handler’s date has passed meanwhile', () => {
    const handler = { villagerId: 'as001', name: '责任人一', isNamePublic: true };
    const late = aBasis({ nowMs: nowMs + 19 * dayMs });
    const opinion = { ...decline, verdict: 'decline' as const, handler, matterKind: null };
    expect(decide([matter({}, opinion)], { heldOn: '2026-03-21' }, late)).toMatchObject(
      ofMatter({ code: 'DeclineDateOutside', earliestOn: '2026-03-21' }),
    );
  });
});
