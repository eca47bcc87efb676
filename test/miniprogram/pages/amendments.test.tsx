import Taro from '@tarojs/taro';
import { screen, within } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { openEvening } from '../../helpers/evenings';
import EveningPage from '../../../miniprogram/pages/meeting/evening';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { floorWords, shareWords } from '../../../shared/text/words/floor';
import {
  amendmentStatusNames,
  changeWords,
  editionWords,
  conflictWords,
  motionWords as words,
} from '../../../shared/text/words/motion';

const motion = '装三盏灯，花六千元';
const amended = '装五盏灯，花六千元';
let meetingId = '';
let itemId = '';
const phone = aPhone(async (world) => {
  meetingId = await openEvening(world);
  itemId = (await world.done('ch001', 'meeting.evening', { meetingId })).nextItemId ?? '';
  await world.done('ch001', 'meeting.start-item', { meetingId, itemId });
  await world.done('ck001', 'meeting.save-motion', { meetingId, itemId, text: motion, edition: 0 });
});
const open = (who: string) => phone().open(who, EveningPage, { id: meetingId });
function row(name: string) {
  const rows = [...document.querySelectorAll<HTMLElement>('.evening-amendment')];
  return within(rows.find((each) => within(each).queryByText(name)) as HTMLElement);
}

function move(villagerId: string, text = amended) {
  return phone().world.done(villagerId, 'meeting.move-amendment', { meetingId, itemId, villagerId, text, edition: 1 });
}

