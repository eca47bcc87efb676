import { screen, render } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { councilIds, putDocuments } from '../../helpers/evening-builder';
import { putAdmittedMatters } from '../../helpers/evenings';
import { meetingNow } from '../../helpers/played-evening';
import { at, toldEvening } from '../../helpers/told-evening';
import type { World } from '../../helpers/world';
import { runClock } from '../../../cloudfunctions/clock/run-clock';
import { uploadFile } from '../../../miniprogram/cloud/upload';
import { choosePhotos } from '../../../miniprogram/components/photo-picker/choose-photos';
import MinutesPage from '../../../miniprogram/pages/meeting/minutes';
import { PresenceChart } from '../../../miniprogram/pages/meeting/sheet-view/presence-chart';
import { dayMs, dayOf, hourMs, minuteMs, startOfDayMs } from '../../../shared/kernel/time';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { chartMembers, chartRequired, minutesState, minutesWords as words } from '../../../shared/text/words/minutes';

jest.mock('../../../miniprogram/components/photo-picker/choose-photos', () => ({ choosePhotos: jest.fn() }));
jest.mock('../../../miniprogram/cloud/upload', () => ({ uploadFile: jest.fn() }));

jest.mock('../../../miniprogram/cloud/file-url', () => ({ fileUrl: (fileId: string) => `/files/${fileId}` }));

let meetingId = '';
const phone = aPhone(async (world) => {
  meetingId = await toldEvening(world);
  const stored = { kind: 'file', villageId: 'v1', ownerId: 'ck001', contentType: 'image/jpeg', sizeBytes: 9 };
  await putDocuments(
    world,
    ['photo1', 'photo2'].map((id) => ({ id, ...stored, storedAtMs: 1 })),
  );
  (uploadFile as jest.Mock).mockImplementation((path: string) => Promise.resolve({ fileId: path }));
});
const open = (who: string) => phone().open(who, MinutesPage, { id: meetingId });
const hashToSign = async () => (await phone().world.done('ck001', 'meeting.minutes', { meetingId })).hashToSign ?? '';
async function photograph(...fileIds: string[]): Promise<void> {
  (choosePhotos as jest.Mock).mockResolvedValueOnce(fileIds);
  await phone().tap(componentWords.photoAdd);
}
async function sealed(): Promise<void> {
  const hash = await hashToSign();
  await phone().world.done('ch001', 'meeting.sign-minutes', { meetingId, hash, name: '理事长一' });
  await phone().world.done('ck001', 'meeting.sign-minutes', { meetingId, hash, name: '记录员一' });
}
/** An evening that goes on, with one speech. */
async function openedEvening(world: World): Promise<string> {
  const startAtMs = startOfDayMs(dayOf(world.now + 5 * dayMs)) + 19.5 * hourMs;
  const [matterId = ''] = await putAdmittedMatters(world, 1, {}, 'later');
  const plan = { title: '四月夜话', place: '议事厅', startAtMs, eveningMinutes: 180, guests: [] };
  const { meetingId: id } = await world.done('ch001', 'agenda.plan-meeting', plan);
  const planned = [{ proposalId: matterId, minutes: 20, materials: null }];
  await world.done('ch001', 'agenda.change-plan', { meetingId: id, ...plan, reportMinutes: 15, items: planned });
  await world.done('ch001', 'agenda.convene', { meetingId: id });
  const { items } = await meetingNow(world, id);
  world.moveTo(startAtMs);
  for (const villagerId of councilIds) await world.done('ck001', 'meeting.check-in', { meetingId: id, villagerId });
  await world.done('ch001', 'meeting.open', { meetingId: id });
  await world.done('ch001', 'meeting.start-item', { meetingId: id, itemId: items[1]?.id ?? '' });
  await world.done('ck001', 'meeting.give-floor', { meetingId: id, villagerId: 'cm002' });
  world.advance(minuteMs);
  await world.done('ck001', 'meeting.end-speech', { meetingId: id, note: { gist: '先装三盏灯', stance: 'for' } });
  return id;
}
const photosShown = (title: string) =>
  [...(screen.getByText(title).closest('.section')?.querySelectorAll('img') ?? [])].map((each) =>
    each.getAttribute('src'),
  );

