import type { ActionName } from '@shared/contract';
import { idsIn } from './everything';
import { fullPreparation } from '../pre-review';
import { samplePayload } from './payloads';

type Ids = ReturnType<typeof idsIn>;

/** What stands before an action: which documents it asks for, and how it turns away who may not take it. */
export interface Door {
  /** The parts of the payload that name documents. */
  ids(ids: Ids): Record<string, unknown>;
  /** To a villager without office, who has nothing to do with the matter; null where every villager may. */
  toStranger: string | null;
  /** Where the document is another village's, or none at all; null where the action names no document. */
  notFound: string | null;
}

const matter = (
  status: string,
  toStranger: string | null = 'ProposalNotYours',
  more: Record<string, unknown> = {},
): Door => ({
  ids: (ids) => ({ proposalId: ids.matter(status), ...more }),
  toStranger,
  notFound: 'ProposalNotFound',
});

const evening = (
  status: 'draft' | 'convened' | 'inSession' | 'suspended' | 'adjourned',
  toStranger: string | null,
  { notFound = 'MeetingNotFound', itemId = false, ...more }: { notFound?: string; itemId?: boolean; act?: string } = {},
): Door => ({
  ids: (ids) => ({ meetingId: ids.meeting(status), ...(itemId ? { itemId: ids.item } : {}), ...more }),
  toStranger,
  notFound,
});

const closing: Door = {
  ids: (ids) => ({ proposalId: ids.matter('reportedDone'), meetingId: ids.meeting('inSession'), visitorId: null }),
  toStranger: 'ProposalNotYours',
  notFound: 'ProposalNotFound',
};
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
const claim = (toStranger: string | null): Door => ({
  ids: (ids) => ({ claimId: ids.claim }),
  toStranger,
  notFound: 'ClaimNotFound',
});
const photo = (toStranger: string | null): Door => ({
  ids: (ids) => ({ fileId: ids.photo }),
  toStranger,
  notFound: 'PhotoUnknown',
});
const batch = (toStranger: string | null): Door => ({
  ids: (ids) => ({ batchId: ids.batch }),
  toStranger,
  notFound: 'BatchNotFound',
});
const good = (more: Record<string, unknown> = {}): Door => ({
  ids: (ids) => ({ goodId: ids.good, ...more }),
  toStranger: 'ShopOnlyShopkeeper',
  notFound: 'GoodNotFound',
});
const order = (toStranger: string | null): Door => ({
  ids: (ids) => ({ orderId: ids.order }),
  toStranger,
  notFound: 'OrderNotFound',
});
const noDocument = (toStranger: string | null, ids: Record<string, unknown> = {}): Door => ({
  ids: () => ids,
  toStranger,
  notFound: null,
});
const messages = (toStranger: string): Door => ({
  ids: (ids) => ({ messageIds: [ids.message] }),
  toStranger,
  notFound: 'MessageNotFound',
});
const person = (toStranger: string | null): Door => ({
  ids: (ids) => ({ villagerId: ids.person }),
  toStranger,
  notFound: 'PersonNotFound',
});
const councilChange: Door = {
  ids: (ids) => ({ changeId: ids.councilChange }),
  toStranger: 'RoleRequired',
  notFound: 'CouncilChangeNotFound',
};
const atVote = { notFound: 'PollMeetingNotFound', itemId: true };
const led = 'MeetingOnlyChairOrClerk';

/** A sheet of the evening, without pictures: those are asked for before the rule is. */
const photographed = (toStranger: string): Door => ({
  ids: (ids) => ({ meetingId: ids.meeting('adjourned'), photoIds: [] }),
  toStranger,
  notFound: 'MeetingNotFound',
});

