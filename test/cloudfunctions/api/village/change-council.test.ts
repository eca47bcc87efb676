import type { PayloadOf } from '@shared/contract';
import { verifyStore } from '@cloud/_local/verify/verify-store';
import type { StoredDocument } from '@cloud/_platform/store';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Village } from '@shared/domain/village/village';
import { meetingShape } from '@shared/domain/agenda/meeting';
import { addDays, startOfDayMs } from '@shared/kernel/time';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { putDocuments } from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const replacement = {
  heldOn: '2026-03-01',
  place: '议事厅',
  presiderName: '党员一',
  how: '户代表举手推选',
  isNewTerm: false,
  fromOn: '2026-03-02',
  toOn: '2027-05-09',
  leaving: [{ villagerId: 'cm007', reason: 'movedAway' as const }],
  entering: [{ villagerId: 'vg003', category: 'massRepresentatives' as const, seat: 9 }],
  deputyIds: null,
};
const resignation = {
  ...replacement,
  toOn: null,
  leaving: [{ villagerId: 'cm007', reason: 'resigned' as const }],
  entering: [],
};

async function record(payload: PayloadOf<'village.record-change'>): Promise<string> {
  const { changeId } = await world.done('ck001', 'village.record-change', payload);
  return changeId;
}
async function confirmed(payload: PayloadOf<'village.record-change'>): Promise<void> {
  await world.done('sv001', 'village.confirm-change', { changeId: await record(payload) });
}
async function rollOf(meetingId: string): Promise<PresenceRoll> {
  const { rollIds } = meetingShape.parse(await world.stored('meetings', meetingId));
  return (await world.stored<PresenceRoll>('presenceRolls', rollIds[0] ?? '')) as PresenceRoll;
}

describe('the council in its life', () => {
  it('lets the convened roll be, and puts the new member on the next', async () => {
    const first = await convenedEvening(world);
    await confirmed(replacement);
    expect((await rollOf(first)).members.map(({ villagerId }) => villagerId)).toEqual(councilIds);
    const second = await convenedEvening(world, 1, 'n');
    const next = (await rollOf(second)).members.map(({ villagerId }) => villagerId);
    expect(next).toEqual([...councilIds.filter((id) => id !== 'cm007'), 'vg003']);
  });

  it('has a new term announced before it ends', async () => {
    await confirmed({ ...replacement, isNewTerm: true });
    const village = await world.stored<Village>('villages', 'v1');
    const dueAtMs = startOfDayMs(addDays(replacement.toOn, -60));
    expect(village).toMatchObject({ isTermToAnnounce: true, termDueAtMs: dueAtMs });
  });

  it('counts a vacant seat, and lets nobody be present in it', async () => {
    await confirmed(resignation);
    const meetingId = await convenedEvening(world);
    expect((await rollOf(meetingId)).members).toHaveLength(9);
    world.moveTo(fridayEvening);
    const mark = { meetingId, villagerId: 'cm007' };
    expect(await world.refusal('ck001', 'meeting.check-in', mark)).toMatchObject({ code: 'CheckInSeatVacant' });
    await checkIn(world, meetingId, councilIds.slice(0, 5));
    expect(await world.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({
      code: 'MeetingQuorumNotReached',
    });
  });

  it('gives the deputy who was named the chair of a meeting that the chair misses', async () => {
    await confirmed({ ...resignation, leaving: [], deputyIds: ['cm001'] });
    const meetingId = await convenedEvening(world);
    world.moveTo(fridayEvening);
    await checkIn(world, meetingId, councilIds.slice(1));
    const handover = { meetingId, villagerId: 'cm001', reason: '理事长外出', isForItem: false, votesFor: null };
    await world.done('cm001', 'meeting.hand-over-chair', handover);
    await world.done('cm001', 'meeting.open', { meetingId });
    const page = await world.done('cm001', 'village.council', {});
    expect(page.seats.filter(({ isDeputyChair }) => isDeputyChair).map(({ villagerId }) => villagerId)).toEqual([
      'cm001',
    ]);
  });

  it('replaces whoever was on the list for being absent', async () => {
    const village = (await world.stored<Village>('villages', 'v1')) as Village;
    const attendance = ['e1', 'e2', 'e3'].map((meetingId) => ({
      meetingId,
      on: '2026-02-01',
      rollIds: councilIds,
      excusedIds: [],
      unexcusedIds: ['cm007'],
    }));
    const council = { ...village.council, attendance };
    await putDocuments(world, [{ ...village, council } as StoredDocument]);
    const page = await world.done('ck001', 'village.council', {});
    expect(page.toReplace).toEqual([{ villagerId: 'cm007', name: '成员7', unexcusedInARow: 3 }]);
    await confirmed({ ...replacement, leaving: [{ villagerId: 'cm007', reason: 'absences' }] });
    expect((await world.done('ck001', 'village.council', {})).toReplace).toEqual([]);
  });

  it('makes the new member one by role, and the old one none any more', async () => {
    await confirmed(replacement);
    const { decided } = await world.done('vg003', 'village.council', {});
    expect(decided).toMatchObject([{ status: 'confirmed', decidedByName: '监督一' }]);
    expect((await world.done('vg003', 'member.me', {})).roles).toContain('councilMember');
    expect((await world.done('cm007', 'member.me', {})).roles).not.toContain('councilMember');
  });

  it('shows what waits to whoever confirms, and to no villager', async () => {
    const changeId = await record(replacement);
    const waits = async (who: string) => (await world.done(who, 'village.council', {})).waiting;
    expect(await waits('sv001')).toMatchObject([{ id: changeId, confirm: { isOpen: true } }]);
    expect(await waits('ck001')).toMatchObject([{ confirm: { isOpen: false, refusal: { code: 'RoleRequired' } } }]);
    expect(await waits('vg001')).toEqual([]);
  });

  it('goes back with its reason, once', async () => {
    const changeId = await record(replacement);
    await world.done('sv001', 'village.send-back-change', { changeId, reason: '席位写错了' });
    expect((await world.done('ck001', 'village.council', {})).decided).toMatchObject([
      { sentBackReason: '席位写错了' },
    ]);
    const again = await world.refusal('sv001', 'village.confirm-change', { changeId });
    expect(again).toMatchObject({ code: 'CouncilChangeDecided' });
  });

  it('confirms seven people in one act', async () => {
    const leaving = councilIds.slice(2).map((villagerId) => ({ villagerId, reason: 'resigned' as const }));
    expect(leaving).toHaveLength(7);
    await confirmed({ ...resignation, leaving });
    const village = await world.stored<Village>('villages', 'v1');
    expect(village?.council.members.filter(({ left }) => left !== undefined)).toHaveLength(7);
  });

  it('stands up to the verifier, and does not where its status was touched', async () => {
    const changeId = await record(replacement);
    await world.done('sv001', 'village.confirm-change', { changeId });
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: null });
    const stored = (await world.stored('councilChanges', changeId)) as StoredDocument;
    await putDocuments(world, [{ ...stored, status: 'recorded', isOpen: true } as StoredDocument]);
    expect(await verifyStore(world.ports.store)).toMatchObject({ broken: { id: changeId } });
  });
});
