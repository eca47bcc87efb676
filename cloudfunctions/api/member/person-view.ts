import { actorFrom, unlessClerk } from '@shared/domain/member/actor';
import { holdsAnyOffice } from '@shared/domain/member/helper';
import { isBound } from '@shared/domain/member/identity';
import { publicName } from '@shared/domain/member/person-reference';
import { consentsOf, helpersOf, referenceToVillager } from '@shared/domain/member/villager';
import { refuse } from '@shared/kernel/outcome';
import { readContact } from '@cloud/_repositories/member/contacts';
import { readIdentity } from '@cloud/_repositories/member/identities';
import { findVillager } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `member.person`: somebody of the roster, for the clerk and for themselves. */
export const readPersonView: View<'member.person'> = async ({ reads, actor, nowMs, payload }) => {
  const villagerId = payload.villagerId ?? actor.villagerId;
  const isSelf = villagerId === actor.villagerId;
  const notClerk = isSelf ? undefined : unlessClerk(actor);
  if (notClerk) return notClerk;
  const villager = await findVillager(reads, villagerId, actor.villageId);
  if (!villager) return refuse({ code: 'PersonNotFound' });
  const identity = await readIdentity(reads, villagerId, actor.villageId);
  const { phone, by } = await readContact(reads, villagerId, actor.villageId);
  const { invitation } = identity;
  return reply({
    villagerId,
    name: villager.name,
    isSelf,
    boundAtMs: isBound(identity) ? identity.boundAtMs : null,
    invitation: invitation && nowMs < invitation.expiresAtMs ? { expiresAtMs: invitation.expiresAtMs } : null,
    isNamePublic: villager.isNamePublic,
    publicName: publicName(referenceToVillager(villager)),
    ...consentsOf(villager),
    helpers: helpersOf(villager).map((helper) => ({
      villagerId: helper.villagerId,
      name: helper.name,
      by: helper.by,
      sinceMs: helper.sinceMs,
    })),
    contact: holdsAnyOffice(actorFrom(villager, nowMs)) ? { phone, by } : null,
  });
};
