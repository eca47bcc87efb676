import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { openEvening } from '../../helpers/evenings';
import { meetingNow } from '../../helpers/played-evening';
import EveningPage from '../../../miniprogram/pages/meeting/evening';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import {
  consoleWords,
  recordedBy,
  recorderWords,
  recordingFor,
  undoReasons,
  undoSentence,
  undoWords,
} from '../../../shared/text/words/console';
import { floorWords as words } from '../../../shared/text/words/floor';
import { eveningWords } from '../../../shared/text/words/meeting';

let meetingId = '';
const phone = aPhone(async (world) => {
  meetingId = await openEvening(world);
  const { nextItemId } = await world.done('ch001', 'meeting.evening', { meetingId });
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId: nextItemId ?? '' });
});
const open = (who: string) => phone().open(who, EveningPage, { id: meetingId });
const openMore = async (who: string) => {
  await open(who);
  await phone().tap(consoleWords.more);
};
const leaderNow = async () => (await phone().world.done('cm001', 'meeting.evening', { meetingId })).chair.leaderName;

describe('taking an act back', () => {
  const given = undoSentence({ act: 'speechGiven', about: '成员1' });
  beforeEach(() => phone().world.done('ch001', 'meeting.give-floor', { meetingId, villagerId: 'cm001' }));

  it('names the act on the button, asks why, and sends act and reason', async () => {
    await openMore('ch001');
    expect(screen.getByText(eveningWords.speaking)).toBeTruthy();
    await phone().tap(given);
    expect(screen.getByText(undoWords.sentence)).toBeTruthy();
    await phone().tap(undoReasons[1]!);
    await phone().tap(undoWords.confirm);
    expect(phone().commands).toEqual([['meeting.undo', { meetingId, act: 'speechGiven', reason: undoReasons[1] }]]);
    expect(screen.queryByText(eveningWords.speaking)).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for other words where none of the reasons fits, and sends nothing without them', async () => {
    await openMore('ch001');
    await phone().tap(given);
    await phone().tap(undoWords.other);
    await phone().tap(undoWords.confirm);
    expect(phone().commands).toEqual([]);
    phone().fill(undoWords.other, ' 他请前面的人先说 ');
    await phone().tap(undoWords.confirm);
    expect(phone().commands).toEqual([['meeting.undo', { meetingId, act: 'speechGiven', reason: '他请前面的人先说' }]]);
  });

  it('says why it is too late when something else happened meanwhile', async () => {
    await openMore('ch001');
    await phone().tap(given);
    await phone().world.done('ck001', 'meeting.end-speech', { meetingId, note: null });
    await phone().tap(undoWords.confirm);
    const payload = { meetingId, act: 'speechGiven' as const, reason: '点错了' };
    expect(phone().refusal).toBe(await phone().refusalTo('ch001', 'meeting.undo', payload));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('is not offered to a member', async () => {
    await open('cm002');
    expect(screen.queryByText(given)).toBeNull();
  });
});

describe('handing the chair over', () => {
  it('asks whom and why, and then the deputy leads and the chair does not', async () => {
    await openMore('ch001');
    await phone().tap(words.handOver);
    expect(screen.getByText(words.handOverNote)).toBeTruthy();
    expect(screen.getByText(words.whoIncomplete)).toBeTruthy();
    await phone().tap('成员2');
    expect(screen.getByText(words.reasonIncomplete)).toBeTruthy();
    phone().fill(words.handOverReason, '家里有急事，先走一步');
    await phone().tap(words.handOver);
    const payload = {
      meetingId,
      villagerId: 'cm002',
      reason: '家里有急事，先走一步',
      isForItem: false,
      votesFor: null,
    };
    expect(phone().commands).toEqual([['meeting.hand-over-chair', payload]]);
    expect(phone().words).toContain('理事长一请成员2代为主持：家里有急事，先走一步');
    expect(await leaderNow()).toBe('成员2');
    expect(screen.queryByText(eveningWords.others)).toBeNull();
  });

  it('lets the hall elect a deputy when the chair is away, and refuses half of it', async () => {
    await phone().world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'ch001' });
    await open('ck001');
    expect(screen.getByText(words.leaderAway)).toBeTruthy();
    await phone().tap(words.handOver);
    expect(screen.getByText(words.handOverClerkNote)).toBeTruthy();
    phone().fill(words.handOverReason, '理事长没有到');
    await phone().tap('成员3');
    const raiseOneMore = () => phone().tapOn(screen.getByLabelText(componentWords.add));
    await raiseOneMore();
    await raiseOneMore();
    await phone().tap(words.handOver);
    expect(phone().refusal).toBe(refusalSentence({ code: 'HandoverNotElected', votesFor: 2, presentCount: 5 }));
    await raiseOneMore();
    await phone().tap(words.handOver);
    expect(phone().commands.at(-1)).toEqual([
      'meeting.hand-over-chair',
      { meetingId, villagerId: 'cm003', reason: '理事长没有到', isForItem: false, votesFor: 3 },
    ]);
    expect(phone().words).toContain('在场 5 人、3 人举手同意，推选成员3代为主持：理事长没有到');
  });

  it('can be only for the item from which the chair stands aside', async () => {
    const { currentItemId } = await phone().world.done('ch001', 'meeting.evening', { meetingId });
    const recusal = { meetingId, itemId: currentItemId ?? '', villagerId: 'ch001', reason: '是我家门口' };
    await phone().world.done('ch001', 'vote.recuse', recusal);
    await open('ch001');
    expect(screen.getByText(words.leaderRecused)).toBeTruthy();
    await phone().tap(words.handOver);
    expect(screen.getByRole('checkbox', { checked: true }).textContent).toBe(words.handOverForItem);
    phone().fill(words.handOverReason, '要回避');
    await phone().tap('成员1');
    await phone().tap(words.handOver);
    expect(phone().commands).toMatchObject([['meeting.hand-over-chair', { villagerId: 'cm001', isForItem: true }]]);
    expect(phone().words).toContain('代为主持这一项');
  });

  it('is given back with a reason', async () => {
    const handed = { meetingId, villagerId: 'cm002', reason: '出去一下', isForItem: false, votesFor: null };
    await phone().world.done('ch001', 'meeting.hand-over-chair', handed);
    await open('cm002');
    await phone().tap(words.takeBack);
    await phone().tap(words.takeBack);
    expect(phone().commands).toEqual([]);
    phone().fill(words.takeBackReason, '理事长回来了');
    await phone().tap(words.takeBack);
    expect(phone().commands).toEqual([['meeting.take-back-chair', { meetingId, reason: '理事长回来了' }]]);
    expect(await leaderNow()).toBe('理事长一');
  });
});

