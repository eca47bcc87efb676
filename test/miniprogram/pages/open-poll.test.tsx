import { act, screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { page } from '../../helpers/taro/taro';
import { aMeeting, openedPoll, putEvening } from '../../helpers/evening-builder';
import PollPage from '../../../miniprogram/pages/vote/poll';
import type { Choice } from '../../../shared/domain/vote/poll';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { liveTitle } from '../../../shared/text/words/poll-methods';
import {
  choiceNames,
  notYetSentence,
  openingWords,
  pollWords,
  tooLateSentence,
  yourChoiceSentence,
} from '../../../shared/text/words/vote';

const phone = aPhone(() => Promise.resolve());

/** An open poll of nine, under a rule that shows the counts while it runs, or hides them. */
async function begin(openTallyIsLive: boolean): Promise<string> {
  const { world } = phone();
  const rules = { ...aMeeting().rules!, openTallyIsLive };
  await putEvening(world, { meeting: { startAtMs: world.now, rules } });
  const pollId = await openedPoll(world);
  for (const who of ['cm002', 'cm003'])
    await world.done(who, 'vote.cast', { boxId: await boxOf(who, pollId), choice: 'for' });
  return pollId;
}
const boxOf = async (who: string, pollId: string) =>
  (await phone().world.done(who, 'vote.poll', { pollId })).mine?.boxId ?? '';
/** The words stand again beside the counts so far. */
const choose = (choice: Choice) => phone().tapOn(screen.getByRole('radio', { name: choiceNames[choice] }));
const numbers = () => [...document.querySelectorAll('.tally-number')].map(({ textContent }) => textContent);

describe('an open poll on the phone', () => {
  it('shows the counts while it runs where the rule says so, and counts the own ballot in at once', async () => {
    const pollId = await begin(true);
    await phone().open('cm001', PollPage, { id: pollId });
    expect(screen.getByText(liveTitle)).toBeTruthy();
    expect(numbers()).toEqual(['2', '0', '0']);
    await choose('against');
    expect(phone().commands).toEqual([]);
    await phone().tap(pollWords.cast);
    expect(phone().commands).toEqual([['vote.cast', { boxId: await boxOf('cm001', pollId), choice: 'against' }]]);
    expect(screen.getByText(yourChoiceSentence('against'))).toBeTruthy();
    expect(numbers()).toEqual(['2', '1', '0']);
  });

  it('shows none to anybody where the rule hides them, until the poll is closed', async () => {
    const pollId = await begin(false);
    for (const who of ['cm001', 'cm002', 'ck001', 'ch001']) {
      await phone().open(who, PollPage, { id: pollId });
      expect(screen.queryByText(liveTitle)).toBeNull();
      expect(numbers()).toEqual([]);
    }
    await phone().tap(pollWords.close);
    expect(screen.getByText(new RegExp(notYetSentence(2, 9)))).toBeTruthy();
    await phone().tap(pollWords.closeConfirm);
    expect(phone().commands).toEqual([['vote.close-poll', { pollId }]]);
    expect(numbers()).toEqual(['2', '0', '0']);
    expect(screen.queryByText(liveTitle)).toBeNull();
  });

  it('lets a ballot be changed until the end, and says why one that comes later does not count', async () => {
    const pollId = await begin(true);
    await phone().open('cm002', PollPage, { id: pollId });
    await choose('abstain');
    await phone().tap(pollWords.change);
    expect(screen.getByText(yourChoiceSentence('abstain'))).toBeTruthy();
    expect(numbers()).toEqual(['1', '0', '1']);
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    await choose('for');
    await phone().tap(pollWords.change);
    expect(phone().commands).toHaveLength(2);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(refusalSentence({ code: 'BallotPollClosed' }))).toBeTruthy();
    expect(screen.getByText(tooLateSentence('abstain'))).toBeTruthy();
    expect(screen.getByText(pollWords.resultTitle)).toBeTruthy();
  });

  it('closes the button of a late ballot while the page has not been read anew', async () => {
    const pollId = await begin(true);
    await phone().open('cm001', PollPage, { id: pollId });
    await choose('for');
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    phone().lose('vote.poll');
    await phone().tap(pollWords.cast);
    expect(phone().commands).toHaveLength(1);
    expect(screen.getByText(refusalSentence({ code: 'BallotPollClosed' }))).toBeTruthy();
    expect(screen.getByRole('button', { name: pollWords.cast }).getAttribute('aria-disabled')).toBe('true');
    await phone().tap(pollWords.cast);
    expect(phone().commands).toHaveLength(1);
  });

  it('says to whoever was still choosing that nothing of theirs was counted, and nothing to whose ballot was', async () => {
    const pollId = await begin(true);
    await phone().open('cm001', PollPage, { id: pollId });
    await choose('for');
    await phone().world.done('ch001', 'vote.close-poll', { pollId });
    await act(async () => page.show());
    expect(await screen.findByText(refusalSentence({ code: 'BallotPollClosed' }))).toBeTruthy();
    expect(phone().commands).toEqual([]);
    await phone().open('cm002', PollPage, { id: pollId });
    expect(screen.queryByText(refusalSentence({ code: 'BallotPollClosed' }))).toBeNull();
  });

  it('is void only with a reason, which everybody then reads', async () => {
    const pollId = await begin(true);
    await phone().open('ch001', PollPage, { id: pollId });
    await phone().tap(pollWords.void);
    await phone().tap(pollWords.voidConfirm);
    expect(phone().commands).toEqual([]);
    expect(screen.getByText(openingWords.reasonIncomplete)).toBeTruthy();
    phone().fill(pollWords.voidReason, ' 原话写错了金额 ');
    await phone().tap(pollWords.voidConfirm);
    expect(phone().commands).toEqual([['vote.void-poll', { pollId, reason: '原话写错了金额' }]]);
    await phone().open('cm002', PollPage, { id: pollId });
    expect(phone().part(pollWords.voided).getByText('原话写错了金额')).toBeTruthy();
  });
});
