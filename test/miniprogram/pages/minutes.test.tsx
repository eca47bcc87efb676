import { screen, render } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { putDocuments } from '../../helpers/evening-builder';
import { at, toldEvening } from '../../helpers/told-evening';
import { uploadFile } from '../../../miniprogram/cloud/upload';
import { choosePhotos } from '../../../miniprogram/components/photo-picker/choose-photos';
import MinutesPage from '../../../miniprogram/pages/meeting/minutes';
import { PresenceChart } from '../../../miniprogram/pages/meeting/sheet-view/presence-chart';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { chartMembers, chartRequired, minutesState, minutesWords as words } from '../../../shared/text/words/minutes';

jest.mock('../../../miniprogram/components/photo-picker/choose-photos', () => ({ choosePhotos: jest.fn() }));
jest.mock('../../../miniprogram/cloud/upload', () => ({
  uploadFile: jest.fn(),
  fileUrl: (fileId: string) => `/files/${fileId}`,
}));

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
const photosShown = (title: string) =>
  [...(screen.getByText(title).closest('.section')?.querySelectorAll('img') ?? [])].map((each) =>
    each.getAttribute('src'),
  );

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
