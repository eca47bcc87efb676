import { fullPreparation } from '../../pre-review';
import { type Door, matter, noDocument } from './door';

export const doorsToProposals = {
  'proposal.submit': noDocument(null),
  'proposal.follow': matter('raised', null, { isFollowing: true }),
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
  'proposal.undo-merge': matter('merged'),
  'proposal.split': matter('raised', 'ProposalNotYours', {
    staying: '路灯坏了',
    leaving: '桥也要修',
    category: '',
    matterKind: '',
    reason: '',
  }),
  'proposal.undo-split': matter('raised'),
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
  'pre-review.give-receipt': matter('declined', 'ReceiptNotOwed'),
  'pre-review.author-history': matter('raised', 'RoleRequired'),
  'pre-review.ledger': noDocument('RoleRequired'),
  'pre-review.desk': noDocument('RoleRequired', { tab: null, cursor: null }),
  'pre-review.matter': matter('raised', 'RoleRequired'),
  'pre-review.session-draft': noDocument('RoleRequired'),
  'pre-review.session': {
    ids: (ids) => ({ sessionId: ids.session }),
    toStranger: 'RoleRequired',
    notFound: 'SessionNotFound',
  },
} satisfies Record<string, Door>;
