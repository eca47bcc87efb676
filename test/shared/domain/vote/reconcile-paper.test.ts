import { reconcilePaper, type ReconcilePaper } from '@shared/domain/vote/reconcile-paper';
import { type Poll, pollStatuses } from '@shared/domain/vote/poll';
import { agreedOn, aHandPoll, nextOf } from '../../../helpers/a-poll';
import { theChair, theClerk, theMember } from '../../../helpers/evening-builder';

const command = (parts: Partial<ReconcilePaper> = {}): ReconcilePaper => ({
  actor: theClerk,
  nowMs: 2_000,
  issued: 10,
  returned: 8,
  spoiled: 1,
  unused: 1,
  ...parts,
});
const onPaper = aHandPoll('paper');
const [reconciled] = nextOf<Poll>(reconcilePaper(onPaper, command()), 'poll') as [Poll];

describe('reconciling papers', () => {
  it('accounts for every paper that was given out', () => {
    expect(reconcilePaper(onPaper, command())).toMatchObject({
      changes: [
        {
          next: { handCount: { paper: { issued: 10, returned: 8, spoiled: 1, unused: 1 } } },
          event: { type: 'PaperReconciled', data: { issued: 10, returned: 8, spoiled: 1, unused: 1 } },
        },
      ],
    });
  });

  it.each([
    ['a teller', theMember(1)],
    ['the watcher', theMember(3)],
  ])('may be done by %s', (_, actor) => {
    expect(reconcilePaper(onPaper, command({ actor })).ok).toBe(true);
  });

  it.each(pollStatuses.filter((status) => status !== 'open'))('is refused while the poll is %s', (status) => {
    expect(reconcilePaper(aHandPoll('paper', { status }), command())).toMatchObject({
      refusal: { code: 'PollNotOpen', status },
    });
  });

  it.each([
    ['a show of hands', aHandPoll(), {}, 'PollNotOnPaper'],
    ['the chair', onPaper, { actor: theChair }, 'RoleRequired'],
    [
      'papers already counted',
      aHandPoll('paper', { handCount: agreedOn({ for: 1, against: 0, abstain: 0 }) }),
      {},
      'PollCountBegun',
    ],
    ['the same numbers twice', reconciled, { isCorrection: true }, 'PollPaperEntered'],
    ['other numbers that do not know of the first', reconciled, { spoiled: 2, unused: 0 }, 'PollPaperEntered'],
    ['one paper more than voters', onPaper, { issued: 12, returned: 10 }, 'PollPaperTooMany'],
    ['a paper that is missing', onPaper, { issued: 11 }, 'PollPaperDoesNotAddUp'],
    ['a paper from nowhere', onPaper, { issued: 9 }, 'PollPaperDoesNotAddUp'],
  ] as [string, Poll, Partial<ReconcilePaper>, string][])('refuses %s', (_, poll, parts, code) => {
    expect(reconcilePaper(poll, command(parts))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('are corrected by whoever has seen the earlier numbers, and entered once', () => {
    const corrected = { spoiled: 2, unused: 0, isCorrection: true };
    expect(reconcilePaper(reconciled, command(corrected)).ok).toBe(true);
    expect(reconcilePaper(reconciled, command())).toMatchObject({ refusal: { isSame: true } });
    expect(reconcilePaper(reconciled, command({ spoiled: 2, unused: 0 }))).toMatchObject({
      refusal: { isSame: false },
    });
  });

  it('takes as many papers back as there are voters', () => {
    expect(reconcilePaper(onPaper, command({ issued: 9, returned: 9, spoiled: 0, unused: 0 })).ok).toBe(true);
  });
});
