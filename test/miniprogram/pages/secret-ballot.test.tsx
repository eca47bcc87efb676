import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { councilIds, openedPoll, putEvening } from '../../helpers/evening-builder';
import CodesPage from '../../../miniprogram/pages/vote/codes';
import PollPage from '../../../miniprogram/pages/vote/poll';
import type { Choice } from '../../../shared/domain/vote/poll';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { codesCount, secretWords as words } from '../../../shared/text/words/poll-methods';
import { castProgress, choiceNames, pollWords, tooLateSentence } from '../../../shared/text/words/vote';

let pollId = '';
const phone = aPhone(async (world) => {
  await putEvening(world, { meeting: { startAtMs: world.now } });
  pollId = await openedPoll(world, { method: 'secret' });
});

const boxOf = async (who: string) => (await phone().world.done(who, 'vote.poll', { pollId })).mine?.boxId ?? '';
const codeOf = (index: number) => String(482_913_077_100 + index);
async function othersVote(choiceOf: (index: number) => Choice | null) {
  for (const [index, who] of councilIds.entries()) {
    const choice = choiceOf(index);
    if (choice === null) continue;
    await phone().world.done(who, 'vote.cast-secret', { boxId: await boxOf(who), code: codeOf(index), choice });
  }
}
const codeShown = () => document.querySelector('.ballot-code')?.textContent ?? '';

/** Everything that was written on the phone while something was done. */
async function writtenDuring(act: () => Promise<void>): Promise<string> {
  const written = jest.spyOn(Taro, 'setStorageSync');
  await act();
  const all = JSON.stringify(written.mock.calls);
  written.mockRestore();
  return all;
}

describe('a secret ballot on the phone', () => {
  it('says first that it cannot be changed, and sends the choice only when it is confirmed', async () => {
    await phone().open('cm001', PollPage, { id: pollId });
    expect(screen.getByText(words.before)).toBeTruthy();
    await phone().tap(choiceNames.against);
    expect(screen.getByText(words.castSentence)).toBeTruthy();
    await phone().tap(componentWords.cancel);
    expect(phone().commands).toEqual([]);
    await phone().tap(choiceNames.abstain);
    await phone().tap(words.cast);
    const code = codeShown().replace(/ /g, '');
    expect(code).toMatch(/^\d{12}$/);
    expect(phone().commands).toEqual([['vote.cast-secret', { boxId: expect.any(String), code, choice: 'abstain' }]]);
  });

  it('shows the code to be written down, and on the phone keeps the code and nothing of the choice', async () => {
    await phone().open('cm001', PollPage, { id: pollId });
    const written = await writtenDuring(async () => {
      await phone().tap(choiceNames.against);
      await phone().tap(words.cast);
    });
    for (const said of [words.voted, words.codeTitle, words.codeNote]) expect(screen.getByText(said)).toBeTruthy();
    expect(written).toContain(codeShown().replace(/ /g, ''));
    expect(written).not.toMatch(/against|反对/);
    expect(phone().part(words.voted).queryByText(choiceNames.against)).toBeNull();
    expect(screen.queryByText(words.cast)).toBeNull();
    expect(screen.getByText(castProgress('secret', 1, 9))).toBeTruthy();
  });

  it('says on another phone that the code is not here', async () => {
    await othersVote((index) => (index === 2 ? 'for' : null));
    await phone().open('cm001', PollPage, { id: pollId });
    expect(screen.getByText(words.codeElsewhere)).toBeTruthy();
    expect(screen.queryByText(choiceNames.for)).toBeNull();
  });

  it('says why a ballot that comes too late is not in the box, and keeps no code of it', async () => {
    await phone().open('cm001', PollPage, { id: pollId });
    await phone().tap(choiceNames.for);
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    await phone().tap(words.cast);
    expect(phone().words).toContain(refusalSentence({ code: 'BallotPollClosed' }));
    expect(phone().words).toContain(tooLateSentence(null));
    expect(screen.queryByText(words.cast)).toBeNull();
    await phone().open('cm001', CodesPage, { id: pollId });
    expect(screen.getByLabelText<HTMLInputElement>(words.codeLabel).value).toBe('');
  });
});

describe('publishing a secret poll', () => {
  it('warns the chair when all chose alike, asks once more, and only then shows the counts', async () => {
    await othersVote(() => 'for');
    await phone().open('ch001', PollPage, { id: pollId });
    await phone().tap(pollWords.close);
    expect(screen.getByText(new RegExp(words.closeWarning))).toBeTruthy();
    await phone().tap(pollWords.closeConfirm);
    expect(phone().commands).toEqual([['vote.close-poll', { pollId }]]);
    expect(screen.getByRole('alert').textContent).toBe(words.revealing.unanimous);
    expect(screen.queryByText(pollWords.resultTitle)).toBeNull();
    await phone().tap(words.publish);
    expect(screen.getByText(words.publishSentence)).toBeTruthy();
    expect(phone().commands).toHaveLength(1);
    await phone().tap(words.publishConfirm);
    expect(phone().commands[1]).toEqual(['vote.publish-result', { pollId }]);
    expect(phone().part(pollWords.resultTitle).getByText('9')).toBeTruthy();
  });

  it('lets everybody else wait, without a number and without the button', async () => {
    await othersVote((index) => (['for', 'for', 'against'] as const)[index] ?? null);
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    await phone().open('cm005', PollPage, { id: pollId });
    expect(screen.getByText(words.waiting)).toBeTruthy();
    for (const said of [words.publish, pollWords.resultTitle, words.check]) expect(screen.queryByText(said)).toBeNull();
    await phone().open('ch001', PollPage, { id: pollId });
    expect(screen.getByRole('alert').textContent).toBe(words.revealing.fewVoted);
  });

  it('needs no second step where nobody is shown by the counts', async () => {
    await othersVote((index) => (index < 6 ? 'for' : 'against'));
    await phone().open('ch001', PollPage, { id: pollId });
    await phone().tap(pollWords.close);
    await phone().tap(pollWords.closeConfirm);
    expect(screen.getByText(pollWords.resultTitle)).toBeTruthy();
    expect(screen.queryByText(words.publish)).toBeNull();
  });
});

describe('the page that checks a code', () => {
  it('finds the own ballot at once, and says of any other number whether it is there', async () => {
    await phone().open('cm001', PollPage, { id: pollId });
    await phone().tap(choiceNames.against);
    await phone().tap(words.cast);
    const own = codeShown();
    await othersVote((index) => (index > 2 ? 'for' : null));
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    await phone().open('cm001', PollPage, { id: pollId });
    expect(screen.getByText(words.ownFound)).toBeTruthy();
    await phone().tap(words.check);
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/vote/codes/index?id=${pollId}` });

    await phone().open('cm001', CodesPage, { id: pollId });
    expect(screen.getByRole('status').textContent).toBe(words.codeFound);
    expect(screen.getByText(codesCount(7))).toBeTruthy();
    expect(screen.getByText(own).className).toContain('codes-mine');
    phone().fill(words.codeLabel, codeOf(5));
    expect(screen.getByRole('status').textContent).toBe(words.codeFound);
    phone().fill(words.codeLabel, '000000000000');
    expect(screen.getByRole('status').textContent).toBe(words.codeMissing);
    phone().fill(words.codeLabel, '00000000000');
    expect(screen.queryByRole('status')).toBeNull();
    expect(phone().commands).toEqual([]);
  });

  it('has nothing to check while the poll runs', async () => {
    await phone().open('cm001', CodesPage, { id: pollId });
    expect(screen.getByText(words.notYet)).toBeTruthy();
  });
});