describe('the minutes from the evening to their correction', () => {
  it('are a draft while it goes on, sealed when both have signed, and corrected beside their text', async () => {
    const { world } = phone();
    const before = meetingId;
    meetingId = await openedEvening(world);
    await open('cm001');
    expect(screen.getByText(/草稿，会还没有开完/)).toBeTruthy();
    expect(phone().words).toContain('先装三盏灯');
    expect(screen.queryByText(words.sign)).toBeNull();
    await world.done('ch001', 'meeting.adjourn', { meetingId });
    await runClock(world.ports);
    await open('cm001');
    expect(screen.queryByText(/草稿，会还没有开完/)).toBeNull();
    expect(phone().words).toContain('待双方签字后封存');
    await sealed();
    await open('cm001');
    expect(screen.getByText(minutesState('sealed', 0, 0))).toBeTruthy();
    expect(phone().words).not.toContain('待双方签字后封存');
    await world.done('ck001', 'meeting.add-addendum', { meetingId, reason: '盏数记错了', text: '先装两盏灯' });
    await open('cm001');
    expect(phone().words).toContain('补正（一）');
    expect(phone().words).toContain('先装两盏灯');
    expect(phone().words).toContain('待双方签字后生效');
    meetingId = before;
  });
});

describe('minutes signed on paper', () => {
  it('are sealed by the photographs of the signed sheet, and by nothing less', async () => {
    const hash = await hashToSign();
    await open('ck001');
    await phone().tap(words.paper);
    expect(screen.getByText(words.paperSentence)).toBeTruthy();
    expect(screen.getByText(words.paperIncomplete)).toBeTruthy();
    await phone().tap(words.paperConfirm);
    expect(phone().commands).toEqual([]);
    await photograph('photo1', 'photo2');
    expect(screen.queryByText(words.paperIncomplete)).toBeNull();
    await phone().tap(words.paperConfirm);
    expect(phone().commands).toEqual([
      ['meeting.sign-minutes-on-paper', { meetingId, hash, photoIds: ['photo1', 'photo2'] }],
    ]);
    expect(screen.getByText(minutesState('sealed', 0, 0))).toBeTruthy();
    expect(photosShown(words.paperPhotosTitle)).toEqual(['/files/photo1', '/files/photo2']);
    expect(screen.queryByText(words.paper)).toBeNull();
  });

  it('say why a photograph does not count that never arrived', async () => {
    await open('ck001');
    await phone().tap(words.paper);
    await photograph('nothing');
    await phone().tap(words.paperConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'ProposalPhotoNotFound' }));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('say so when somebody else sealed them meanwhile', async () => {
    await open('ck001');
    await phone().tap(words.paper);
    await photograph('photo1');
    await sealed();
    await phone().tap(words.paperConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'MinutesNotReady', status: 'sealed' }));
  });
});

describe('signing on the screen', () => {
  it('asks for the own name, and refuses another', async () => {
    const hash = await hashToSign();
    await open('ch001');
    await phone().tap(words.sign);
    await phone().tap(words.signConfirm);
    expect(phone().commands).toEqual([]);
    phone().fill(words.signName, '记录员一');
    await phone().tap(words.signConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'MinutesNameWrong' }));
    phone().fill(words.signName, '理事长一');
    await phone().tap(words.signConfirm);
    expect(phone().commands.at(-1)).toEqual(['meeting.sign-minutes', { meetingId, hash, name: '理事长一' }]);
    expect(screen.getByText(words.waits)).toBeTruthy();
  });
});

describe('the photographed sign-in sheet', () => {
  it('is attached by the clerk, seen by all, and can be exchanged until the minutes are sealed', async () => {
    await open('ck001');
    await phone().tap(words.attachSheet);
    await photograph('photo1');
    await phone().tap(words.attachConfirm);
    expect(phone().commands).toEqual([['meeting.attach-sheet', { meetingId, photoIds: ['photo1'] }]]);
    expect(photosShown(words.sheetPhotos)).toEqual(['/files/photo1']);
    await phone().tap(words.attachAgain);
    await photograph('photo2');
    await phone().tapOn(screen.getAllByLabelText(componentWords.photoRemove)[0]!);
    await phone().tap(words.attachConfirm);
    expect(phone().commands[1]).toEqual(['meeting.attach-sheet', { meetingId, photoIds: ['photo2'] }]);
    await open('cm001');
    expect(photosShown(words.sheetPhotos)).toEqual(['/files/photo2']);
    for (const button of [words.attachAgain, words.paper, words.addendum])
      expect(screen.queryByText(button)).toBeNull();
  });

  it('says that it is too late once the minutes are sealed', async () => {
    await open('ck001');
    await phone().tap(words.attachSheet);
    await photograph('photo1');
    await sealed();
    await phone().tap(words.attachConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'MinutesSealed' }));
    await open('ck001');
    expect(screen.queryByText(words.attachSheet)).toBeNull();
  });
});