export const doors: Record<ActionName, Door> = {
  'home.read': noDocument(null),
  'member.me': noDocument(null),
  'member.people': noDocument('PeopleOnlyOffices', { purpose: 'any', cursor: null }),
  'village.council': noDocument(null),
  'village.rules': noDocument(null),
  'village.record-change': noDocument('RoleRequired', { leaving: [], entering: [], deputyIds: [] }),
  'village.confirm-change': councilChange,
  'village.send-back-change': councilChange,

  'message.list': noDocument(null),
  'message.read': messages('MessageNotFound'),
  'message.templates': noDocument(null),
  'message.note-consents': noDocument(null),
  'message.to-tell': noDocument('RoleRequired'),
  'message.tell': messages('RoleRequired'),
  'message.put-back': messages('RoleRequired'),
  'member.person': person('RoleRequired'),
  'member.export': noDocument(null),
  'member.give-contact': person('RoleRequired'),
  'member.erase-contact': person('RoleRequired'),
  'member.name-helper': { ...person('RoleRequired'), ids: (ids) => ({ villagerId: ids.person, helperId: ids.person }) },
  'member.end-helper': { ...person('RoleRequired'), ids: (ids) => ({ villagerId: ids.person, helperId: ids.person }) },
  'member.change-consents': person('RoleRequired'),
  'member.welcome': noDocument(null),
  'member.own-phone': noDocument('PhoneNotGiven'),
  'member.ask-binding': noDocument('BindingAlreadyBound', { villageId: 'v1' }),
  'member.withdraw-asking': noDocument('BindingNotAsked', { villageId: 'v1' }),
  'member.redeem-invitation': noDocument('BindingAlreadyBound'),
  'member.bindings': noDocument('RoleRequired'),
  'member.confirm-binding': {
    ids: (ids) => ({ requestId: ids.asking, villagerId: 'vg003' }),
    toStranger: 'RoleRequired',
    notFound: 'BindingRequestNotFound',
  },
  'member.refuse-binding': {
    ids: (ids) => ({ requestId: ids.asking }),
    toStranger: 'RoleRequired',
    notFound: 'BindingRequestNotFound',
  },
  'member.unbind': person('RoleRequired'),
  'member.invite': { ...person('RoleRequired'), ids: (ids) => ({ villagerIds: [ids.person] }) },
  'member.withdraw-invitation': person('RoleRequired'),
  'member.invitations': noDocument('RoleRequired'),

  'proposal.submit': noDocument(null),
  'proposal.support': matter('raised', null),
  'proposal.withdraw-support': matter('raised', null),
  'proposal.sponsor': matter('submitted'),
  'proposal.prepare': matter('raised', 'PreparationNotYours', { preparation: fullPreparation }),
  'proposal.withdraw': matter('submitted'),
  'proposal.merge': {
    ids: (ids) => ({ proposalId: ids.matter('submitted'), targetId: ids.matter('raised') }),
    toStranger: 'ProposalNotYours',
    notFound: 'ProposalNotFound',
  },
  'proposal.route': matter('submitted'),
  'proposal.list': noDocument(null),
  'proposal.similar': noDocument(null),
  'proposal.read': matter('raised', null),
  'proposal.preparation': matter('raised', null),

  'pre-review.prepare-opinion': matter('raised', 'RoleRequired'),
  'pre-review.decide-session': {
    ids: (ids) => ({
      heldOn: '2026-03-02',
      attendeeIds: ['ch001', 'rv001', 'pm001'],
      matters: [{ proposalId: ids.matter('raised'), preparedAtMs: 1 }],
    }),
    toStranger: 'RoleRequired',
    notFound: 'ProposalNotFound',
  },
  'pre-review.route': matter('admitted', 'RoleRequired'),
  'pre-review.resubmit': matter('returned'),
  'pre-review.request-reconsideration': matter('declined'),
  'pre-review.decide-reconsideration': matter('underReconsideration', 'RoleRequired'),
  'pre-review.desk': noDocument('RoleRequired', { tab: null, cursor: null }),
  'pre-review.matter': matter('raised', 'RoleRequired'),
  'pre-review.session-draft': noDocument('RoleRequired'),
  'pre-review.session': {
    ids: (ids) => ({ sessionId: ids.session }),
    toStranger: 'RoleRequired',
    notFound: 'SessionNotFound',
  },

  'agenda.plan-meeting': noDocument('RoleRequired'),
  'agenda.change-plan': evening('draft', 'MeetingOnlyChair'),
  'agenda.convene': evening('draft', 'MeetingOnlyChair'),
  'agenda.cancel-meeting': evening('convened', 'MeetingOnlyChair'),
  'agenda.acknowledge-notice': evening('convened', 'MeetingNotOnRoll'),
  'agenda.ask-leave': evening('convened', 'MeetingNotOnRoll'),
  'agenda.withdraw-leave': evening('convened', 'MeetingNotOnRoll'),
  'agenda.plan': evening('draft', 'MeetingOnlyChair'),
  'agenda.notice': evening('convened', null),
  'agenda.list': noDocument(null),

  'meeting.check-in': evening('convened', led),
  'meeting.check-out': evening('inSession', led),
  'meeting.undo-check-in': evening('inSession', led),
  'meeting.check-in-by-code': evening('convened', 'MeetingNotOnRoll'),
  'meeting.confirm-headcount': evening('inSession', led),
  'meeting.open': evening('convened', 'MeetingOnlyChair'),
  'meeting.declare-inquorate': evening('convened', 'MeetingOnlyChair'),
  'meeting.suspend': evening('inSession', 'MeetingOnlyChair'),
  'meeting.resume': evening('suspended', 'MeetingOnlyChair'),
  'meeting.adjourn': evening('inSession', 'MeetingOnlyChair'),
  'meeting.start-item': evening('inSession', 'MeetingOnlyChair'),
  'meeting.give-floor': evening('inSession', led),
  'meeting.pass-floor': evening('inSession', led),
  'meeting.call-guest': evening('inSession', led),
  'meeting.raise-hand': evening('inSession', led),
  'meeting.lower-hand': evening('inSession', led),
  'meeting.grant-time': evening('inSession', 'MeetingOnlyChair'),
  'meeting.raise-point-of-order': evening('inSession', led),
  'meeting.rule-on-point': evening('inSession', 'MeetingOnlyChair'),
  'meeting.hand-over-chair': evening('inSession', led),
  'meeting.take-back-chair': evening('inSession', 'HandoverNone'),
  'meeting.save-motion': evening('inSession', led, { itemId: true }),
  'meeting.read-out-motion': evening('inSession', 'MeetingOnlyChair', { itemId: true }),
  'meeting.move-amendment': evening('inSession', led, { itemId: true }),
  'meeting.withdraw-amendment': evening('inSession', 'AmendmentNotMoved', { itemId: true }),
  'meeting.end-speech': evening('inSession', led),
  'meeting.note-speech': evening('inSession', led),
  'meeting.state-consensus': evening('inSession', 'MeetingOnlyChair', { itemId: true }),
  'meeting.undo': evening('inSession', led, { act: 'headcountConfirmed' }),
  'meeting.record-for-chair': evening('inSession', 'RecorderOnlyClerk'),
  'meeting.stop-recording': evening('inSession', led),
  'meeting.propose-next': evening('inSession', 'MeetingOnlyChair'),
  'meeting.screen-ticket': evening('inSession', led),
  'meeting.screen': noDocument('ScreenTicketInvalid', { villageId: 'v1', meetingId: 'e1', seal: 'a'.repeat(40) }),
  'meeting.evening': evening('inSession', null),
  'meeting.missing': evening('convened', led),
  'meeting.check-in-list': evening('convened', led),
  'meeting.code': evening('convened', led),
  'meeting.report': evening('inSession', null),
  'meeting.revision': evening('inSession', null),

  'meeting.minutes': evening('adjourned', 'MinutesNotYours'),
  'meeting.printed-sheet': {
    ids: (ids) => ({ sheet: 'signInSheet', meetingId: ids.meeting('convened') }),
    toStranger: led,
    notFound: 'MeetingNotFound',
  },
  'meeting.sign-minutes': evening('adjourned', 'MinutesNotSigner'),
  'meeting.sign-minutes-on-paper': photographed('RoleRequired'),
  'meeting.attach-sheet': photographed(led),
  'meeting.add-addendum': evening('adjourned', 'RoleRequired'),

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

  'decision.publish': decision('decision', 'RoleRequired'),
  'decision.object': decision('published', null),
  'decision.answer-objection': decision('published', null),
  'decision.list': noDocument(null),
  'decision.read': decision('published', null),

  'follow-up.agree-assignment': {
    ids: (ids) => ({ meetingId: ids.meeting('inSession'), itemId: ids.item, assigneeId: 'as001' }),
    toStranger: 'MeetingOnlyChair',
    notFound: 'MeetingNotFound',
  },
  'follow-up.hand-over': matter('adopted'),
  'follow-up.report-progress': matter('inProgress', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.report-done': matter('inProgress', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.put-on-hold': matter('inProgress'),
  'follow-up.resume': matter('onHold'),
  'follow-up.reassign': matter('inProgress', 'ProposalNotYours', { personId: 'as002' }),
  'follow-up.close-out': closing,
  'follow-up.not-yet': closing,
  'follow-up.report-handled': matter('declined', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.answer': matter('routed', 'ProposalNotYours', { photoIds: [] }),
  'follow-up.record-visit': matter('closedOut'),
  'follow-up.rate': matter('closedOut'),
  'follow-up.reopen': matter('closedOut'),
  'follow-up.read': matter('inProgress', null),
  'follow-up.candidates': matter('adopted', null),
  'follow-up.close-outs': noDocument(null),
  'follow-up.board': noDocument(null),

  'photo.announce': noDocument(null),
  'photo.keep': photo('PhotoUnknown'),
  'photo.read': photo(null),
  'points.enter-good': noDocument('ShopOnlyShopkeeper', { photoId: null }),
  'points.change-good': good({ photoId: null }),
  'points.supply-good': good(),
  'points.count-good': good(),
  'points.reserve-good': { ...good(), toStranger: 'TransferBalanceTooLow' },
  'points.cancel-order': order('OrderNotYours'),
  'points.hand-over-order': order('ShopOnlyShopkeeper'),
  'points.shop': noDocument(null),
  'points.orders': noDocument(null, { whose: 'mine', cursor: null }),
  'points.order-by-code': noDocument('ShopOnlyShopkeeper'),
  'points.shop-month': noDocument(null),

  'points.membership': noDocument(null),
  'points.member-changes': noDocument('RoleRequired', { isOpen: true }),
  'points.record-member-change': noDocument('MemberAlready', { villagerId: null, what: 'join' }),
  'points.decide-member-change': {
    ids: (ids) => ({ changeId: ids.memberChange }),
    toStranger: 'RoleRequired',
    notFound: 'MemberChangeNotFound',
  },
  'points.claim': noDocument(null),
  'points.propose': noDocument('RoleRequired', { villagerId: 'vg003', photoIds: [] }),
  'points.withdraw-claim': claim('ClaimNotYours'),
  'points.open-review': batch('RoleRequired'),
  'points.review': {
    ids: (ids) => ({
      batchId: ids.batch,
      attendeeIds: ['rg001', 'rg002', 'rg003'],
      verdicts: [{ claimId: ids.claim, verdict: 'approve', reason: '' }],
    }),
    toStranger: 'RoleRequired',
    notFound: 'BatchNotFound',
  },
  'points.publish': batch('RoleRequired'),
  'points.object': claim(null),
  'points.answer-objection': claim('RoleRequired'),
  'points.post': batch('RoleRequired'),
  'points.propose-correction': claim('RoleRequired'),
  'points.explain': claim('ExplainNothing'),
  'points.decide-correction': claim('RoleRequired'),
  'points.passbook': noDocument(null),
  'points.tariff': noDocument(null),
  'points.claims': noDocument(null),
  'points.batch': batch(null),
};

/** A payload that knocks at the door with a village's own documents; `nowhere` has none. */
export function knock(action: ActionName, villageId: string): Record<string, unknown> {
  const sample = samplePayload(action);
  const cursorless = 'cursor' in sample ? { ...sample, cursor: null } : sample;
  const named = doors[action].ids(idsIn(villageId));
  const known = Object.fromEntries(Object.entries(named).filter(([name]) => name in sample));
  return { ...cursorless, ...known };
}
