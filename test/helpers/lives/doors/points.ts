import { type Door, noDocument } from './door';

const claim = (toStranger: string | null): Door => ({
  ids: (ids) => ({ claimId: ids.claim }),
  toStranger,
  notFound: 'ClaimNotFound',
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

export const doorsToPoints = {
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
  'points.propose-for-neighbour': noDocument(null, { name: '村民三', photoIds: [] }),
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
  'points.ideas': noDocument(null),
  'points.claims': noDocument(null),
  'points.proposed': noDocument(null),
  'points.batch': batch(null),
  'points.honour-roll': noDocument(null, { period: null }),
  'points.show-deed': { ...claim('DeedNotYours') },
  'points.good-deeds': noDocument(null, { cursor: null }),
  'points.fairness': noDocument('RoleRequired'),
} satisfies Record<string, Door>;
