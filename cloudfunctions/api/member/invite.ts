import { oneGuessMore, guessesMax } from '@shared/domain/member/guess-limit';
import { invite, redeemInvitation, withdrawInvitation } from '@shared/domain/member/invite';
import { closedRequest } from '@shared/domain/member/binding-request';
import { valueOf } from '@shared/domain/village/rule-book';
import { accept, change, refuse } from '@shared/kernel/outcome';
import { bindingOf } from '@cloud/_repositories/member/bindings';
import { findGuesses, guessesDocument } from '@cloud/_repositories/member/guesses';
import { readBindingRequest, readIdentity } from '@cloud/_repositories/member/identities';
import { followInvitation, invitationPointer } from '@cloud/_repositories/member/invitation-codes';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command, UnboundCommand } from '../action';

/** `member.invite`: load, decide, save. The rule itself is in shared/domain/member/invite. */
export const inviteAction: Command<'member.invite'> = async ({ work, actor, nowMs, payload, newId, ports }) => {
  const { villageId } = actor;
  const village = await readVillage(work, villageId);
  const people = [];
  for (const villagerId of new Set(payload.villagerIds)) {
    const villager = await findVillager(work, villagerId, villageId);
    if (!villager) return refuse({ code: 'PersonNotFound' });
    people.push({ villager, identity: await readIdentity(work, villagerId, villageId), nonce: newId() });
  }
  const days = valueOf(village.rules, 'invitationDays');
  const saved = await work.save(invite({ actor, nowMs, days, people }), { count: people.length });
  if (!saved.ok) return saved;
  for (const { villager, nonce } of people) {
    await work.add(invitationPointer(ports, { villageId, villagerId: villager.id, nonce }));
  }
  return saved;
};

/** `member.withdraw-invitation`. */
export const withdrawInvitationAction: Command<'member.withdraw-invitation'> = async ({ work, actor, payload }) => {
  const villager = await findVillager(work, payload.villagerId, actor.villageId);
  if (!villager) return refuse({ code: 'PersonNotFound' });
  const identity = await readIdentity(work, villager.id, actor.villageId);
  return work.save(withdrawInvitation(identity, { actor }), { villagerId: villager.id });
};

/** `member.redeem-invitation`. */
export const redeemInvitationAction: UnboundCommand<'member.redeem-invitation'> = async (context) => {
  const { work, caller, nowMs, payload, ports } = context;
  const guesses = await findGuesses(work, caller.id);
  const pointer = await followInvitation(ports, work, payload.code);
  const identity = pointer && (await readIdentity(work, pointer.villagerId, pointer.villageId));
  const found = pointer && identity ? { identity, nonce: pointer.nonce } : undefined;
  const outcome = redeemInvitation({ nowMs, openid: caller.key, isBound: caller.isBound, guesses, found });
  if (!outcome.ok) return outcome;
  if (!identity || outcome.changes.length === 0) {
    const next = oneGuessMore(guesses, nowMs);
    await work.put(guessesDocument(caller.id, '', next));
    return work.save(outcome, { isBound: false, triesLeft: guessesMax - next.count });
  }
  const { villageId, villagerId } = identity;
  await work.put(bindingOf(caller.key, villagerId, villageId, nowMs));
  const request = await readBindingRequest(work, caller.id, villageId);
  if (request.isOpen) {
    const withdrawn = change(closedRequest(request, 'withdrawn'), { type: 'BindingAskWithdrawn', data: {} });
    await work.save(accept([withdrawn]), null);
  }
  return work.save(outcome, { isBound: true, triesLeft: guessesMax });
};