describe('an amendment on the phone', () => {
  it('is the motion rewritten by a member; everybody reads exactly what would change', async () => {
    await open('cm001');
    expect(screen.getByText(editionWords(1, '记录员一'))).toBeTruthy();
    await phone().tap(words.amend);
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.title).value).toBe(motion);
    expect(screen.queryByText(words.amendWho)).toBeNull();
    phone().fill(words.title, ` ${amended} `);
    await phone().tap(words.amendSend);
    const payload = { meetingId, itemId, villagerId: 'cm001', text: amended, edition: 1 };
    expect(phone().commands).toEqual([['meeting.move-amendment', payload]]);
    expect(screen.queryByRole('dialog')).toBeNull();
    await open('cm002');
    expect(row('成员1').getByText(changeWords('装三盏灯', '装五盏灯'))).toBeTruthy();
    expect(row('成员1').getByText(words.nextToVote)).toBeTruthy();
    expect(screen.getByText(motion)).toBeTruthy();
  });

  it('that changes nothing is not taken, and what was written stays', async () => {
    await open('cm001');
    await phone().tap(words.amend);
    await phone().tap(words.amendSend);
    expect(phone().refusal).toBe(refusalSentence({ code: 'AmendmentChangesNothing' }));
    phone().fill(words.title, ' ');
    expect(screen.getByText(words.incomplete)).toBeTruthy();
    await phone().tap(words.amendSend);
    expect(phone().commands).toHaveLength(1);
  });

  it('to words that were rewritten meanwhile is not taken', async () => {
    await open('cm001');
    await phone().tap(words.amend);
    phone().fill(words.title, amended);
    const newer = { meetingId, itemId, text: '装四盏灯', edition: 1 };
    await phone().world.done('ck001', 'meeting.save-motion', newer);
    await phone().tap(words.amendSend);
    const payload = { meetingId, itemId, villagerId: 'cm001', text: amended, edition: 1 };
    expect(phone().commands).toEqual([['meeting.move-amendment', payload]]);
    // Theirs stands beside one's own words, and neither is lost.
    expect(screen.getByText(conflictWords('记录员一'))).toBeTruthy();
    expect(screen.getByText('装四盏灯')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.title).value).toBe(amended);
    expect(screen.getByText(words.settleFirst)).toBeTruthy();
    await phone().tap(words.amendSend);
    expect(phone().commands).toHaveLength(1);
    await phone().tap(words.amendMine);
    await phone().tap(words.amendSend);
    expect(phone().commands[1]).toEqual(['meeting.move-amendment', { ...payload, edition: 2 }]);
  });

  it('is entered by the clerk for a member without a phone', async () => {
    await open('ck001');
    await phone().tap(words.amend);
    phone().fill(words.title, amended);
    await phone().tap('成员3');
    await phone().tap(words.amendSend);
    expect(phone().commands).toMatchObject([['meeting.move-amendment', { villagerId: 'cm003' }]]);
    expect(row('成员3').getByText(words.nextToVote)).toBeTruthy();
  });

  it('is withdrawn by its mover, after asking, and by no other member', async () => {
    await move('cm001');
    const { amendmentId } = await move('cm002', '装三盏灯，花八千元');
    await open('cm001');
    expect(row('成员2').queryByText(words.withdraw)).toBeNull();
    expect(row('成员2').getByText(amendmentStatusNames.moved)).toBeTruthy();
    await open('cm002');
    expect(row('成员1').queryByText(words.withdraw)).toBeNull();
    await phone().tapOn(row('成员2').getByText(words.withdraw));
    expect(screen.getByText(words.withdrawSentence)).toBeTruthy();
    expect(phone().commands).toEqual([]);
    await phone().tap(words.withdraw);
    expect(screen.queryByText(words.withdrawSentence)).toBeNull();
    expect(phone().commands).toEqual([['meeting.withdraw-amendment', { meetingId, itemId, amendmentId }]]);
    expect(row('成员2').getByText(amendmentStatusNames.withdrawn)).toBeTruthy();
    expect(row('成员1').getByText(words.nextToVote)).toBeTruthy();
  });

  it('that was voted on shows how it went, and leads to the vote', async () => {
    const { amendmentId } = await move('cm001');
    const { world } = phone();
    const consensus = { meetingId, itemId, text: '装灯', hasOfferedAll: true };
    await world.done('ch001', 'meeting.state-consensus', consensus);
    const opening = { meetingId, itemId, motion: amended, amendmentId, presentCount: 6, method: 'open' as const };
    const { pollId } = await world.done('ch001', 'vote.open-poll', opening);
    await world.done('ch001', 'vote.close-poll', { pollId });
    await open('cm001');
    expect(row('成员1').getByText(amendmentStatusNames.rejected)).toBeTruthy();
    await phone().tap(words.seeVote);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/vote/poll/index?id=${pollId}` });
  });

  it('cannot be moved any more when the motion was read out', async () => {
    const { world } = phone();
    await world.done('ch001', 'meeting.state-consensus', { meetingId, itemId, text: '装灯', hasOfferedAll: true });
    await world.done('ch001', 'meeting.read-out-motion', { meetingId, itemId, edition: 1 });
    await open('cm001');
    expect(screen.getByText(words.isReadOut)).toBeTruthy();
    expect(screen.queryByText(words.amend)).toBeNull();
  });
});

describe('how much of the floor each has had', () => {
  async function speech(villagerId: string, minutes: number) {
    const { world } = phone();
    await world.done('ck001', 'meeting.give-floor', { meetingId, villagerId });
    world.advance(minutes * 60_000);
    await world.done('ck001', 'meeting.end-speech', { meetingId, note: null });
  }
  const shares = () =>
    [...document.querySelectorAll('.evening-share')].map((share) => [
      share.querySelector('.evening-share-head')?.firstChild?.textContent,
      share.querySelector('.evening-share-words')?.textContent,
      (share.querySelector('.evening-share-fill') as HTMLElement).style.width,
    ]);

  it('stands on every phone, the longest first, with the own share by that name', async () => {
    await speech('cm002', 2);
    await speech('cm001', 4);
    await open('cm002');
    expect(screen.getByText(floorWords.shares)).toBeTruthy();
    expect(shares()).toEqual([
      ['成员1', shareWords(1, 4 * 60_000, 4 * 60_000), '100%'],
      [floorWords.mine, shareWords(1, 2 * 60_000, 2 * 60_000), '50%'],
    ]);
    expect(screen.queryByText(floorWords.notSpokenYet)).toBeNull();
    await open('cm003');
    expect(screen.getByText(floorWords.notSpokenYet)).toBeTruthy();
  });

  it('is not spoken of before anybody spoke', async () => {
    await open('cm002');
    expect(screen.queryByText(floorWords.shares)).toBeNull();
  });
});
