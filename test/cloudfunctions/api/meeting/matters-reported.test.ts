import { reportedMattersMax } from '@shared/domain/agenda/standing-report';
import { heldByRole, heldByUnit } from '@shared/domain/proposal/holder';
import type { MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { dayMs } from '@shared/kernel/time';
import { minutesSheet } from '@shared/text/minutes/minutes-sheet';
import { councilIds, fridayEvening } from '../../../helpers/a-meeting';
import { aMatter } from '../../../helpers/carrying-out';
import { putDocuments } from '../../../helpers/evening-builder';
import { checkIn, convenedEvening } from '../../../helpers/evenings';
import { minutesFrom, minutesNow, recordOf } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const inDays = (days: number) => fridayEvening + days * dayMs;

/** Three earlier matters: one overdue, one whose time has not come, one reported done. */
async function convenedWithEarlierMatters(): Promise<string> {
  const meetingId = await convenedEvening(world);
  await putDocuments(world, [
    aMatter('inProgress', { id: 'later', title: '修水渠', dueAtMs: inDays(20) }),
    aMatter('adopted', { id: 'waiting', title: '清池塘', dueAtMs: inDays(2), holder: heldByRole('clerk') }),
    aMatter('inProgress', { id: 'overdue', title: '装护栏', dueAtMs: inDays(-3) }),
    aMatter('visited', { id: 'over', title: '早就办完的事' }),
    aMatter('inProgress', { id: 'elsewhere', villageId: 'v2', title: '别村的事', dueAtMs: inDays(-9) }),
  ]);
  return meetingId;
}

async function opened(meetingId: string, leader: 'ch001' | 'ck001' = 'ch001'): Promise<void> {
  world.moveTo(fridayEvening);
  await checkIn(world, meetingId, councilIds);
  if (leader === 'ck001') await world.done('ck001', 'meeting.record-for-chair', { meetingId });
  await world.done(leader, 'meeting.open', { meetingId });
}

const linesOf = async (meetingId: string) => sheetText(minutesSheet(await minutesNow(world, meetingId), null));

it.each(['ch001', 'ck001'] as const)(
  'names each matter that is only reported on in the minutes, the longest overdue first, where %s enters the evening',
  async (leader) => {
    const meetingId = await convenedWithEarlierMatters();
    await opened(meetingId, leader);
    const lines = await linesOf(meetingId);
    const from = lines.indexOf('通报了正在办理的 3 件，过期最久的在前：');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '1. “装护栏”：由责任人一在办，原定3月3日前，已经过了 3 天。',
      '2. “清池塘”：已经表决通过，由记录员公示、交办，3月8日前要有结果。',
      '3. “修水渠”：由责任人一在办，3月26日前要有结果。',
    ]);
    for (const title of ['早就办完的事', '别村的事']) expect(lines.join()).not.toContain(title);
  },
);

it('says of what is stuck what it needs, and from whom, and names a unit that carries something out', async () => {
  const meetingId = await convenedEvening(world);
  const unit = { unitId: 'power', name: '供电所' };
  const stuck = { atMs: world.now, need: '停一天电', from: heldByUnit(unit) };
  await putDocuments(world, [
    aMatter('inProgress', { id: 'stuck', title: '装护栏', dueAtMs: inDays(3), stuck }),
    aMatter('inProgress', {
      id: 'units',
      title: '移电线',
      dueAtMs: inDays(5),
      unit,
      assignee: null,
      holder: heldByUnit(unit),
    }),
  ]);
  await opened(meetingId);
  const lines = (await linesOf(meetingId)).join('');
  expect(lines).toContain('“装护栏”：由责任人一在办，3月9日前要有结果；卡住了，需要停一天电（请供电所帮忙）。');
  expect(lines).toContain('“移电线”：由供电所在办');
});

it('keeps how they stood when the report began, whatever becomes of them afterwards', async () => {
  const meetingId = await convenedWithEarlierMatters();
  await opened(meetingId);
  const before = await linesOf(meetingId);
  await putDocuments(world, [aMatter('visited', { id: 'overdue', title: '别的' })]);
  expect(await linesOf(meetingId)).toEqual(before);
});

it('tells a matter once that the meeting itself decided on', async () => {
  const meetingId = await convenedWithEarlierMatters();
  await opened(meetingId);
  const minutes = await minutesNow(world, meetingId);
  const reported = [
    {
      matterId: 'overdue',
      title: '装护栏',
      isClosed: true,
      reason: '装好了',
      presentCount: 9,
      objectedCount: 0,
      newDueOn: null,
    },
  ];
  const lines = sheetText(minutesSheet({ ...minutes, reported }, null));
  expect(lines.filter((line) => line.includes('装护栏'))).toHaveLength(1);
  expect(lines).toContain('通报了正在办理的 2 件，过期最久的在前：');
  expect(lines).toContainEqual(expect.stringMatching(/^2\. “清池塘”/));
});

it('says so where nothing is being carried out', async () => {
  const meetingId = await convenedEvening(world);
  await opened(meetingId);
  expect(await linesOf(meetingId)).toContain('没有正在办理的前期议定事项。');
});

it('opens with far more matters than any village has, and names how many it could not name', async () => {
  const meetingId = await convenedEvening(world);
  const count = reportedMattersMax + 40;
  const matters = Array.from({ length: count }, (_, index) =>
    aMatter('inProgress', { id: `old${index}`, title: '长'.repeat(40), dueAtMs: inDays(-index) }),
  );
  for (let from = 0; from < count; from += 15) await putDocuments(world, matters.slice(from, from + 15));
  await opened(meetingId);
  const lines = await linesOf(meetingId);
  expect(lines).toContain(`通报了正在办理的 ${count} 件，过期最久的在前：`);
  expect(lines).toContain('还有 40 件没有一一列出。');
  await world.done('ch001', 'meeting.adjourn', { meetingId });
  const minutes = await world.stored<MinutesCase & { kind: string }>('minutes', `${meetingId}.minutes`);
  expect(minutes?.written?.content.standing?.matters).toHaveLength(reportedMattersMax);
});

it('lets an evening that was opened before the report was kept go on, with the minutes that it had', async () => {
  const meetingId = await convenedWithEarlierMatters();
  await opened(meetingId);
  const { meeting, ...record } = await recordOf(world, meetingId);
  const { standingReport, ...document } = meeting.document;
  expect(standingReport?.matters).toHaveLength(3);
  const events = meeting.events.filter(({ type }) => type !== 'MattersReported');
  const minutes = minutesFrom({ ...record, meeting: { document, events } });
  expect(Object.keys(minutes)).not.toContain('standing');
  const text = sheetText(minutesSheet(minutes, null)).join('\n');
  expect(text).not.toContain('正在办理的');
});

it('finds a title that was changed afterwards', async () => {
  const meetingId = await convenedWithEarlierMatters();
  await opened(meetingId);
  const record = await recordOf(world, meetingId);
  const [first] = record.meeting.document.standingReport?.matters ?? [];
  if (first) first.title = '装了别的';
  expect(() => minutesFrom(record)).toThrow('a text is not the one recorded');
});
