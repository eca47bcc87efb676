import { assignRequest } from '@shared/domain/service/assign-request';
import { checkRequest } from '@shared/domain/service/check-request';
import { passRequest } from '@shared/domain/service/pass-request';
import { unitOf } from '@shared/domain/village/unit';
import { refuse } from '@shared/kernel/outcome';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';
import { dueOf, loadRequest, loadRequestDoers } from './load-request';

/** `service.check`. The rule itself is in shared/domain/service/check-request. */
export const checkRequestAction: Command<'service.check'> = async ({ work, actor, nowMs, payload }) => {
  const { requestId, note, isShared } = payload;
  const found = await loadRequest(work, requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const outcome = checkRequest(found.request, found.village, { actor, nowMs, note, isShared });
  return work.save(outcome, { dueAtMs: dueOf(outcome) });
};

/** `service.assign`. The rule itself is in shared/domain/service/assign-request. */
export const assignRequestAction: Command<'service.assign'> = async ({ work, actor, nowMs, payload }) => {
  const { requestId, doerId = null, unitId, dueOn, note } = payload;
  const found = await loadRequest(work, requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const unit = unitId === undefined ? null : unitOf(found.village, unitId);
  if (unit === undefined) return refuse({ code: 'FollowUpUnitNotFound' });
  const outcome = assignRequest(found.request, found.village, { actor, nowMs, doerId, unit, dueOn, note });
  return work.save(outcome, { dueAtMs: dueOf(outcome) });
};

/** `service.pass`. The rule itself is in shared/domain/service/pass-request. */
export const passRequestAction: Command<'service.pass'> = async ({ work, actor, nowMs, payload }) => {
  const { requestId, personId, unitId, dueOn, reason } = payload;
  const found = await loadRequest(work, requestId, actor);
  if (!found) return refuse({ code: 'ServiceRequestNotFound' });
  const person = personId === null ? null : await findVillager(work, personId, actor.villageId);
  if (person === undefined) return refuse({ code: 'ServicePersonNotFound' });
  const unit = unitId === undefined ? null : unitOf(found.village, unitId);
  if (unit === undefined) return refuse({ code: 'FollowUpUnitNotFound' });
  const doers = await loadRequestDoers(work, found.request);
  const outcome = passRequest(found.request, found.village, { actor, nowMs, person, unit, dueOn, reason, doers });
  return work.save(outcome, { dueAtMs: dueOf(outcome) });
};
