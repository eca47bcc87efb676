import { type Door, noDocument } from './door';

const ceremony = (toStranger: string | null): Door => ({
  ids: (ids) => ({ ceremonyId: ids.ceremony }),
  toStranger,
  notFound: 'CeremonyNotFound',
});

export const doorsToNeighbours = {
  'neighbourhood.register-ceremony': noDocument('NeighbourhoodNotYours', { familyId: 'vg003' }),
  'neighbourhood.change-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.cancel-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.note-ceremony': ceremony('NeighbourhoodNotYours'),
  'neighbourhood.ceremony-form': noDocument(null),
  'neighbourhood.ceremonies': noDocument('NeighbourhoodNotYours', { whose: 'ahead' }),
  'neighbourhood.ceremony': ceremony('CeremonyNotFound'),
} satisfies Record<string, Door>;
