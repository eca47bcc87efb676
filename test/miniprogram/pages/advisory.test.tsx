import { screen } from '@testing-library/react';
import { runClock } from '@cloud/clock/run-clock';
import { aPhone } from '../../helpers/phone';
import { aMatter, on } from '../../helpers/carrying-out';
import { putDocuments } from '../../helpers/evening-builder';
import AdvisoryPage from '../../../miniprogram/pages/vote/advisory';
import { componentWords } from '../../../shared/text/components';
import { refusalSentence } from '../../../shared/text/refusals/all';
import { advisoryWords as words } from '../../../shared/text/words/advisory';
import { choiceNames } from '../../../shared/text/words/vote';

const proposalId = 'm1';
const pollId = 'm1.advisory1';
const question = '村口装两盏路灯，您同意吗？';
const phone = aPhone((world) => putDocuments(world, [aMatter('admitted', { id: proposalId })]));
const open = (who: string) => phone().open(who, AdvisoryPage, { id: proposalId });
const ask = () => phone().world.done('ck001', 'advisory.open', { proposalId, question, endsOn: on(10) });
const numbers = () => [...document.querySelectorAll('.tally-number')].map(({ textContent }) => textContent);

describe('asking the village', () => {
  it('sends the exact question after it was read once more, and then cannot be asked again', async () => {
    await open('ck001');
    phone().fill(words.question, question);
    await phone().tap(words.ask);
    expect(screen.getByText(words.incomplete)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    phone().fill(words.endsOn, on(10));
    await phone().tap(words.ask);
    expect(screen.getByText(words.openSentence)).toBeTruthy();
    expect(phone().commands).toEqual([]);
    await phone().tap(words.openConfirm);
    expect(phone().commands).toEqual([['advisory.open', { proposalId, question, endsOn: on(10) }]]);
    expect(screen.queryByText(words.ask)).toBeNull();
    expect(screen.getByText(/正在进行，到/)).toBeTruthy();
  });

  it('is told that somebody else asked meanwhile', async () => {
    await open('ck001');
    phone().fill(words.question, question);
    phone().fill(words.endsOn, on(10));
    await phone().tap(words.ask);
    await ask();
    await phone().tap(words.openConfirm);
    expect(phone().refusal).toBe(refusalSentence({ code: 'AdvisoryAlreadyOpen' }));
  });

  it('is not a villager’s', async () => {
    await open('vg001');
    expect(screen.getByText(words.empty)).toBeTruthy();
    expect(screen.queryByText(words.ask)).toBeNull();
  });
});

describe('a villager who is asked', () => {
  beforeEach(ask);

  it('chooses, confirms, may change it, and sees no number before the end', async () => {
    await open('vg001');
    expect(screen.getByText(words.notYet)).toBeTruthy();
    await phone().tap(choiceNames.against);
    await phone().tap(componentWords.cancel);
    expect(phone().commands).toEqual([]);
    await phone().tap(choiceNames.for);
    await phone().tap(words.cast);
    expect(screen.getByText(words.chosen(choiceNames.for))).toBeTruthy();
    await phone().tap(choiceNames.abstain);
    await phone().tap(words.cast);
    expect(phone().commands).toEqual([
      ['advisory.cast', { pollId, choice: 'for' }],
      ['advisory.cast', { pollId, choice: 'abstain' }],
    ]);
    expect(screen.getByText(words.chosen(choiceNames.abstain))).toBeTruthy();
    expect(numbers()).toEqual([]);
  });

  it('is told when it ended while the choice was being confirmed', async () => {
    await open('vg001');
    await phone().tap(choiceNames.for);
    phone().world.advance(11 * 86_400_000);
    await phone().tap(words.cast);
    expect(screen.getByText(refusalSentence({ code: 'AdvisoryEnded' }))).toBeTruthy();
    expect(screen.getByRole('button', { name: words.cast }).getAttribute('aria-disabled')).toBe('true');
  });

  it('reads in the end how many said what, of how many', async () => {
    for (const who of ['vg001', 'vg002', 'cm001']) {
      await phone().world.done(who, 'advisory.cast', { pollId, choice: who === 'cm001' ? 'against' : 'for' });
    }
    phone().world.advance(11 * 86_400_000);
    await runClock(phone().world.ports);
    await open('vg003');
    expect(numbers()).toEqual(['2', '1', '0']);
    expect(screen.getByText(/意见征集：同意 2 票 · 反对 1 票 · 弃权 0 票，\d+ 名成年村民里有 3 人参加/)).toBeTruthy();
    expect(screen.queryByText(words.cast)).toBeNull();
  });

  it('who lives outside has no ballot, and reads why', async () => {
    await open('tw001');
    expect(screen.getByText(await phone().refusalTo('tw001', 'advisory.cast', { pollId, choice: 'for' }))).toBeTruthy();
    expect(screen.queryByText(choiceNames.for)).toBeNull();
  });
});
