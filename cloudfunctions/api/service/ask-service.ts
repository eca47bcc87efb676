import { askService } from '@shared/domain/service/ask-service';
import { valueOf } from '@shared/domain/village/rule-book';
import { refuse } from '@shared/kernel/outcome';
import { dueAfterDays } from '@shared/kernel/time';
import { usePhotos } from '@cloud/_repositories/photos/photos';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `service.ask`: load, decide, save. The rule itself is in shared/domain/service/ask-service. */
export const askServiceAction: Command<'service.ask'> = async ({ work, actor, nowMs, payload, newId }) => {
  const { body, photoIds, isShared } = payload;
  const village = await readVillage(work, actor.villageId);
  const requesterId = payload.onBehalfOfId ?? actor.villagerId;
  const requester = await findVillager(work, requesterId, actor.villageId);
  if (!requester) return refuse({ code: 'ServicePersonNotFound' });
  if (!(await usePhotos(work, photoIds, actor.villageId))) return refuse({ code: 'ServicePhotoNotFound' });
  work.act.onBehalfOf = requesterId === actor.villagerId ? null : requesterId;
  const requestId = newId();
  const gridId = payload.gridId ?? null;
  const outcome = askService(village, { actor, nowMs, requestId, body, photoIds, requester, gridId, isShared });
  const dueAtMs = dueAfterDays(nowMs, valueOf(village.rules, 'serviceCheckDaysMax'));
  return work.save(outcome, { requestId, dueAtMs });
};
