import { roleShape } from '@shared/domain/member/role';
import { unitOf } from '@shared/domain/village/unit';
import { followersOf } from '@shared/domain/proposal/follow-proposal';
import type { Audience } from '@shared/kernel/outcome';
import { findLimitMax, type Reader } from '@cloud/_platform/store';
import { byKind } from '@cloud/_repositories/documents';
import { findProposal } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';

/** What is read of a person here. */
interface Row {
  id: string;
  kind: string;
  pinyin: string;
  registeredSinceOn: string | null;
  residentSinceOn: string | null;
}

/** The people whom a message reaches, each once: at once, or by the digest of the evening. */
export interface Recipients {
  atOnce: readonly string[];
  byDigest: readonly string[];
}

export async function recipientsOf(store: Reader, villageId: string, audience: Audience): Promise<Recipients> {
  if (audience.kind === 'followers') {
    const proposal = await findProposal(byKind(store), audience.proposalId, villageId);
    if (!proposal) return { atOnce: [], byDigest: [] };
    const ofUnit = proposal.unit ? await unitIds(store, villageId, proposal.unit.unitId) : [];
    const { atOnce, byDigest } = followersOf(proposal);
    const first = [...new Set([...ofUnit, ...atOnce])];
    return { atOnce: first, byDigest: byDigest.filter((villagerId) => !first.includes(villagerId)) };
  }
  const everyone = [...new Set(await everyoneOf(store, villageId, audience))];
  return { atOnce: everyone.filter((villagerId) => villagerId !== ''), byDigest: [] };
}

async function everyoneOf(
  store: Reader,
  villageId: string,
  audience: Exclude<Audience, { kind: 'followers' }>,
): Promise<readonly string[]> {
  switch (audience.kind) {
    case 'person':
      return [audience.villagerId];
    case 'people':
      return audience.villagerIds;
    case 'role':
      return holdersOf(store, villageId, audience.role);
    case 'twoCommittees':
      return (await readVillage(byKind(store), villageId)).twoCommittees.map((person) => person.villagerId);
    case 'unit':
      return unitIds(store, villageId, audience.unitId);
  }
}

/** Whoever speaks for an outside unit; where there is nobody, the clerk, who records for it. */
async function unitIds(store: Reader, villageId: string, unitId: string): Promise<string[]> {
  const village = await readVillage(byKind(store), villageId);
  const liaison = unitOf(village, unitId)?.liaison;
  return (liaison ? [liaison] : village.offices.clerk).map((person) => person.villagerId);
}

async function holdersOf(store: Reader, villageId: string, name: string): Promise<string[]> {
  const role = roleShape.parse(name);
  if (role === 'villager') return everybody(store, villageId);
  const village = await readVillage(byKind(store), villageId);
  const holders = role === 'councilMember' ? village.council.members : village.offices[role];
  return holders.map((person) => person.villagerId);
}

/** Everybody who lives here; contacts of outside units hold roles and are no villagers. */
async function everybody(store: Reader, villageId: string): Promise<string[]> {
  const ids: string[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = (await store.find('villagers', {
      where: { villageId },
      orderBy: { field: 'pinyin', direction: 'ascending' },
      limit: findLimitMax,
      ...(after ? { after } : {}),
    })) as unknown as Row[];
    const living = rows.filter((row) => row.registeredSinceOn !== null || row.residentSinceOn !== null);
    ids.push(...living.map((row) => row.id));
    const last = rows.at(-1);
    if (!last || rows.length < findLimitMax) return ids;
    after = [last.pinyin, last.id];
  }
}
