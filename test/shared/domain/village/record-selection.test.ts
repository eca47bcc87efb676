import type { Actor } from '@shared/domain/member/actor';
import type { Villager } from '@shared/domain/member/villager';
import type { leavingReasons } from '@shared/domain/village/council-change';
import { type CouncilChange } from '@shared/domain/village/council-change';
import { confirmSelection, sendBackSelection } from '@shared/domain/village/confirm-selection';
import { type RecordSelection, recordSelection } from '@shared/domain/village/record-selection';
import type { Village } from '@shared/domain/village/village';
import { foundVillage } from '@shared/domain/village/found-village';
import { actorFrom } from '@shared/domain/member/actor';
import { startOfDayMs } from '@shared/kernel/time';
import { aCouncilChange } from '../../../helpers/a-council-change';
import { aSmallVillage } from '../../../helpers/small-village';

const founded = foundVillage(aSmallVillage());
const small = founded.village.next as Village;
const people = founded.villagers.map(({ next }) => next as Villager);
const nowMs = startOfDayMs('2026-03-02') + 36_000_000;

const actorOf = (id: string): Actor => actorFrom(people.find((one) => one.id === id) as Villager, nowMs);
const term = {
  selectedOn: '2024-04-28',
  place: '议事厅',
  presiderName: '党员一',
  how: '推选',
  fromOn: '2024-05-10',
  toOn: '2027-05-09',
};
const withTerm: Village = { ...small, council: { ...small.council, term } };

const command = (more: Partial<RecordSelection> = {}): RecordSelection => ({
  actor: actorOf('ck001'),
  nowMs,
  changeId: 'change1',
  heldOn: '2026-03-01',
  place: '议事厅',
  presiderName: '党员一',
  how: '户代表举手推选',
  isNewTerm: false,
  fromOn: '2026-03-02',
  toOn: '2027-05-09',
  leaving: [{ villagerId: 'cm007', reason: 'movedAway' }],
  entering: [{ villagerId: 'vg003', category: 'massRepresentatives', seat: 9 }],
  deputyIds: null,
  ...more,
});

const record = (more: Partial<RecordSelection> = {}, village = withTerm) =>
  recordSelection(village, people, command(more));
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'accepted' : outcome.refusal?.code;

function recorded(more: Partial<RecordSelection> = {}, village = withTerm): CouncilChange {
  const outcome = record(more, village);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.changes[0]?.next as CouncilChange;
}

function confirmed(change: CouncilChange, village = withTerm) {
  const outcome = confirmSelection(village, people, change, { actor: actorOf('sv001'), nowMs });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const next = (kind: string) => outcome.changes.map((one) => one.next).filter((one) => one.kind === kind);
  return { village: next('village')[0] as Village, villagers: next('villager') as Villager[], outcome };
}

