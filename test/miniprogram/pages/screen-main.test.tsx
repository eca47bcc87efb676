import { cleanup, render } from '@testing-library/react';
import { ScreenMain } from '../../../miniprogram/pages/meeting/screen/screen-main';
import type { ScreenPage } from '../../../shared/contract/screen';
import { nextSpeaker, recountSentence, screenWords } from '../../../shared/text/words/screen';

const item = { itemId: 'i1', kind: 'matter', title: '路灯', status: 'current', result: null };
const talk = {
  phase: 'talk',
  items: [item],
  currentItemId: 'i1',
  speaking: null,
  nextName: '',
  consensus: '',
  motion: '',
  poll: null,
};

function words(more: object): string {
  cleanup();
  const page = { ...talk, ...more } as unknown as ScreenPage;
  return render(<ScreenMain page={page} meetingId="e1" />).container.textContent ?? '';
}

describe('the wall while nobody speaks', () => {
  it('asks for hands only where nobody waits for their turn', () => {
    expect(words({})).toContain(screenWords.freeFloor);
    const inTurn = words({ nextName: '王秀兰' });
    expect(inTurn).toContain(screenWords.inTurn);
    expect(inTurn).toContain(nextSpeaker('王秀兰'));
  });

  it('says of a matter that was put off so, and calls nobody', () => {
    const putOff = words({ nextName: '王秀兰', items: [{ ...item, result: 'deferred' }] });
    expect(putOff).toContain(screenWords.deferred);
    expect(putOff).not.toContain('王秀兰');
  });
});

it('names an amendment while it is voted on', () => {
  const poll = {
    motion: '装五盏',
    isAmendment: true,
    castCount: 0,
    electorateCount: 9,
    isCounting: false,
    tally: null,
    explanation: null,
  };
  expect(words({ phase: 'poll', poll })).toContain(screenWords.pollingAmendment);
  expect(words({ phase: 'poll', poll: { ...poll, isAmendment: false } })).toContain(screenWords.polling);
});

it.each([
  ['paper', screenWords.onPaper],
  ['showOfHands', screenWords.byHands],
])('says while votes are cast by %s what to do, as nothing is counted on phones', (method, said) => {
  const poll = { method, motion: '装五盏', isAmendment: false, castCount: null, electorateCount: 9, tally: null };
  expect(words({ phase: 'poll', poll })).toContain(said);
});

it.each([
  [1, '两位计票人的数不一样，正在重数'],
  [2, '两位计票人的数又不一样，正在数第 3 遍'],
  [3, '数了 3 遍，两位计票人的数还是不一样，请听主持人安排'],
])('says plainly when the tellers’ counts have differed %i times', (differedCount, said) => {
  const recount = { differedCount, roundsMax: 3 };
  const poll = { method: 'showOfHands', motion: '装五盏', castCount: null, electorateCount: 9, tally: null, recount };
  expect(recountSentence(recount)).toBe(said);
  expect(words({ phase: 'poll', poll })).toContain(said);
  expect(words({ phase: 'poll', poll })).not.toContain(screenWords.byHands);
});
