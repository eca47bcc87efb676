import { holdsAnyOffice, officesOn } from '@shared/domain/member/helper';
import { hasRole } from '@shared/domain/member/actor';
import { assert } from '@shared/kernel/assert';
import { dayOf } from '@shared/kernel/time';
import { countMessages } from '@cloud/_repositories/messages';
import { findVillager, readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `member.me`: who the reader is in the village. */
export const readMeView: View<'member.me'> = async ({ reads, actor, nowMs }) => {
  const { villagerId, villageId } = actor;
  const villager = await findVillager(reads, villagerId, villageId);
  assert(villager, 'a bound person is on the roster');
  const village = await readVillage(reads, villageId);
  const seat = village.council.members.find((member) => member.villagerId === villagerId);
  const nameIn = (places: readonly { id: string; name: string }[], id: string) =>
    places.find((place) => place.id === id)?.name ?? '';
  return reply({
    villagerId: villager.id,
    name: villager.name,
    villageName: village.name,
    townName: village.townName,
    roles: officesOn(villager, dayOf(nowMs)),
    isPartyMember: villager.isPartyMember,
    isReviewer: villager.isReviewer,
    council: seat ? { name: village.council.name, category: seat.category, seat: seat.seat } : null,
    householdId: villager.householdId,
    groupName: nameIn(village.groups, villager.groupId),
    gridName: nameIn(village.grids, villager.gridId),
    registeredSinceOn: villager.registeredSinceOn,
    residentSinceOn: villager.residentSinceOn,
    isNamePublic: villager.isNamePublic,
    mayHelpAnybody: holdsAnyOffice(actor),
    unreadCount: await countMessages(reads, { villageId, recipientId: villagerId, isRead: false }),
    toTellCount: hasRole(actor, 'clerk') ? await countMessages(reads, { villageId, delivery: 'unreached' }) : null,
  });
};