describe('recording a selection', () => {
  it('changes nothing yet, and tells the supervisor', () => {
    const outcome = record();
    expect(outcome).toMatchObject({ ok: true, changes: [{ next: { kind: 'councilChange', status: 'recorded' } }] });
    expect(outcome.ok && outcome.messages).toMatchObject([
      { code: 'councilChangeToConfirm', to: { villagerIds: ['sv001'] } },
    ]);
  });

  it('takes seven people at once', () => {
    const leaving = Array.from({ length: 7 }, (_, at) => ({
      villagerId: `cm00${at + 1}`,
      reason: 'resigned' as const,
    }));
    expect(codeOf(record({ leaving, entering: [], toOn: null }))).toBe('accepted');
  });

  describe('refuses', () => {
    const enter = (villagerId: string, seat: number, category = 'massRepresentatives' as const) => ({
      villagerId,
      seat,
      category,
    });
    const leave = (villagerId: string, reason: (typeof leavingReasons)[number] = 'resigned') => ({
      villagerId,
      reason,
    });
    const eight = Array.from({ length: 7 }, (_, at) => leave(`cm00${at + 1}`));

    it.each<[string, Partial<RecordSelection>]>([
      ['RoleRequired', { actor: actorOf('ch001') }],
      ['CouncilNotHeldYet', { heldOn: '2026-03-03', fromOn: '2026-03-03' }],
      ['CouncilChangeEmpty', { leaving: [], entering: [] }],
      ['CouncilPeopleTooMany', { leaving: eight, entering: [enter('vg003', 9)] }],
      ['CouncilPersonUnknown', { entering: [enter('nobody', 9)] }],
      ['CouncilPersonTwice', { leaving: [leave('cm006'), leave('cm006')] }],
      ['CouncilSeatTwice', { entering: [enter('vg003', 9), enter('vg004', 9)] }],
      ['CouncilNotMember', { leaving: [leave('vg004')] }],
      ['CouncilNotOnList', { leaving: [leave('cm007', 'absences')] }],
      ['CouncilTermOrder', { fromOn: '2026-02-28' }],
      ['CouncilTermMissing', { toOn: null }],
      ['CouncilTermRunning', { isNewTerm: true, toOn: '2029-05-09' }],
      ['CouncilTermOther', { toOn: '2027-05-10' }],
      ['CouncilTermNotOver', { leaving: [leave('cm007', 'termOver')] }],
      ['CouncilNotResident', { entering: [enter('as002', 9)] }],
      ['CouncilSitsAlready', { entering: [enter('cm001', 9)] }],
      ['CouncilSeatTaken', { entering: [enter('vg003', 8)] }],
      ['CouncilDeputyNotMember', { deputyIds: ['cm007'] }],
    ])('%s', (code, more) => {
      expect(codeOf(record(more))).toBe(code);
    });

    it('a term that ends on its first day', () => {
      expect(codeOf(record({ toOn: '2026-03-02' }))).toBe('CouncilTermOrder');
    });
  });

  it('lets an outsider in as a stationed cadre', () => {
    expect(codeOf(record({ entering: [{ villagerId: 'as002', category: 'stationedCadres', seat: 9 }] }))).toBe(
      'accepted',
    );
  });
});

