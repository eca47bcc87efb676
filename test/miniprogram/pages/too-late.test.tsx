import { render } from '@testing-library/react';
import type { PollModel } from '../../../shared/contract/vote';
import { keepCodes } from '../../../miniprogram/pages/vote/kept-codes';
import { TooLate } from '../../../miniprogram/pages/vote/poll/too-late';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { pollWords, tooLateNext, tooLateSentence } from '../../../shared/text/words/vote';

const code = '482913077100';
const notCounted = refusalSentence({ code: 'BallotPollClosed' });
const mine = (choice: 'for' | 'against' | null) => ({ boxId: 'b1', choice, hasVoted: choice !== null });
const said = (poll: Partial<PollModel>, isSent = true) => {
  const ended = { id: 'p1', method: 'open', status: 'closed', mine: mine(null), codes: null, ...poll } as PollModel;
  return render(<TooLate poll={ended} inHand={{ choice: 'for', isSent }} />).container.textContent;
};

afterEach(() => keepCodes('p1', []));

describe('a ballot in hand when the poll ended', () => {
  it.each<[string, Partial<PollModel>, string]>([
    ['was not counted', {}, `${notCounted}${tooLateSentence(null)}`],
    ['left an earlier one standing', { mine: mine('against') }, `${notCounted}${tooLateSentence('against')}`],
    ['was counted though no answer came', { mine: mine('for') }, ''],
    [
      'of a vote that was voided counts as little as any',
      { status: 'void' },
      pollWords.tooLateVoided + tooLateNext.voided,
    ],
    [
      'cast secretly is unsure until the codes are published',
      { method: 'secret' },
      pollWords.tooLateUnsure + tooLateNext.unsure,
    ],
    ['cast secretly is found by its code', { method: 'secret', codes: [code] }, ''],
    [
      'cast secretly is not among the codes',
      { method: 'secret', codes: ['000000000000'] },
      notCounted + tooLateSentence(null),
    ],
  ])('%s', (_, poll, words) => {
    keepCodes('p1', [code]);
    expect(said(poll)).toBe(words);
  });

  it('that was never sent is not in the box, whatever codes there are', () => {
    expect(said({ method: 'secret' }, false)).toBe(`${notCounted}${tooLateSentence(null)}`);
  });
});