describe('the clerk who records for the chair', () => {
  it('asks once more, then leads in the chair’s name; both read it, and either ends it', async () => {
    await open('ck001');
    expect(screen.queryByText(eveningWords.others)).toBeNull();
    await phone().tap(consoleWords.more);
    await phone().tap(recorderWords.begin);
    expect(screen.getByText(recorderWords.sentence)).toBeTruthy();
    expect(phone().commands).toEqual([]);
    await phone().tap(recorderWords.confirm);
    expect(phone().commands).toEqual([['meeting.record-for-chair', { meetingId }]]);
    expect(screen.getByText(recordingFor('理事长一'))).toBeTruthy();
    expect(screen.queryByText(recorderWords.begin)).toBeNull();
    await phone().tap(consoleWords.more);
    await phone().tap(eveningWords.suspend);
    expect(phone().commands[1]).toEqual(['meeting.suspend', { meetingId }]);
    expect(await meetingNow(phone().world, meetingId)).toMatchObject({ status: 'suspended' });
    await open('ch001');
    expect(screen.getByText(recordedBy('记录员一'))).toBeTruthy();
    await phone().tap(recorderWords.stop);
    expect(phone().commands).toEqual([['meeting.stop-recording', { meetingId }]]);
    expect(screen.queryByText(recordedBy('记录员一'))).toBeNull();
    await open('ck001');
    expect(screen.queryByText(eveningWords.resume)).toBeNull();
  });

  it('is told when the chair has left the hall meanwhile', async () => {
    await openMore('ck001');
    await phone().tap(recorderWords.begin);
    await phone().world.done('ck001', 'meeting.check-out', { meetingId, villagerId: 'ch001' });
    await phone().tap(recorderWords.confirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'RecorderChairAway', chairName: '理事长一' }));
  });

  it('is nobody but the clerk', async () => {
    for (const who of ['ch001', 'cm001', 'vg001']) {
      await open(who);
      expect(screen.queryByText(recorderWords.begin)).toBeNull();
    }
  });
});
