import { type Door, noDocument } from './door';

const ceremony = (toStranger: string | null): Door => ({
  ids: (ids) => ({ ceremonyId: ids.ceremony }),
  toStranger,
  notFound: 'CeremonyNotFound',
});

const supply = (toStranger: string | null, more: Record<string, unknown> = {}): Door => ({
  ids: (ids) => ({ supplyId: ids.supply, ...more }),
  toStranger,
  notFound: 'SupplyNotFound',
});
const errand = (toStranger: string | null, more: Record<string, unknown> = {}): Door => ({
  ids: (ids) => ({ errandId: ids.errand, ...more }),
  toStranger,
  notFound: 'ErrandNotFound',
});

const care = (toStranger: string | null, more: Record<string, unknown> = {}): Door => ({
  ids: (ids) => ({ careId: ids.care, ...more }),
  toStranger,
  notFound: 'CareNotFound',
});

export const doorsToNeighbours = {
  'neighbourhood.register-ceremony': noDocument('NeighbourhoodNotYours', { familyId: 'vg003' }),
  'neighbourhood.change-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.cancel-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.note-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.ceremony-form': noDocument(null),
  'neighbourhood.ceremonies': noDocument('NeighbourhoodNotYours', { whose: 'ahead' }),
  'neighbourhood.ceremony': ceremony('CeremonyNotFound'),
  'neighbourhood.publish-supply': noDocument('SupplyUnitNotYours'),
  'neighbourhood.claim-supply': supply(null),
  'neighbourhood.give-supply-back': supply('NeighbourhoodNotYours'),
  'neighbourhood.deliver-supply': supply('NeighbourhoodNotYours', { photoIds: [] }),
  'neighbourhood.confirm-supply': supply('NeighbourhoodNotYours'),
  'neighbourhood.withdraw-supply': supply('NeighbourhoodNotYours'),
  'neighbourhood.supply-list': noDocument(null),
  'neighbourhood.supply': supply(null),
  'neighbourhood.supply-form': noDocument(null),
  'neighbourhood.ask-errand': noDocument('NeighbourhoodNotYours', { villagerId: 'vg003' }),
  'neighbourhood.assign-errand': errand('NeighbourhoodNotYours', { runnerId: null }),
  'neighbourhood.add-paper': errand('NeighbourhoodNotYours'),
  'neighbourhood.tick-paper': errand('NeighbourhoodNotYours'),
  'neighbourhood.report-errand': errand('NeighbourhoodNotYours'),
  'neighbourhood.finish-errand': errand('NeighbourhoodNotYours'),
  'neighbourhood.close-errand': errand('NeighbourhoodNotYours'),
  'neighbourhood.drop-errand': errand('NeighbourhoodNotYours'),
  'neighbourhood.errands': noDocument('NeighbourhoodNotYours', { whose: 'open' }),
  'neighbourhood.errand': errand('ErrandNotFound'),
  'neighbourhood.plan-duty': noDocument('NeighbourhoodNotYours', { days: [{ on: '2026-03-20', villagerId: 'ch001' }] }),
  'neighbourhood.ask-duty-swap': noDocument('NeighbourhoodNotYours', { toId: 'ch001', backOn: null }),
  'neighbourhood.answer-duty-swap': noDocument('DutySwapGone'),
  'neighbourhood.give-duty-phone': noDocument('NeighbourhoodNotYours'),
  'neighbourhood.duty': noDocument(null),
  'neighbourhood.services': noDocument(null),
  'neighbourhood.list-care': noDocument('NeighbourhoodNotYours', { personId: 'vg003', visitorId: null }),
  'neighbourhood.arrange-care': care('NeighbourhoodNotYours', { visitorId: null }),
  'neighbourhood.end-care': care('NeighbourhoodNotYours'),
  'neighbourhood.record-care-visit': care('NeighbourhoodNotYours', { photoIds: [] }),
  'neighbourhood.care-list': noDocument('NeighbourhoodNotYours', { whose: 'all' }),
  'neighbourhood.care': care('CareNotFound'),
  'neighbourhood.visits-to-me': noDocument(null),
} satisfies Record<string, Door>;
