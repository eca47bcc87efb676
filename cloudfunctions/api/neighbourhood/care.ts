import { careIdOf } from '@shared/domain/neighbourhood/care';
import { arrangeCare, endCare, listCare, recordCareVisit } from '@shared/domain/neighbourhood/visit-care';
import { refuse } from '@shared/kernel/outcome';
import { findCare } from '@cloud/_repositories/neighbourhood';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `neighbourhood.list-care`: load, decide, save. The rule itself is in shared/domain/neighbourhood. */
export const listCareAction: Command<'neighbourhood.list-care'> = async ({ work, actor, nowMs, payload }) => {
  const { personId, visitorId, ...rest } = payload;
  const person = await findVillager(work, personId, actor.villageId);
  const visitor = await findVillager(work, visitorId ?? actor.villagerId, actor.villageId);
  if (!person || !visitor) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const village = await readVillage(work, actor.villageId);
  const careId = careIdOf(personId);
  const before = await findCare(work, careId, actor.villageId);
  return work.save(listCare(before, village, { actor, nowMs, person, visitor, ...rest }), { careId });
};

/** `neighbourhood.arrange-care`. */
export const arrangeCareAction: Command<'neighbourhood.arrange-care'> = async ({ work, actor, nowMs, payload }) => {
  const care = await findCare(work, payload.careId, actor.villageId);
  if (!care) return refuse({ code: 'CareNotFound' });
  const visitor = await findVillager(work, payload.visitorId ?? care.visitorId, actor.villageId);
  if (!visitor) return refuse({ code: 'NeighbourhoodPersonNotFound' });
  const village = await readVillage(work, actor.villageId);
  return work.save(arrangeCare(care, village, { actor, nowMs, visitor, nextOn: payload.nextOn }), {});
};

/** `neighbourhood.end-care`. */
export const endCareAction: Command<'neighbourhood.end-care'> = async ({ work, actor, payload }) => {
  const care = await findCare(work, payload.careId, actor.villageId);
  if (!care) return refuse({ code: 'CareNotFound' });
  const village = await readVillage(work, actor.villageId);
  return work.save(endCare(care, village, { actor, reason: payload.reason }), {});
};

/** `neighbourhood.record-care-visit`. */
export const recordCareVisitAction: Command<'neighbourhood.record-care-visit'> = async (context) => {
  const { work, actor, nowMs, payload, newId } = context;
  const care = await findCare(work, payload.careId, actor.villageId);
  if (!care) return refuse({ code: 'CareNotFound' });
  const village = await readVillage(work, actor.villageId);
  const { way, note, photoIds } = payload;
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'NeighbourhoodPhotoNotFound' });
  return work.save(recordCareVisit(care, village, { actor, nowMs, visitId: newId(), way, note, photoIds }), {});
};
