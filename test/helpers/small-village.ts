import ruleBook from '../../config/rule-book/default.json';
import type { Role } from '@shared/domain/member/role';
import type { Position, RosterPerson } from '@shared/domain/member/roster';
import type { FoundVillage } from '@shared/domain/village/found-village';
import { parseRuleBook } from '@shared/domain/village/rule-book';

interface Sketch {
  id: string;
  name: string;
  roles?: Role[];
  positions?: Position[];
  relatives?: string[];
  isPartyMember?: boolean;
  isOutside?: boolean;
  household?: number;
}

/**
 * A village small enough to know everybody: a council of nine (quorum six), each office held by somebody else,
 * and `both` who is secretary, director and chair at once in no test unless asked.
 */
const sketches: Sketch[] = [
  {
    id: 'ch001',
    name: '理事长一',
    roles: ['chair', 'councilMember'],
    isPartyMember: true,
    positions: ['twoCommitteesMember'],
  },
  { id: 'ck001', name: '记录员一', roles: ['clerk', 'councilMember'] },
  { id: 'rv001', name: '预审人一', roles: ['branchReviewer'], isPartyMember: true },
  { id: 'rv002', name: '预审人二', roles: ['branchReviewer'], isPartyMember: true },
  { id: 'pm001', name: '党员一', isPartyMember: true },
  { id: 'pm002', name: '党员二', isPartyMember: true },
  { id: 'sv001', name: '监督一', roles: ['supervisor'] },
  { id: 'cs001', name: '积分员一', roles: ['creditSteward'] },
  { id: 'as001', name: '责任人一', roles: ['assignee'], positions: ['twoCommitteesMember'] },
  { id: 'as002', name: '责任人二', roles: ['assignee'], isOutside: true },
  { id: 'tw001', name: '镇协调一', roles: ['townCoordinator'], isOutside: true },
  { id: 'rg001', name: '评议一', positions: ['reviewGroupMember'] },
  { id: 'rg002', name: '评议二', positions: ['reviewGroupMember'] },
  { id: 'rg003', name: '评议三', positions: ['reviewGroupMember'] },
  { id: 'rg004', name: '评议四', positions: ['reviewGroupMember'] },
  ...Array.from({ length: 7 }, (_, index) => ({
    id: `cm00${index + 1}`,
    name: `成员${index + 1}`,
    roles: ['councilMember'] as Role[],
  })),
  { id: 'vg001', name: '村民一', household: 1 },
  { id: 'vg002', name: '村民二', household: 1, relatives: ['rv001'] },
  { id: 'vg003', name: '村民三' },
  { id: 'vg004', name: '村民四' },
  { id: 'vg005', name: '村民五' },
  { id: 'sk001', name: '超市一', positions: ['shopkeeper'] },
];

const since = '2025-01-01';

function rosterPerson(sketch: Sketch, index: number): RosterPerson {
  const place = {
    householdId: `h${sketch.household ?? index + 10}`,
    groupId: 'g1',
    gridId: 'w1',
    registeredSince: '1990-01-01',
  };
  return {
    id: sketch.id,
    name: sketch.name,
    pinyin: 'mou mou',
    sex: index % 2 === 0 ? 'f' : 'm',
    birthYear: 1970,
    phoneLast4: String(1000 + index),
    isPartyMember: sketch.isPartyMember ?? false,
    relatives: sketch.relatives ?? [],
    roles: (sketch.roles ?? []).map((role) => ({ role, from: since })),
    positions: (sketch.positions ?? []).map((position) => ({ position, from: since })),
    consents: { nameOnBoards: true, photosOnBoards: true, messages: true },
    ...(sketch.isOutside ? { unit: '供电所' } : place),
  };
}

/** `prefix` makes a second village's ids differ from the first's. */
export function aSmallVillage(villageId = 'v1'): FoundVillage {
  const roster = sketches.map(rosterPerson);
  const members = sketches.filter((sketch) => sketch.roles?.includes('councilMember'));
  return {
    villageId,
    name: '小村',
    townName: '溪口镇',
    meetingPlace: '议事厅',
    groups: [{ id: 'g1', name: '一组' }],
    grids: [{ id: 'w1', name: '一网格' }],
    units: [
      { id: 'power', name: '供电所', kind: 'power', liaisonId: 'as002' },
      { id: 'water', name: '水务站', kind: 'water', liaisonId: null },
    ],
    council: {
      id: `${villageId}.council`,
      name: '群众议事会',
      term: null,
      seats: members.map((member, index) => ({
        villagerId: member.id,
        category: 'massRepresentatives',
        seat: index + 1,
      })),
    },
    roster,
    rules: parseRuleBook({ ...ruleBook, villageId }),
    on: '2026-03-01',
  };
}