describe('confirming it', () => {
  it('seats the successor for the rest of the term and ends the term of whoever left', () => {
    const { village, villagers } = confirmed(recorded());
    expect(village.council.members).toHaveLength(9);
    expect(village.council.members[8]).toMatchObject({ villagerId: 'vg003', seat: 9, fromOn: '2026-03-02' });
    const rolesOf = (id: string) => villagers.find((one) => one.id === id)?.roles;
    expect(rolesOf('vg003')).toEqual([{ role: 'councilMember', fromOn: '2026-03-02', toOn: '2027-05-09' }]);
    expect(rolesOf('cm007')).toEqual([{ role: 'councilMember', fromOn: '2025-01-01', toOn: '2026-03-01' }]);
  });

  it.each(['resigned', 'died', 'movedAway'] as const)('goes on counting the seat of whoever %s', (reason) => {
    const { village } = confirmed(recorded({ leaving: [{ villagerId: 'cm007', reason }], entering: [], toOn: null }));
    expect(village.council.members).toHaveLength(9);
    expect(village.council.members[8]?.left).toEqual({ reason, on: '2026-03-02' });
    const filled = confirmed(recorded({ leaving: [] }, village), village);
    expect(filled.village.council.members[8]).toMatchObject({ villagerId: 'vg003', seat: 9 });
    expect(filled.village.council.members[8]?.left).toBeUndefined();
  });

  it('begins a new term with the same people and without others', () => {
    const over: Village = { ...small, council: { ...small.council, term: { ...term, toOn: '2026-03-01' } } };
    const change = recorded(
      {
        isNewTerm: true,
        toOn: '2029-03-01',
        leaving: [{ villagerId: 'cm007', reason: 'termOver' }],
        entering: [{ villagerId: 'cm006', category: 'partyMembers', seat: 8 }],
      },
      over,
    );
    const { village } = confirmed(change, over);
    expect(village.council.term).toMatchObject({ fromOn: '2026-03-02', toOn: '2029-03-01', selectedOn: '2026-03-01' });
    expect(village.council.members.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const again = { isNewTerm: true, toOn: '2029-03-01', entering: [] };
    const removed = { ...again, leaving: [{ villagerId: 'cm006', reason: 'termOver' as const }] };
    expect(codeOf(record(removed, village))).toBe('CouncilTermNotOver');
    const earlier = { ...again, leaving: [{ villagerId: 'cm005', reason: 'termOver' as const }] };
    expect(codeOf(record(earlier, village))).toBe('accepted');
  });

  it('names deputy chairs, and ends that with the seat', () => {
    const none = { leaving: [], entering: [], toOn: null };
    const { village } = confirmed(recorded({ ...none, deputyIds: ['cm007', 'cm001'] }));
    expect(village.council.deputyChairs.map(({ villagerId }) => villagerId)).toEqual(['cm007', 'cm001']);
    const after = confirmed(recorded({}, village), village).village;
    expect(after.council.deputyChairs.map(({ villagerId }) => villagerId)).toEqual(['cm001']);
  });

  it('waits for its day', () => {
    const change = recorded({ fromOn: '2026-03-03' });
    const decide = (atMs: number) =>
      confirmSelection(withTerm, people, change, { actor: actorOf('sv001'), nowMs: atMs });
    expect(decide(startOfDayMs('2026-03-03') - 1)).toMatchObject({ refusal: { code: 'CouncilTermNotBegun' } });
    expect(decide(startOfDayMs('2026-03-03'))).toMatchObject({ ok: true });
  });

  it('fits the council as it is now, not as it was', () => {
    const { village } = confirmed(recorded());
    const stale = recorded({ entering: [{ villagerId: 'vg004', category: 'massRepresentatives', seat: 9 }] });
    const outcome = confirmSelection(village, people, stale, { actor: actorOf('sv001'), nowMs });
    expect(outcome).toMatchObject({ refusal: { code: 'CouncilNotMember' } });
  });

  it.each(['confirmed', 'sentBack'] as const)('refuses a change that was %s', (status) => {
    const closed = aCouncilChange({ status, isOpen: false });
    const by = { actor: actorOf('sv001'), nowMs, reason: '席位写错了' };
    expect(confirmSelection(withTerm, people, closed, by)).toMatchObject({ refusal: { code: 'CouncilChangeDecided' } });
    expect(sendBackSelection(withTerm, closed, by)).toMatchObject({ refusal: { code: 'CouncilChangeDecided' } });
  });

  it('skips the one who wears several hats: the town confirms', () => {
    const supervisor = { villagerId: 'sv001', category: 'massRepresentatives' as const, seat: 9 };
    const change = recorded({ entering: [supervisor] });
    const decide = (id: string) => confirmSelection(withTerm, people, change, { actor: actorOf(id), nowMs });
    expect(decide('sv001')).toMatchObject({ refusal: { code: 'RoleRequired', roles: ['townCoordinator'] } });
    expect(decide('tw001')).toMatchObject({ ok: true });
  });

  it('refuses one of two supervisors whom it is about', () => {
    const second = { villagerId: 'cs001', name: '积分员一', isNamePublic: true };
    const offices = { ...small.offices, supervisor: [...small.offices.supervisor, second] };
    const village: Village = { ...withTerm, offices };
    const change = recorded({ entering: [{ villagerId: 'sv001', category: 'massRepresentatives', seat: 9 }] }, village);
    const outcome = confirmSelection(village, people, change, { actor: actorOf('sv001'), nowMs });
    expect(outcome).toMatchObject({ refusal: { code: 'CouncilChangeOwn' } });
  });

  it('writes nothing but the change when it is sent back, and tells the clerk why', () => {
    const by = { actor: actorOf('sv001'), nowMs, reason: '席位写错了' };
    const outcome = sendBackSelection(withTerm, recorded(), by);
    expect(outcome).toMatchObject({
      ok: true,
      changes: [{ next: { status: 'sentBack', sentBackReason: '席位写错了' } }],
      messages: [{ code: 'councilChangeSentBack', to: { villagerId: 'ck001' } }],
    });
    expect(outcome.ok && outcome.changes).toHaveLength(1);
  });
});
