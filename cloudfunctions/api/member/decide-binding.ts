import { confirmBinding, refuseBinding, unbind } from '@shared/domain/member/decide-binding';
import { refuse } from '@shared/kernel/outcome';
import { bindingOf, findBinding, undoneBinding } from '@cloud/_repositories/member/bindings';
import { findBindingRequest, readIdentity } from '@cloud/_repositories/member/identities';
import { findVillager } from '@cloud/_repositories/villages';
import type { Command } from '../action';

/** `member.confirm-binding`: load, decide, save. The rule itself is in shared/domain/member/decide-binding. */
export const confirmBindingAction: Command<'member.confirm-binding'> = async ({ work, actor, nowMs, payload }) => {
  const { villageId } = actor;
  const request = await findBindingRequest(work, payload.requestId, villageId);
  if (!request) return refuse({ code: 'BindingRequestNotFound' });
  const villager = await findVillager(work, payload.villagerId, villageId);
  if (!villager) return refuse({ code: 'PersonNotFound' });
  const identity = await readIdentity(work, villager.id, villageId);
  const isCallerBound = (await findBinding(work, request.openid)) !== undefined;
  const command = { actor, nowMs, villager, reason: payload.reason, isCallerBound };
  const saved = await work.save(confirmBinding(request, identity, command), { villagerId: villager.id });
  if (saved.ok) await work.put(bindingOf(request.openid, villager.id, villageId, nowMs));
  return saved;
};

/** `member.refuse-binding`. */
export const refuseBindingAction: Command<'member.refuse-binding'> = async ({ work, actor, payload }) => {
  const request = await findBindingRequest(work, payload.requestId, actor.villageId);
  if (!request) return refuse({ code: 'BindingRequestNotFound' });
  const outcome = refuseBinding(request, { actor, reason: payload.reason });
  return work.save(outcome, { status: 'refused' as const });
};

/** `member.unbind`. */
export const unbindAction: Command<'member.unbind'> = async ({ work, actor, payload }) => {
  const villager = await findVillager(work, payload.villagerId, actor.villageId);
  if (!villager) return refuse({ code: 'PersonNotFound' });
  const identity = await readIdentity(work, villager.id, actor.villageId);
  const outcome = unbind(identity, { actor, villager, reason: payload.reason });
  const saved = await work.save(outcome, { villagerId: villager.id });
  if (saved.ok) await work.put(undoneBinding(identity.openid, actor.villageId));
  return saved;
};
