import type { Meeting } from '@shared/domain/agenda/meeting';
import type { PresenceRoll } from '@shared/domain/agenda/presence-roll';
import type { Decision } from '@shared/domain/decision/decision';
import type { Proposal } from '@shared/domain/proposal/proposal';
import type { Village } from '@shared/domain/village/village';
import { boxIdOf, type Poll } from '@shared/domain/vote/poll';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { runClock } from '@cloud/clock/run-clock';
import { fridayEvening } from '../../../helpers/a-meeting';
import { planOfFriday, putAdmittedMatters } from '../../../helpers/evenings';
import { expectPollHolds } from '../../../helpers/poll-holds';
import { minutesNow } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const startAtMs = fridayEvening + 7 * dayMs;
const assembly = { bodyId: 'villagersAssembly', of: 'households', groupId: null, memberIds: [] as string[] } as const;

async function conveneAssembly(): Promise<{ meetingId: string; roll: PresenceRoll }> {
  await putAdmittedMatters(world, 1);
  const plan = { ...planOfFriday, title: '村民会议', startAtMs };
  const { meetingId } = await world.done('ch001', 'agenda.plan-meeting', { ...plan, body: assembly });
  const items = [{ proposalId: 'm1', minutes: 20, materials: null }];
  await world.done('ch001', 'agenda.change-plan', { meetingId, ...plan, reportMinutes: 15, items });
  await world.done('ch001', 'agenda.convene', { meetingId });
  const meeting = await world.stored<Meeting>('meetings', meetingId);
  const roll = await world.stored<PresenceRoll>('presenceRolls', meeting?.rollIds[0] ?? '');
  if (!roll) throw new Error('no roll');
  return { meetingId, roll };
}

it('meets by households with the same engine, votes, decides in its own name, and has its minutes', async () => {
  const { meetingId, roll } = await conveneAssembly();
  const places = roll.members.map(({ villagerId }) => villagerId);
  expect(places).toContain('vg001');
  expect(places).not.toContain('vg002');
  expect(places).not.toContain('tw001');
  const notice = await world.done('vg001', 'agenda.notice', { meetingId });
  expect(notice).toMatchObject({
    meeting: { body: { title: '村民会议', of: 'households' } },
    mine: { isOnRoll: true },
  });
  await world.done('vg001', 'agenda.acknowledge-notice', { meetingId });
  expect((await world.done('vg001', 'agenda.notice', { meetingId })).mine.readAtMs).toBe(world.now);

  world.moveTo(startAtMs);
  const needed = Math.ceil((places.length * 2) / 3);
  for (const villagerId of places.slice(0, needed - 1)) {
    await world.done('ck001', 'meeting.check-in', { meetingId, villagerId });
  }
  expect(await world.refusal('ch001', 'meeting.open', { meetingId })).toMatchObject({
    code: 'MeetingQuorumNotReached',
    councilName: '村民会议',
    shortBy: 1,
    explanation: { rule: { id: 'villagersAssemblyQuorum' } },
  });
  await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: places[needed - 1] ?? '' });
  await world.done('ch001', 'meeting.open', { meetingId });
  const list = await world.done('ck001', 'meeting.check-in-list', { meetingId });
  expect(list.members).toHaveLength(places.length);
  expect(list.members[0]?.group).not.toBe('');
  const itemId = (await world.stored<Meeting>('meetings', meetingId))?.items[1]?.id ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', {
    meetingId,
    itemId,
    text: '大家同意装三盏路灯',
    hasOfferedAll: true,
  });
  const motion = '在村口装三盏路灯，花六千元';
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  const { pollId } = await world.done('ch001', 'vote.open-poll', {
    meetingId,
    itemId,
    motion,
    method: 'open',
    presentCount: needed,
  });
  const poll = await world.stored<Poll>('polls', pollId);
  for (const villagerId of places.slice(0, needed)) {
    await world.done(villagerId, 'vote.cast', { boxId: (poll && boxIdOf(poll, villagerId)) ?? '', choice: 'for' });
  }
  world.advance(minuteMs);
  await world.done('ch001', 'vote.close-poll', { pollId });
  await expectPollHolds(world, pollId);
  const decision = await world.stored<Decision>('decisions', `${pollId}.decision`);
  expect(decision).toMatchObject({ force: 'decision', decidingBody: '村民会议', bodyThatDecides: null });
  expect(decision?.explanation.rule?.id).toBe('villagersAssemblyMajority');
  expect(await world.stored<Proposal>('proposals', 'm1')).toMatchObject({ status: 'adopted' });
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  await runClock(world.ports);
  const minutes = sheetText(minutesSheet(await minutesNow(world, meetingId), null)).join('\n');
  expect(minutes).toContain('村民会议会议纪要');
  expect(minutes).toContain(`应到 ${places.length} 户，实到 ${needed} 户`);
  const village = await world.stored<Village>('villages', 'v1');
  expect(village?.council.attendance).toEqual([]);
});

it('is planned by the chair, of a body that the table knows', async () => {
  const plan = { ...planOfFriday, body: { ...assembly, of: 'members' as const } };
  expect(await world.refusal('ch001', 'agenda.plan-meeting', plan)).toEqual({
    code: 'MeetingBodyUnit',
    body: '村民会议',
  });
  const group = { bodyId: 'villagersGroup', of: 'adults', groupId: 'none', memberIds: [] as string[] } as const;
  expect(await world.refusal('ch001', 'agenda.plan-meeting', { ...planOfFriday, body: group })).toEqual({
    code: 'MeetingBodyGroupMissing',
  });
  expect(await world.refusal('ck001', 'agenda.plan-meeting', { ...planOfFriday, body: assembly })).toMatchObject({
    code: 'RoleRequired',
  });
});
