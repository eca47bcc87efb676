import { type Door, matter, noDocument } from './door';

const closing: Door = {
  ids: (ids) => ({ proposalId: ids.matter('reportedDone'), meetingId: ids.meeting('inSession'), visitorId: null }),
  toStranger: 'ProposalNotYours',
  notFound: 'ProposalNotFound',
};

export const doorsToFollowUps = {
  'follow-up.agree-assignment': {
    ids: (ids) => ({ meetingId: ids.meeting('inSession'), itemId: ids.item, assigneeId: 'as001' }),
    toStranger: 'MeetingOnlyChair',
    notFound: 'MeetingNotFound',
  },
  'follow-up.hand-over': matter('adopted', 'ProposalNotYours', { unitId: null }),
  'follow-up.accept': matter('inProgress'),
  'follow-up.give-back': matter('inProgress'),
  'follow-up.ask-new-date': matter('inProgress'),
  'follow-up.answer-new-date': matter('inProgress'),
  'follow-up.report-stuck': matter('inProgress', 'ProposalNotYours', { unitId: null }),
  'follow-up.report-progress': matter('inProgress', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.report-done': matter('inProgress', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.put-on-hold': matter('inProgress'),
  'follow-up.resume': matter('onHold'),
  'follow-up.reassign': matter('inProgress', 'ProposalNotYours', { personId: 'as002', unitId: null }),
  'follow-up.close-out': closing,
  'follow-up.not-yet': closing,
  'follow-up.report-handled': matter('declined', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.answer': matter('routed', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.record-visit': matter('closedOut'),
  'follow-up.rate-as-supporter': matter('closedOut', 'SupportRatingOnlySupporters'),
  'follow-up.rate': matter('closedOut'),
  'follow-up.reopen': matter('closedOut'),
  'follow-up.read': matter('inProgress', null),
  'follow-up.candidates': matter('adopted', null),
  'follow-up.close-outs': noDocument(null),
  'follow-up.board': noDocument(null),
} satisfies Record<string, Door>;
