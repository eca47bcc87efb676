import type { World } from './world';
import { anActor, aProposal } from './a-proposal';
import { aSmallRegister } from './small-register';
import { aSmallVillage } from './small-village';
import type { Actor } from '@shared/domain/member/actor';
import type { Basis, VerdictDraft } from '@shared/domain/pre-review/opinion-findings';
import { heldByBody } from '@shared/domain/proposal/holder';
import type { Opinion, Preparation, Proposal } from '@shared/domain/proposal/proposal';
import { foundVillage } from '@shared/domain/village/found-village';
import type { Village } from '@shared/domain/village/village';
import { enterRegister, type VillageRegister } from '@shared/domain/village/village-register';
import { endOfDayMs, startOfDayMs } from '@shared/kernel/time';
import { weekdaysOnly } from '@shared/kernel/working-days';

/** Monday 2 March 2026, nine in the morning in Shanghai: the world's first moment. */
export const today = '2026-03-02';
export const nowMs = startOfDayMs(today) + 9 * 3_600_000;

export function aBasis(parts: Partial<Basis> = {}): Basis {
  const village = foundVillage(aSmallVillage()).village.next as Village;
  const register = enterRegister({ ...aSmallRegister(), nowMs }).next as VillageRegister;
  return { village, register, nowMs, calendar: weekdaysOnly, ...parts };
}

/** A preparation that meets every item of the default checklist. */
export const fullPreparation: Preparation = {
  category: 'roadsAndLights',
  matterKind: 'roadsAndLightsUpkeep',
  affected: '村口一片三十来户',
  outcomeWanted: '晚上九点前路灯都亮着',
  options: [
    { title: '请供电所修', detail: '报修' },
    { title: '先不办', detail: '维持现状' },
  ],
  costYuan: 0,
  costSource: '不需要',
  materials: [{ title: '现场照片', text: '三盏不亮', fileId: null }],
};

const sponsor = { villagerId: 'cm001', name: '成员1', isNamePublic: true };

/** A matter before the party organisation, well prepared, raised by `vg009` and taken up by `cm001`. */
export function aRaisedMatter(parts: Partial<Proposal> = {}): Proposal {
  return aProposal({
    status: 'raised',
    holder: heldByBody('partyOrganisation'),
    dueAtMs: endOfDayMs('2026-03-12'),
    sponsor,
    sponsorId: sponsor.villagerId,
    preparation: fullPreparation,
    ...parts,
  });
}

export const reviewer: Actor = anActor({ villagerId: 'rv001', name: '预审人一', roles: ['branchReviewer'] });
export const town: Actor = anActor({ villagerId: 'tw001', name: '镇协调一', roles: ['townCoordinator'] });

export const admit = {
  verdict: 'admit',
  matterKindId: 'roadsAndLightsUpkeep',
  reason: '大家都要用，钱也有着落',
} satisfies VerdictDraft;

export const decline = {
  verdict: 'decline',
  ground: 'settledByLawOrPolicy',
  articleIds: ['policy-lights'],
  reason: '镇里的办法写明路灯由供电所修，报修就行',
  handlerId: 'as001',
  dueOn: '2026-03-20',
} satisfies VerdictDraft;

export const returned = { verdict: 'return', failingItemIds: ['affectedNamed'], reason: '' } satisfies VerdictDraft;

export const route = {
  verdict: 'route',
  matterKindId: 'serviceRequest',
  bodyId: 'serviceDesk',
  reason: '打个电话报修就能办，不用等开会',
} satisfies VerdictDraft;

export function anOpinion(parts: Partial<Opinion> = {}): Opinion {
  return {
    verdict: 'admit',
    ground: null,
    failingItemIds: [],
    articleIds: [],
    reason: admit.reason,
    handler: null,
    dueOn: null,
    body: null,
    matterKind: admit.matterKindId,
    sessionId: null,
    preparedBy: { villagerId: 'rv001', name: '预审人一', isNamePublic: true },
    preparedAtMs: nowMs,
    ...parts,
  };
}

/** Raises a matter, has it taken up and prepared: by real actions. */
export async function raiseMatter(
  world: World,
  { author = 'vg001', sponsorId = 'cm001', body = '村口的路灯坏了半个月', preparation = fullPreparation } = {},
): Promise<string> {
  const { proposalId } = await world.done(author, 'proposal.submit', { body, photoIds: [] });
  await world.done(sponsorId, 'proposal.sponsor', { proposalId });
  await world.done(sponsorId, 'proposal.prepare', { proposalId, preparation });
  return proposalId;
}

export const attendeeIds = ['ch001', 'rv001', 'pm001'];

/** Prepares an opinion on the matter and has a session decide it, by real actions. */
export async function decideMatter(world: World, proposalId: string, opinion: VerdictDraft): Promise<string> {
  const { preparedAtMs } = await world.done('rv001', 'pre-review.prepare-opinion', {
    proposalId,
    opinion: opinion as typeof admit,
  });
  const matters = [{ proposalId, preparedAtMs }];
  const { sessionId } = await world.done('rv001', 'pre-review.decide-session', { heldOn: today, attendeeIds, matters });
  return sessionId;
}
