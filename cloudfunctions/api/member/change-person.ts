import { changeConsents } from '@shared/domain/member/change-consents';
import { eraseContact, giveContact } from '@shared/domain/member/contact';
import { endHelper, nameHelper } from '@shared/domain/member/name-helper';
import { refuse } from '@shared/kernel/outcome';
import { readContact } from '@cloud/_repositories/member/contacts';
import { nameCarry } from '@cloud/_repositories/member/name-carries';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import type { Command, CommandContext } from '../action';

type About =
  | 'member.give-contact'
  | 'member.erase-contact'
  | 'member.name-helper'
  | 'member.end-helper'
  | 'member.change-consents';

const personNotFound = () => refuse({ code: 'PersonNotFound' });

/** Whom the act is about: somebody of the village, or oneself. What the clerk does, is done for them. */
async function personOf({ work, actor, payload }: Pick<CommandContext<About>, 'work' | 'actor' | 'payload'>) {
  const villagerId = payload.villagerId ?? actor.villagerId;
  work.act.onBehalfOf = villagerId === actor.villagerId ? null : villagerId;
  return findVillager(work, villagerId, actor.villageId);
}

/** `member.give-contact`: load, decide, save. The rule itself is in shared/domain/member/contact. */
export const giveContactAction: Command<'member.give-contact'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const villager = await personOf(context);
  if (!villager) return personNotFound();
  const contact = await readContact(work, villager.id, actor.villageId);
  const { phone, consent } = payload;
  return work.save(giveContact(contact, { actor, nowMs, villager, phone, consent }), { villagerId: villager.id });
};

/** `member.erase-contact`. */
export const eraseContactAction: Command<'member.erase-contact'> = async (context) => {
  const { work, actor } = context;
  const villager = await personOf(context);
  if (!villager) return personNotFound();
  const contact = await readContact(work, villager.id, actor.villageId);
  return work.save(eraseContact(contact, { actor }), { villagerId: villager.id });
};

/** `member.name-helper`: load, decide, save. The rule itself is in shared/domain/member/name-helper. */
export const nameHelperAction: Command<'member.name-helper'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const villager = await personOf(context);
  const helper = await findVillager(work, payload.helperId, actor.villageId);
  if (!villager || !helper) return personNotFound();
  const outcome = nameHelper(villager, { actor, nowMs, helper, consent: payload.consent });
  return work.save(outcome, { villagerId: villager.id });
};

/** `member.end-helper`. */
export const endHelperAction: Command<'member.end-helper'> = async (context) => {
  const { work, actor, payload } = context;
  const villager = await personOf(context);
  const helper = await findVillager(work, payload.helperId, actor.villageId);
  if (!villager || !helper) return personNotFound();
  return work.save(endHelper(villager, { actor, helper }), { villagerId: villager.id });
};

/** `member.change-consents`: load, decide, save. The rule itself is in shared/domain/member/change-consents. */
export const changeConsentsAction: Command<'member.change-consents'> = async (context) => {
  const { work, actor, nowMs, payload } = context;
  const villager = await personOf(context);
  if (!villager) return personNotFound();
  const village = await readVillage(work, actor.villageId);
  const { isNamePublic, photosOnBoards, messages, consent } = payload;
  const wished = { actor, isNamePublic, consents: { photosOnBoards, messages }, consent };
  const saved = await work.save(changeConsents(villager, village, wished), { villagerId: villager.id });
  if (saved.ok && villager.isNamePublic !== isNamePublic) {
    await work.put(nameCarry(actor.villageId, { villagerId: villager.id, isNamePublic, atMs: nowMs }));
  }
  return saved;
};
