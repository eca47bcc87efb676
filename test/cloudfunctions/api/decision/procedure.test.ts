import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Proposal } from '@shared/domain/proposal/proposal';
import { dayMs, dayOf, minuteMs } from '@shared/kernel/time';
import { fridayEvening } from '../../../helpers/a-meeting';
import { planOfFriday, putAdmittedMatters } from '../../../helpers/evenings';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
  await putAdmittedMatters(world, 1);
  await world.ports.store.transact(async (transaction) => {
    const matter = (await transaction.get('proposals', 'm1')) as unknown as Proposal;
    const preparation = { ...matter.preparation, matterKind: 'publicWorksAndFundRaising' };
    const works: Proposal = { ...matter, preparation };
    await transaction.put('proposals', works);
  });
});
afterEach(() => world.close());

const startAtMs = fridayEvening + 7 * dayMs;
const body = { bodyId: 'villagersAssembly' as const, of: 'households' as const, groupId: null, memberIds: [] };
const plan = { ...planOfFriday, startAtMs };
const stepNow = (index: number) => ({
  proposalId: 'm1',
  index,
  on: dayOf(world.now),
  place: '党员活动室',
  presentCount: 7,
  memberCount: 9,
  isAgreed: true,
  text: '同意',
  photoIds: [],
});
const matter = async () => {
  const found = await world.stored<Proposal>('proposals', 'm1');
  if (!found) throw new Error('no matter');
  return found;
};

async function planned(withBody: boolean): Promise<string> {
  const { meetingId } = await world.done('ch001', 'agenda.plan-meeting', { ...plan, body: withBody ? body : null });
  const items = [{ proposalId: 'm1', minutes: 20, materials: null }];
  await world.done('ch001', 'agenda.change-plan', { meetingId, ...plan, reportMinutes: 15, items });
  return meetingId;
}

async function decideAtAssembly(meetingId: string): Promise<string> {
  world.moveTo(startAtMs);
  const meeting = await world.stored<Meeting>('meetings', meetingId);
  const roll = await world.stored<PresenceRoll>('presenceRolls', meeting?.rollIds[0] ?? '');
  const places = (roll?.members ?? []).map(({ villagerId }) => villagerId);
  for (const villagerId of places) await world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
  await world.done('ch001', 'meeting.open', { meetingId });
  const itemId = meeting?.items[1]?.id ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
  const motion = '在村口装三盏路灯';
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const voters = places.filter((id) => id !== 'ch001');
  const tellers = { tellerIds: voters.slice(0, 2), watcherId: voters[2] ?? '' };
  const opening = { meetingId, itemId, motion, method: 'showOfHands' as const, presentCount: places.length, tellers };
  const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
  for (const tellerId of tellers.tellerIds) {
    const counts = { for: places.length, against: 0, abstain: 0, invalid: 0 };
    await world.done('ck001', 'vote.enter-count', { pollId, tellerId, ...counts });
  }
  world.advance(minuteMs);
  await world.done('ch001', 'vote.close-poll', { pollId });
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  return `${pollId}.decision`;
}

it('goes from step to step to the assembly, its decision and its publishing, on one strip, in one hand at a time', async () => {
  const before = await world.done('ch001', 'decision.procedure', { proposalId: 'm1' });
  expect(before.begin).toMatchObject({
    procedureTitle: '四议两公开',
    bodies: [{ bodyId: 'villagersAssembly' }, { bodyId: 'villagersRepresentatives' }],
    permission: { isOpen: true },
  });
  await world.done('ch001', 'decision.bring-to-body', { proposalId: 'm1', bodyId: 'villagersAssembly' });
  expect(await matter()).toMatchObject({ status: 'admitted', holderKey: 'body:partyOrganisation', isOpen: true });
  const early = await planned(true);
  expect(await world.refusal('ch001', 'agenda.convene', { meetingId: early })).toMatchObject({
    code: 'AgendaStepsMissing',
  });
  for (const index of [0, 1, 2]) {
    world.advance(minuteMs);
    await world.done('ck001', 'decision.record-step', stepNow(index));
    const { holder, dueAtMs } = await matter();
    expect(holder).not.toBeNull();
    expect(dueAtMs).toBeGreaterThan(world.now);
  }
  expect((await matter()).holderKey).toBe('role:chair');
  const councils = await planned(false);
  expect((await world.done('ch001', 'agenda.plan', { meetingId: councils })).candidates).toEqual([]);
  expect(await world.refusal('ch001', 'agenda.convene', { meetingId: councils })).toMatchObject({
    code: 'AgendaItemForBody',
    body: '村民会议',
  });
  await world.done('ch001', 'agenda.convene', { meetingId: early });
  const decisionId = await decideAtAssembly(early);
  expect(await matter()).toMatchObject({ status: 'adopted', decisionId });
  await world.done('ck001', 'decision.publish', { decisionId });
  const page = await world.done('vg001', 'proposal.read', { proposalId: 'm1' });
  expect(page.procedure?.steps.map(({ isDone }) => isDone)).toEqual([true, true, true, true, true, false]);
  expect(page.procedure?.steps[0]?.records).toMatchObject([{ place: '党员活动室', presentCount: 7, memberCount: 9 }]);
  expect((await world.done('vg001', 'decision.procedure', { proposalId: 'm1' })).next).toMatchObject({
    index: 5,
    record: { isOpen: false },
  });
  expect(await world.refusal('ck001', 'decision.record-step', stepNow(5))).toMatchObject({
    code: 'ProcedureStepTooEarly',
  });
});

it('stays on its road when the assembly has no quorum: given back, and still in its procedure', async () => {
  await world.done('ck001', 'decision.bring-to-body', { proposalId: 'm1', bodyId: 'villagersAssembly' });
  for (const index of [0, 1, 2]) await world.done('ck001', 'decision.record-step', stepNow(index));
  const meetingId = await planned(true);
  await world.done('ch001', 'agenda.convene', { meetingId });
  world.moveTo(startAtMs + 30 * minuteMs);
  await world.done('ch001', 'meeting.declare-inquorate', { meetingId });
  expect(await matter()).toMatchObject({
    status: 'admitted',
    holderKey: 'role:chair',
    procedure: { title: '四议两公开' },
  });
  const again = await world.done('ch001', 'decision.procedure', { proposalId: 'm1' });
  expect(again.procedure?.steps.find(({ isNext }) => isNext)?.kind).toBe('decides');
});

it('counts a step once, though sent twice, and lets nobody else record', async () => {
  await world.done('ch001', 'decision.bring-to-body', { proposalId: 'm1', bodyId: 'villagersAssembly' });
  const first = await world.call('ck001', 'decision.record-step', stepNow(0), 'same');
  expect(await world.call('ck001', 'decision.record-step', stepNow(0), 'same')).toEqual(first);
  expect(await world.refusal('ck001', 'decision.record-step', stepNow(0))).toMatchObject({
    code: 'ProcedureStepNotNext',
  });
  expect(await world.refusal('vg001', 'decision.record-step', stepNow(1))).toMatchObject({ code: 'ProposalNotYours' });
  const pictured = { ...stepNow(1), photoIds: ['nothing'] };
  expect(await world.refusal('ck001', 'decision.record-step', pictured)).toEqual({ code: 'ProposalPhotoNotFound' });
  expect((await matter()).procedure?.steps[0]?.records).toHaveLength(1);
});
