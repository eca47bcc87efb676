import { systemActor } from '@shared/domain/member/actor';
import { isBound } from '@shared/domain/member/identity';
import { invite, invitedAtOnceMax } from '@shared/domain/member/invite';
import type { Villager } from '@shared/domain/member/villager';
import { valueOf } from '@shared/domain/village/rule-book';
import { assert } from '@shared/kernel/assert';
import { idFrom } from '@shared/kernel/id';
import type { Ports } from '@cloud/_platform/ports';
import { byKind } from '@cloud/_repositories/documents';
import { readIdentity } from '@cloud/_repositories/member/identities';
import { invitationCode, invitationPointer } from '@cloud/_repositories/member/invitation-codes';
import { actBySystem } from '@cloud/_repositories/system-act';
import { findVillage } from '@cloud/_repositories/villages';
import { readAll } from '../../read-all';

export interface Slip {
  name: string;
  code: string;
  expiresAtMs: number;
}

type Keys = Pick<Ports, 'store' | 'nowMs' | 'randomBytes' | 'secretKey'>;

/**
 * An invitation for everybody of a village who is not bound and has none that is open; gives the slips of all that are
 * open. Run again, it makes no second code for anybody.
 */
export async function makeInvitations(
  ports: Ports,
  villageId: string,
): Promise<{ villageName: string; slips: Slip[] }> {
  const village = await findVillage(byKind(ports.store), villageId);
  if (!village) throw new Error(`there is no village ${villageId}`);
  const days = valueOf(village.rules, 'invitationDays');
  const people = await peopleOf(ports, villageId);
  const wanting: Villager[] = [];
  for (const villager of people) if (await needsInvitation(ports, villager)) wanting.push(villager);
  for (let start = 0; start < wanting.length; start += invitedAtOnceMax) {
    await inviteSome(ports, villageId, days, wanting.slice(start, start + invitedAtOnceMax));
  }
  const slips: Slip[] = [];
  for (const { id, name } of people) {
    const { invitation } = await readIdentity(byKind(ports.store), id, villageId);
    if (!invitation || invitation.expiresAtMs <= ports.nowMs()) continue;
    slips.push({ name, code: invitationCode(ports, invitation.nonce), expiresAtMs: invitation.expiresAtMs });
  }
  return { villageName: village.name, slips };
}

async function peopleOf({ store }: Keys, villageId: string): Promise<Villager[]> {
  const people: Villager[] = [];
  for await (const document of readAll(store, 'villagers')) {
    const villager = document as Villager;
    if (villager.villageId === villageId) people.push(villager);
  }
  return people.sort((one, other) => (one.groupId + one.pinyin < other.groupId + other.pinyin ? -1 : 1));
}

async function needsInvitation({ store, nowMs }: Keys, { id, villageId }: Villager): Promise<boolean> {
  const identity = await readIdentity(byKind(store), id, villageId);
  return !isBound(identity) && (identity.invitation === null || identity.invitation.expiresAtMs <= nowMs());
}

async function inviteSome(ports: Ports, villageId: string, days: number, some: readonly Villager[]): Promise<void> {
  const nowMs = ports.nowMs();
  const actor = { ...systemActor(villageId), roles: ['clerk' as const] };
  const actId = `invitations.${villageId}.${nowMs}.${some[0]?.id ?? ''}`;
  await actBySystem(ports, { actId, villageId }, async (work) => {
    const people = [];
    for (const villager of some) {
      const identity = await readIdentity(work, villager.id, villageId);
      people.push({ villager, identity, nonce: idFrom(ports.randomBytes(16)) });
    }
    const saved = await work.save(invite({ actor, nowMs, days, people }), null);
    assert(saved.ok, 'whoever needs an invitation may be given one');
    for (const { villager, nonce } of people) {
      await work.add(invitationPointer(ports, { villageId, villagerId: villager.id, nonce }));
    }
  });
}
