import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Explanation } from '@shared/domain/village/explanation';
import type { Poll } from '@shared/domain/vote/poll';
import { explanationSentence } from '@shared/text/explanations';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { refusalSentence } from '@shared/text/refusals/all';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { minutesNow } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';

let world: World;
let meetingId: string;
beforeEach(async () => {
  world = await World.create();
  meetingId = await convenedEvening(world);
  world.moveTo(fridayEvening);
});
afterEach(() => world.close());

const shown = async (who: string) =>
  (await world.done(who, 'meeting.evening', { meetingId })).quorums.map(({ explanation }) => explanation);
const eventData = async (caseId: string, type: string) => {
  const events = (await world.eventsOf(caseId)) as unknown as { type: string; data: Record<string, unknown> }[];
  return events.find((event) => event.type === type)?.data ?? {};
};

it('is explained alike to chair, member and villager, and where the opening is refused', async () => {
  await checkIn(world, meetingId, councilIds.slice(0, 5));
  const [explanation] = await shown('ch001');
  expect(await shown('cm001')).toEqual([explanation]);
  expect(await shown('vg001')).toEqual([explanation]);
  const refusal = await world.refusal('ch001', 'meeting.open', { meetingId });
  expect(refusal).toMatchObject({ explanation, shortBy: 1 });
  expect(explanation && explanationSentence(explanation)).toBe('应到 9 人，实到 5 人；5×3=15 < 9×2=18，还差 1 人');
  expect(refusalSentence(refusal as never)).toContain('1 人');
});

it('is the same on the screen, in the event, in the document and in the minutes, at the opening and at the vote', async () => {
  await checkIn(world, meetingId, councilIds.slice(0, 7));
  const atOpening = await shown('ch001');
  await world.done('ch001', 'meeting.open', { meetingId });
  expect((await eventData(meetingId, 'MeetingOpened')).explanations).toEqual(atOpening);
  expect((await world.stored<Meeting & { kind: string }>('meetings', meetingId))?.quorumExplanations).toEqual(
    atOpening,
  );

  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: '装三盏灯', edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  world.advance(1_000);
  await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: councilIds[6] ?? '' });
  const opening = { meetingId, itemId, motion: '装三盏灯', method: 'open' as const };
  const { quorums } = await world.done('ch001', 'vote.opening', { meetingId, itemId });
  const atVote = quorums.map(({ explanation }) => explanation);
  expect(atVote).toEqual(await shown('ch001'));
  expect(atVote).not.toEqual(atOpening);
  const { pollId } = await world.done('ch001', 'vote.open-poll', { ...opening, presentCount: 6 });
  expect((await eventData(pollId, 'PollOpened')).quorums).toEqual(atVote);
  expect((await world.stored<Poll & { kind: string }>('polls', pollId))?.quorumExplanations).toEqual(atVote);

  const minutes = await minutesNow(world, meetingId);
  expect(minutes.attendance.map(({ quorum }) => quorum)).toEqual(atOpening);
  expect(minutes.items.flatMap(({ polls }) => polls).map((poll) => poll.quorums)).toEqual([atVote]);
  const lines = sheetText(minutesSheet(minutes, null));
  const sentence = ([quorum]: Explanation[]) => (quorum ? explanationSentence(quorum) : '');
  expect(lines).toContainEqual(expect.stringContaining(`宣布开会时：${sentence(atOpening)}。依据：`));
  expect(lines).toContainEqual(expect.stringContaining(`开始表决时：${sentence(atVote)}。依据：`));
});

it('stops a vote, one member short, with the same words', async () => {
  await checkIn(world, meetingId, councilIds.slice(0, 6));
  await world.done('ch001', 'meeting.open', { meetingId });
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  const itemId = nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: '装三盏灯', edition: 0 });
  await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
  world.advance(1_000);
  await world.done('ck001', 'meeting.check-out', { meetingId, villagerId: councilIds[5] ?? '' });
  const opening = { meetingId, itemId, motion: '装三盏灯', method: 'open' as const, presentCount: 5 };
  const [explanation] = await shown('ch001');
  expect(await world.refusal('ch001', 'vote.open-poll', opening)).toMatchObject({
    code: 'MeetingQuorumNotReached',
    shortBy: 1,
    explanation,
  });
});
