import { meetingStatusShape } from '@shared/domain/agenda/meeting';
import { proposalStatuses } from '@shared/domain/proposal/status';
import { deferItem } from '@shared/domain/vote/defer-item';
import { dueAfterDays } from '@shared/kernel/time';
import { aMeeting, anItem, aScheduledProposal, theChair, theClerk } from '../../../helpers/evening-builder';

const command = { actor: theChair, nowMs: 1_000, itemId: 'i1', reason: '报价还没有来', nextMeetingDaysMax: 60 };

describe('deferring a matter', () => {
  it('gives it to the chair for another evening, and leaves the item', () => {
    const outcome = deferItem(aMeeting(), aScheduledProposal(), command);
    expect(outcome).toMatchObject({
      changes: [
        { event: { type: 'ItemDeferred' }, next: { items: [{}, { status: 'done', endedAtMs: 1_000, pollId: null }] } },
        {
          event: { type: 'ProposalDeferred' },
          next: { status: 'deferred', holderKey: 'role:chair', meetingId: null, dueAtMs: dueAfterDays(1_000, 60) },
        },
      ],
    });
  });

  it.each(meetingStatusShape.options.filter((status) => status !== 'inSession'))(
    'is refused while the meeting is %s',
    (status) => {
      expect(deferItem(aMeeting({ status }), aScheduledProposal(), command)).toMatchObject({
        refusal: { code: 'MeetingNotInSession' },
      });
    },
  );

  it.each(proposalStatuses.filter((status) => status !== 'scheduled'))(
    'is refused for a matter that is %s',
    (status) => {
      expect(deferItem(aMeeting(), aScheduledProposal({ status }), command)).toMatchObject({
        refusal: { code: 'ProposalStatusNotAllowed', status },
      });
    },
  );

  it.each([
    ['by anybody but the chair', aMeeting(), { actor: theClerk }, 'MeetingOnlyChair'],
    ['while a poll is open', aMeeting({ openPollId: 'p1' }), {}, 'MeetingPollOpen'],
    ['after a vote on it', aMeeting({ items: [anItem({ pollId: 'p1' })] }), {}, 'AgendaItemAlreadyVoted'],
    ['before its turn', aMeeting({ items: [anItem({ status: 'pending' })] }), {}, 'AgendaItemNotCurrent'],
    ['for the report', aMeeting({ items: [anItem({ proposalId: null })] }), {}, 'AgendaItemIsReport'],
  ])('is refused %s', (_, meeting, parts, code) => {
    expect(deferItem(meeting, aScheduledProposal(), { ...command, ...parts })).toMatchObject({ refusal: { code } });
  });
});
