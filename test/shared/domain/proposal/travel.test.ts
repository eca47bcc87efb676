import type { RoadStep } from '@shared/domain/proposal/proposal';
import type { ProposalStatus } from '@shared/domain/proposal/status';
import fc from 'fast-check';
import { heldBy, heldByBody, heldByRole } from '@shared/domain/proposal/holder';
import { road, type RoadRow, verbs } from '@shared/domain/proposal/road';
import { isTerminal, proposalStatuses } from '@shared/domain/proposal/status';
import { mayTravel, travel } from '@shared/domain/proposal/travel';
import { anActor, aProposal } from '../../../helpers/a-proposal';

const member = anActor({ villagerId: 'cm001', name: '成员1', roles: ['villager', 'councilMember'] });
const sponsoring = { actor: member, nowMs: 50, holder: heldByBody('partyOrganisation'), dueAtMs: 900 };

const stepTo = (to: ProposalStatus): RoadStep => ({
  verb: 'return',
  from: 'raised',
  to,
  by: null,
  onBehalfOf: null,
  atMs: 0,
  reason: '',
  explanation: null,
  holder: null,
  dueAtMs: 0,
  term: null,
});

describe('travelling the road', () => {
  it('moves status, holder and date together and writes the step', () => {
    const travelled = travel(aProposal(), 'sponsor', { ...sponsoring, reason: '大家都关心' });
    expect(travelled).toMatchObject({
      ok: true,
      proposal: {
        status: 'raised',
        statusSinceMs: 50,
        holderKey: 'body:partyOrganisation',
        dueAtMs: 900,
        ladderAtMs: 900,
        steps: [
          { verb: 'sponsor', from: 'submitted', to: 'raised', by: { villagerId: 'cm001' }, reason: '大家都关心' },
        ],
      },
      change: {
        event: {
          type: 'ProposalSponsored',
          matterId: 'm1',
          data: { status: 'raised', reason: { seal: '大家都关心' } },
        },
      },
      message: { code: 'matterChanged', to: { kind: 'followers', proposalId: 'm1' } },
    });
  });

  it('refuses a step that the road does not have from here', () => {
    expect(travel(aProposal({ status: 'admitted' }), 'sponsor', sponsoring)).toEqual({
      ok: false,
      refusal: { code: 'ProposalStatusNotAllowed', status: 'admitted', verb: 'sponsor' },
    });
  });

  it('refuses somebody who is nobody here', () => {
    expect(travel(aProposal(), 'sponsor', { ...sponsoring, actor: anActor() })).toEqual({
      ok: false,
      refusal: { code: 'ProposalNotYours', verb: 'sponsor', allowed: ['councilMember'] },
    });
  });

  it.each([
    ['no holder', { holder: null }],
    ['no date', { dueAtMs: 0 }],
  ])('breaks when an open matter would have %s', (_, parts) => {
    expect(() => travel(aProposal(), 'sponsor', { ...sponsoring, ...parts })).toThrow('a matter has a');
  });

  it('keeps the ladder when a report changes neither holder nor date', () => {
    const assignee = anActor({ villagerId: 'as001' });
    const matter = aProposal({
      status: 'inProgress',
      holder: heldBy({ villagerId: 'as001', name: '责任人一', isNamePublic: true }),
      assignee: { villagerId: 'as001', name: '责任人一', isNamePublic: true },
      dueAtMs: 10,
      ladder: { stepsTaken: 2, toldIds: ['as001', 'ch001'] },
      ladderAtMs: 77,
    });
    const travelled = travel(matter, 'reportProgress', {
      actor: assignee,
      nowMs: 50,
      holder: matter.holder,
      dueAtMs: 10,
    });
    expect(travelled).toMatchObject({ proposal: { ladder: { stepsTaken: 2 }, ladderAtMs: 77 } });
  });

  it('never leaves an open matter without holder and date, whoever does what from wherever', () => {
    const everybody = [...new Set((road as readonly RoadRow[]).flatMap((row) => row.by))];
    fc.assert(
      fc.property(
        fc.constantFrom(...proposalStatuses),
        fc.array(fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...everybody)), { maxLength: 30 }),
        (status, attempts) => {
          let matter = aProposal({ status, steps: [stepTo(status)] });
          for (const [verb, capacity] of attempts) {
            const actor = anActor({ roles: [capacity as 'chair'] });
            const row = (road as readonly RoadRow[]).find((one) => one.verb === verb);
            const to = row?.to === 'same' ? matter.status : row?.to;
            const ends = to !== undefined && to !== 'before' && isTerminal(to);
            const command = { actor, nowMs: 1, holder: ends ? null : heldByRole('chair'), dueAtMs: ends ? 0 : 9 };
            const travelled = travel(matter, verb, command);
            expect(travelled.ok).toBe(mayTravel(matter, verb, actor).ok);
            if (travelled.ok) matter = travelled.proposal;
            expect(matter.isOpen).toBe(matter.holder !== null && matter.dueAtMs > 0 && matter.holderKey !== '');
          }
        },
      ),
    );
  });
});
