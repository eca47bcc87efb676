import { type Door, type Ids, noDocument } from './door';

const request = (status: string, more: Record<string, unknown> = {}): Door => ({
  ids: (ids: Ids) => ({ requestId: ids.request(status), ...more }),
  toStranger: 'ServiceRequestNotFound',
  notFound: 'ServiceRequestNotFound',
});

export const doorsToServices = {
  'service.ask': noDocument(null, { photoIds: [], onBehalfOfId: undefined, gridId: 'w1' }),
  'service.check': request('received'),
  'service.assign': request('checked', { doerId: 'as001' }),
  'service.take-on': request('assigned'),
  'service.give-back': request('assigned'),
  'service.report-handled': request('assigned', { photoIds: [] }),
  'service.record-visit': request('handled'),
  'service.rate': request('handled'),
  'service.pass': request('assigned', { personId: 'as002' }),
  'service.withdraw': request('received'),
  'service.bring-to-council': request('received'),
  'service.set-grid-members': noDocument('RoleRequired', { gridId: 'w1', memberIds: [] }),
  'service.read': request('assigned'),
  'service.people': request('assigned'),
  'service.list': noDocument(null),
  'service.waiting': noDocument(null),
  'service.grids': noDocument(null),
} satisfies Record<string, Door>;
