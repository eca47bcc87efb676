import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { openedPoll, putEvening } from '../../helpers/evening-builder';
import PollPage from '../../../miniprogram/pages/vote/poll';
import type { PollMethod } from '../../../shared/domain/village/poll-method';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { refusedLine, countTitle as reportTitle } from '../../../shared/text/words/desk';
import {
  agreedSentence,
  countsSentence,
  countTitle,
  differSentence,
  roundNote,
  enteredSentence,
  papersSentence,
  tellerWords as words,
} from '../../../shared/text/words/poll-methods';
import { choiceNames, pollWords } from '../../../shared/text/words/vote';

// The evening is set into the store as it is; its roll names people by their ids.
let pollId = '';
const phone = aPhone((world) => putEvening(world, { meeting: { startAtMs: world.now } }));
const begin = async (method: PollMethod) => {
  pollId = await openedPoll(phone().world, { method });
};
const open = (who: string) => phone().open(who, PollPage, { id: pollId });
const enter = (tellerId: string, counts: object) =>
  phone().world.done(tellerId, 'vote.enter-count', { pollId, tellerId, ...all, ...counts });

const all = { for: 6, against: 2, abstain: 1, invalid: 0 };
function count(counts: Partial<typeof all>, part = 0): void {
  for (const choice of ['for', 'against', 'abstain'] as const) {
    if (counts[choice] !== undefined) phone().fill(choiceNames[choice], String(counts[choice]), part);
  }
  if (counts.invalid) phone().fill(words.invalid, String(counts.invalid), part);
}

describe('paper ballots', () => {
  beforeEach(() => begin('paper'));

  it('say before anything is sent that the sum does not fit, and are sent when it does', async () => {
    await open('ck001');
    phone().fill(words.issued, '10');
    phone().fill(words.returned, '8');
    phone().fill(words.spoiled, '1');
    expect(screen.getByText(papersSentence({ issued: 10, returned: 8, spoiled: 1, unused: 0 }))).toBeTruthy();
    expect(phone().words).toContain('一共 9 张；发出 10 张，对不上');
    expect(screen.getByText(words.sheetsMustFit)).toBeTruthy();
    await phone().tap(words.reconcile);
    expect(phone().commands).toEqual([]);
    phone().fill(words.unused, '1');
    expect(phone().words).toContain('一共 10 张；发出 10 张，对上了');
    expect(screen.queryByText(words.sheetsMustFit)).toBeNull();
    await phone().tap(words.reconcile);
    const papers = { issued: 10, returned: 8, spoiled: 1, unused: 1 };
    expect(phone().commands).toEqual([['vote.reconcile-paper', { pollId, ...papers, isCorrection: false }]]);
    expect(screen.getByText(words.reconciled)).toBeTruthy();
  });

  it('cannot be more in the box than members vote', async () => {
    await open('ck001');
    phone().fill(words.issued, '10');
    phone().fill(words.returned, '10');
    expect(
      screen.getByText(refusalSentence({ code: 'PollPaperTooMany', returned: 10, electorateCount: 9 })),
    ).toBeTruthy();
    await phone().tap(words.reconcile);
    expect(phone().commands).toEqual([]);
  });

  it('are counted after they were reconciled, exactly as many as lay in the box, the unreadable among them', async () => {
    await open('cm001');
    expect(screen.queryByText(words.report)).toBeNull();
    await phone().world.done('cm003', 'vote.reconcile-paper', {
      pollId,
      issued: 9,
      returned: 8,
      spoiled: 1,
      unused: 0,
    });
    await open('cm001');
    count({ for: 5, against: 2 });
    expect(screen.getByText(enteredSentence(7, 8, true))).toBeTruthy();
    expect(screen.getByText(words.votesMustFit)).toBeTruthy();
    await phone().tap(words.report);
    expect(phone().commands).toEqual([]);
    count({ invalid: 1 });
    await phone().tap(words.report);
    const counts = { for: 5, against: 2, abstain: 0, invalid: 1 };
    expect(phone().commands).toMatchObject([['vote.enter-count', { pollId, tellerId: 'cm001', ...counts }]]);
    expect(screen.getByText(words.reported)).toBeTruthy();
    await enter('cm002', counts);
    await open('ch001');
    expect(screen.getByText(agreedSentence(counts))).toBeTruthy();
    expect(screen.getByText(papersSentence({ issued: 9, returned: 8, spoiled: 1, unused: 0 }))).toBeTruthy();
  });

  it('are reconciled by nobody but clerk, tellers and watcher', async () => {
    await open('cm004');
    expect(screen.getByText(pollWords.onPaperNote)).toBeTruthy();
    for (const said of [words.reconcile, words.report]) expect(screen.queryByText(said)).toBeNull();
  });

  it('say why the papers of somebody else stand when both entered them', async () => {
    await open('ck001');
    await phone().world.done('cm003', 'vote.reconcile-paper', {
      pollId,
      issued: 9,
      returned: 8,
      spoiled: 1,
      unused: 0,
    });
    await phone().tap(words.reconcile);
    const [line] = [...document.querySelectorAll('.desk-queue')].map(({ textContent }) => textContent);
    expect(line).toContain('没有记上，因为：');
    expect(screen.getByText(papersSentence({ issued: 9, returned: 9, spoiled: 0, unused: 0 }))).toBeTruthy();
  });
});

