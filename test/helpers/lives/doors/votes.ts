import { type Door, matter, evening, noDocument, led } from './door';

const poll = (toStranger: string | null): Door => ({
  ids: (ids) => ({ pollId: ids.poll }),
  toStranger,
  notFound: 'PollNotFound',
});
const decision = (name: 'decision' | 'published', toStranger: string | null): Door => ({
  ids: (ids) => ({ decisionId: ids[name] }),
  toStranger,
  notFound: 'DecisionNotFound',
});
const atVote = { notFound: 'PollMeetingNotFound', itemId: true };

export const doorsToVotes = {
  'vote.recuse': evening('inSession', led, atVote),
  'vote.cancel-recusal': evening('inSession', led, atVote),
  'vote.ask-recusal': evening('inSession', null, atVote),
  'vote.decide-recusal': evening('inSession', 'RecusalRequestNotFound', atVote),
  'vote.open-poll': evening('inSession', 'MeetingOnlyChair', atVote),
  'vote.cast': { ids: (ids) => ({ boxId: ids.box }), toStranger: 'BallotNotYours', notFound: 'PollNotFound' },
  'vote.cast-secret': {
    ids: (ids) => ({ boxId: ids.secretBox }),
    toStranger: 'BallotNotYours',
    notFound: 'PollNotFound',
  },
  'vote.enter-count': { ...poll('RoleRequired'), ids: (ids) => ({ pollId: ids.handsPoll, tellerId: 'cm001' }) },
  'vote.reconcile-paper': { ...poll('RoleRequired'), ids: (ids) => ({ pollId: ids.handsPoll }) },
  'vote.publish-result': poll('MeetingOnlyChair'),
  'vote.close-poll': poll('MeetingOnlyChair'),
  'vote.void-poll': poll('MeetingOnlyChair'),
  'vote.defer-item': evening('inSession', 'MeetingOnlyChair', atVote),
  'vote.opening': evening('inSession', null, atVote),
  'vote.poll': poll(null),
  'vote.results': noDocument(null),

  'advisory.open': matter('admitted', 'RoleRequired', { endsOn: '2026-03-20' }),
  'advisory.cast': { ids: (ids) => ({ pollId: ids.advisory }), toStranger: null, notFound: 'AdvisoryNotFound' },
  'advisory.read': matter('admitted', null),
  'advisory.counts': matter('admitted', null),

  'decision.bring-to-body': matter('admitted'),
  'decision.record-step': matter('admitted'),
  'decision.procedure': matter('admitted', null),
  'decision.publish': decision('decision', 'RoleRequired'),
  'decision.object': decision('published', null),
  'decision.answer-objection': decision('published', null),
  'decision.list': noDocument(null),
  'decision.search': noDocument(null, { question: '', cursor: null }),
  'decision.read': decision('published', null),
} satisfies Record<string, Door>;