describe('a correction of sealed minutes', () => {
  it('stands beside their text with its reason, and is signed by both once more', async () => {
    await open('ck001');
    expect(screen.queryByText(words.addendum)).toBeNull();
    await sealed();
    await open('ck001');
    await phone().tap(words.addendum);
    phone().fill(words.addendumReason, ' 名字记错了 ');
    expect(screen.getByText(words.addendumIncomplete)).toBeTruthy();
    await phone().tap(words.addendumConfirm);
    expect(phone().commands).toEqual([]);
    phone().fill(words.addendumText, '第二位发言的是成员二');
    await phone().tap(words.addendumConfirm);
    const correction = { reason: '名字记错了', text: '第二位发言的是成员二' };
    expect(phone().commands).toEqual([['meeting.add-addendum', { meetingId, ...correction }]]);
    expect(phone().words).toContain('第二位发言的是成员二');
    expect(screen.queryByText(words.addendum)).toBeNull();
    await open('ch001');
    await phone().tap(words.signAddendum);
    phone().fill(words.signName, '理事长一');
    await phone().tap(words.signConfirm);
    expect(phone().commands).toMatchObject([['meeting.sign-minutes', { name: '理事长一' }]]);
    expect(screen.getByText(words.waits)).toBeTruthy();
  });

  it('waits while another one is not signed', async () => {
    await sealed();
    await open('ck001');
    await phone().tap(words.addendum);
    phone().fill(words.addendumReason, '名字记错了');
    phone().fill(words.addendumText, '第二位发言的是成员二');
    await phone().world.done('ck001', 'meeting.add-addendum', { meetingId, reason: '日期写错了', text: '是三月六日' });
    await phone().tap(words.addendumConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'AddendumWaits', number: 1 }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.addendumText).value).toBe('第二位发言的是成员二');
  });
});

describe('the chart of presence', () => {
  const bars = () =>
    [...document.querySelectorAll<HTMLElement>('.presence-chart-step')].map(({ style }) => [
      style.left,
      style.width,
      style.height,
    ]);
  const whole = { fromAtMs: at(0), toAtMs: at(10), memberCount: 9, required: 6 };

  it('stands in the minutes with a bar for every change', async () => {
    await open('cm001');
    expect(screen.getByLabelText(words.chartTitle)).toBeTruthy();
    const { sheet } = await phone().world.done('cm001', 'meeting.minutes', { meetingId });
    const [steps] = sheet.flatMap((block) => (block.kind === 'chart' ? [block.chart.steps] : []));
    expect(bars()).toHaveLength(steps?.length ?? 0);
    expect(bars().length).toBeGreaterThan(2);
    expect(screen.getByText(chartRequired(6))).toBeTruthy();
    expect(screen.getByText(chartMembers(9))).toBeTruthy();
  });

  it('is one bar over the whole width while nobody comes or goes', () => {
    render(<PresenceChart chart={{ ...whole, steps: [{ atMs: at(0), count: 9 }] }} />);
    expect(bars()).toEqual([['0%', 'calc(100% + 1px)', '100%']]);
    expect(document.querySelector<HTMLElement>('.presence-chart-required')?.style.bottom).toBe('66.7%');
  });

  it('changes at the very moment at which somebody leaves', () => {
    const steps = [
      { atMs: at(0), count: 9 },
      { atMs: at(4), count: 6 },
    ];
    render(<PresenceChart chart={{ ...whole, steps }} />);
    expect(bars()).toEqual([
      ['0%', 'calc(40% + 1px)', '100%'],
      ['40%', 'calc(60% + 1px)', '66.7%'],
    ]);
  });

  it('can be drawn of a single moment, before anybody opened the meeting', () => {
    const chart = { ...whole, toAtMs: at(0), required: null, steps: [{ atMs: at(0), count: 3 }] };
    render(<PresenceChart chart={chart} />);
    expect(bars()).toEqual([['0%', 'calc(0% + 1px)', '33.3%']]);
    expect(document.querySelector('.presence-chart-required')).toBeNull();
  });
});
