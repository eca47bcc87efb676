import { concludePoll } from '@shared/domain/decision/conclude-poll';
import { newDecisionRegister } from '@shared/domain/decision/decision-register';
import { dueAfterDays, startOfDayMs } from '@shared/kernel/time';
import { messageText } from '@shared/text/messages';
import { concluded } from '../../../helpers/a-decision';
import { aPoll, closing } from '../../../helpers/a-poll';
import { aMeeting, anItem, aScheduledProposal } from '../../../helpers/evening-builder';

const nowMs = startOfDayMs('2026-03-10') + 20 * 3_600_000;

describe('concluding a poll', () => {
  it('adopts with five of nine, by the chair, and numbers the decision', () => {
    const outcome = concluded({ for: 5, against: 1, abstain: 0 }, nowMs);
    expect(outcome.changes.map(({ event }) => event.type)).toEqual([
      'PollClosed',
      'PollClosedInMeeting',
      'ProposalAdopted',
      'DecisionAdopted',
      'DecisionNumbered',
    ]);
    const [poll, meeting, proposal, decision, register] = outcome.changes.map(({ next }) => next);
    expect(poll).toMatchObject({ status: 'closed', decisionId: 'p1.decision', tally: { for: 5, notVoting: 3 } });
    expect(meeting).toMatchObject({ openPollId: null, items: [{ status: 'done', endedAtMs: nowMs, pollId: 'p1' }] });
    expect(proposal).toMatchObject({
      status: 'adopted',
      decisionId: 'p1.decision',
      holderKey: 'role:clerk',
      dueAtMs: dueAfterDays(nowMs, 5 + 3),
      steps: [{ verb: 'adopt', by: { villagerId: 'ch001' }, explanation: { code: 'majority', isMet: true } }],
    });
    expect(decision).toMatchObject({ id: 'p1.decision', year: 2026, number: 7, force: 'decision', noticeToOn: null });
    expect(register).toMatchObject({ lastNumber: 7 });
  });

  it('rejects with four of nine, though nobody is against', () => {
    const outcome = concluded({ for: 4, against: 0, abstain: 5 }, nowMs);
    expect(outcome.changes.map(({ event }) => event.type)).toEqual([
      'PollClosed',
      'PollClosedInMeeting',
      'ProposalRejected',
    ]);
    expect(outcome.changes[2]?.next).toMatchObject({ status: 'rejected', holder: null, dueAtMs: 0 });
  });

  it('tells author, sponsor and supporters the numbers', () => {
    const [told] = concluded({ for: 4, against: 3, abstain: 2 }, nowMs).messages ?? [];
    expect(told).toMatchObject({ to: { kind: 'followers', proposalId: 'm1' }, code: 'matterRejected' });
    expect(messageText(told?.code ?? '', told?.data ?? {}, nowMs)).toBe(
      '“村口的路灯坏了”表决未通过：同意 4 票，反对 3 票，弃权 2 票。6月8日以后，或者有了新情况，可以再提',
    );
  });

  it('earns nobody anything', () => {
    expect(concluded({ for: 9, against: 0, abstain: 0 }, nowMs)).not.toHaveProperty('awards');
  });

  const end = (poll: ReturnType<typeof aPoll>) => ({
    poll,
    boxes: [],
    meeting: aMeeting({ openPollId: 'p1', items: [anItem({ pollId: 'p1' })] }),
    proposal: aScheduledProposal(),
    register: newDecisionRegister('v1', 2026),
  });

  it.each(['closed', 'void'] as const)('leaves a poll that is %s as it is', (status) => {
    expect(concludePoll(end(aPoll({ status, isOpen: false })), nowMs)).toEqual({ ok: true, changes: [] });
  });

  it('frees the item of a poll declared void for another vote', () => {
    const poll = aPoll({ status: 'closing', closing: { ...closing, voidReason: '开错了' } });
    expect(concludePoll(end(poll), nowMs).changes).toMatchObject([
      { next: { status: 'void', isOpen: false, tally: null }, event: { type: 'PollVoided' } },
      {
        next: { openPollId: null, items: [{ pollId: null, status: 'current' }] },
        event: { type: 'PollVoidedInMeeting' },
      },
    ]);
  });
});