describe('hands that two tellers count', () => {
  beforeEach(() => begin('showOfHands'));

  it('show a teller the own count alone, and cannot be more than vote', async () => {
    await enter('cm002', all);
    await open('cm001');
    expect(screen.getByText(countTitle('cm001'))).toBeTruthy();
    expect(screen.queryByText(countTitle('cm002'))).toBeNull();
    expect(phone().words).not.toContain(countsSentence(all));
    count({ for: 9, against: 1 });
    expect(
      screen.getByText(refusalSentence({ code: 'PollCountTooMany', entered: 10, electorateCount: 9 })),
    ).toBeTruthy();
    await phone().tap(words.report);
    expect(phone().commands).toEqual([]);
  });

  it('are counted again by both when they differ, a third time when they differ again, and then stand', async () => {
    const rounds = [
      [all, { ...all, for: 5 }],
      [{ ...all, against: 1 }, all],
      [all, all],
    ] as const;
    for (const [index, [one, other]] of rounds.entries()) {
      if (index > 0) await open('ch001');
      if (index > 0) expect(screen.getByText(differSentence(index, 3))).toBeTruthy();
      await open('cm001');
      expect(screen.getByLabelText<HTMLInputElement>(choiceNames.for).value).toBe('');
      count(one);
      await phone().tap(words.report);
      expect(phone().commands).toEqual([
        ['vote.enter-count', { pollId, tellerId: 'cm001', ...one, round: index + 1, isCorrection: false }],
      ]);
      await open('cm002');
      count(other);
      await phone().tap(words.report);
    }
    expect(screen.getByText(agreedSentence(all))).toBeTruthy();
    expect(screen.queryByText(words.report)).toBeNull();
    await open('ch001');
    await phone().tap(pollWords.close);
    await phone().tap(pollWords.closeConfirm);
    expect(phone().part(pollWords.resultTitle).getByText(pollWords.adopted)).toBeTruthy();
    const counted = phone().part(words.rounds);
    expect(counted.getAllByText(countsSentence(all))).toHaveLength(4);
    expect(counted.getByText(countsSentence(rounds[0][1]))).toBeTruthy();
    for (const round of [1, 2, 3]) expect(counted.getAllByText(roundNote(round, 3, false) ?? '')).toHaveLength(2);
    expect(differSentence(2, 3)).toContain('最后一遍');
  });

  it('begin with empty fields in the next round also on the phone that holds the last count', async () => {
    await open('cm001');
    count({ for: 6, against: 2, abstain: 1 });
    await phone().tap(words.report);
    await enter('cm002', { for: 5 });
    await open('cm001');
    expect(screen.getByText(differSentence(1, 3))).toBeTruthy();
    for (const choice of ['for', 'against', 'abstain'] as const) {
      expect(screen.getByLabelText<HTMLInputElement>(choiceNames[choice]).value).toBe('');
    }
  });

  it('stand no more when they differed three times: the chair can only void the poll', async () => {
    for (let round = 0; round < 3; round += 1) {
      await enter('cm001', {});
      await enter('cm002', { for: 5 });
    }
    await open('ch001');
    expect(screen.getByText(differSentence(3, 3))).toBeTruthy();
    const closed = refusalSentence({ code: 'PollCountNotAgreed', failedCount: 3, roundsMax: 3 });
    expect(screen.getByText(closed)).toBeTruthy();
    await phone().tap(pollWords.close);
    expect(phone().commands).toEqual([]);
    expect(screen.getByText(pollWords.void)).toBeTruthy();
    await open('cm001');
    expect(screen.queryByText(words.report)).toBeNull();
  });

  it('are corrected by a teller until the other has reported', async () => {
    await open('cm001');
    count({ for: 5, against: 2, abstain: 1 });
    await phone().tap(words.report);
    expect(screen.getByText(words.reported)).toBeTruthy();
    count({ for: 6 });
    await phone().tap(words.reportAgain);
    expect(phone().commands[1]).toMatchObject(['vote.enter-count', { ...all, round: 1, isCorrection: true }]);
    count({ for: 7, against: 1 });
    await enter('cm002', all);
    await phone().tap(words.reportAgain);
    const line = refusedLine(
      reportTitle('cm001', countsSentence({ ...all, for: 7, against: 1 })),
      refusalSentence({ code: 'PollCountAgreed' }),
    );
    expect(screen.getByText(line)).toBeTruthy();
  });

  it('are entered by the clerk alone for both, each under the teller’s name', async () => {
    await open('ck001');
    for (const part of [0, 1]) count({ for: 6, against: 2, abstain: 1 }, part);
    await phone().tapOn(phone().part(countTitle('cm001')).getByText(words.report));
    await phone().tapOn(phone().part(countTitle('cm002')).getByText(words.report));
    expect(phone().commands).toMatchObject([
      ['vote.enter-count', { tellerId: 'cm001', ...all }],
      ['vote.enter-count', { tellerId: 'cm002', ...all }],
    ]);
    expect(screen.getByText(agreedSentence(all))).toBeTruthy();
  });
});
