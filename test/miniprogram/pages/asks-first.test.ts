import { type ActionName, contract } from '@shared/contract';
import { type Sending, sendings } from '../../helpers/asked-first';
import { projectFiles, read } from '../../tidy/sources';

/** Commands of the evening after which nothing brings back what was before: each page asks once more. */
const asksFirst: ActionName[] = [
  'advisory.open',
  'agenda.cancel-meeting',
  'agenda.change-notice',
  'agenda.convene',
  'meeting.add-addendum',
  'meeting.adjourn',
  'meeting.declare-inquorate',
  'meeting.hand-over-chair',
  'meeting.open',
  'meeting.raise-point-of-order',
  'meeting.read-out-motion',
  'meeting.rule-on-point',
  'meeting.sign-minutes',
  'meeting.sign-minutes-on-paper',
  'meeting.take-back-chair',
  'meeting.undo',
  'meeting.withdraw-amendment',
  'vote.ask-recusal',
  'vote.cast-secret',
  'vote.close-poll',
  'vote.decide-recusal',
  'vote.defer-item',
  'vote.open-poll',
  'vote.publish-result',
  'vote.void-poll',
];

/** The others, and how what they did is undone; where nothing rests on it, that. */
const canBeUndone: Partial<Record<ActionName, ActionName | 'done again' | 'nothing rests on it'>> = {
  'advisory.cast': 'done again',
  'agenda.acknowledge-notice': 'nothing rests on it',
  'agenda.ask-leave': 'agenda.withdraw-leave',
  'agenda.change-plan': 'done again',
  'agenda.enter-leave': 'agenda.undo-leave',
  'agenda.note-told': 'agenda.undo-told',
  'agenda.plan-meeting': 'agenda.cancel-meeting',
  'agenda.undo-leave': 'agenda.enter-leave',
  'agenda.undo-told': 'agenda.note-told',
  'agenda.withdraw-leave': 'agenda.ask-leave',
  'meeting.attach-sheet': 'done again',
  'meeting.call-guest': 'meeting.undo',
  'meeting.check-in': 'meeting.undo-check-in',
  'meeting.check-in-by-code': 'meeting.undo-check-in',
  'meeting.check-out': 'meeting.check-in',
  'meeting.confirm-headcount': 'meeting.undo',
  'meeting.end-speech': 'meeting.undo',
  'meeting.give-floor': 'meeting.undo',
  'meeting.grant-time': 'nothing rests on it',
  'meeting.lower-hand': 'meeting.raise-hand',
  'meeting.move-amendment': 'meeting.withdraw-amendment',
  'meeting.note-speech': 'done again',
  'meeting.pass-floor': 'meeting.undo',
  'meeting.propose-next': 'done again',
  'meeting.raise-hand': 'meeting.lower-hand',
  'meeting.record-for-chair': 'meeting.stop-recording',
  'meeting.resume': 'meeting.suspend',
  'meeting.save-motion': 'done again',
  'meeting.start-item': 'meeting.undo',
  'meeting.state-consensus': 'meeting.undo',
  'meeting.stop-recording': 'meeting.record-for-chair',
  'meeting.suspend': 'meeting.resume',
  'meeting.undo-check-in': 'meeting.check-in',
  'vote.cancel-recusal': 'vote.recuse',
  'vote.cast': 'done again',
  // Corrected until the other teller has counted; after that the chair can begin the poll anew.
  'vote.enter-count': 'vote.void-poll',
  'vote.reconcile-paper': 'done again',
  'vote.recuse': 'vote.cancel-recusal',
};

const ofTheEvening = (Object.keys(contract) as ActionName[]).filter(
  (action) => /^(advisory|agenda|meeting|vote)\./.test(action) && contract[action].kind === 'command',
);
const screens = projectFiles
  .filter((path) => /^miniprogram\/.*\.tsx?$/.test(path))
  .map((path) => ({ path, code: read(path) }));
const sent = (action: ActionName): Sending[] => screens.flatMap(({ path, code }) => sendings(path, code, action));

describe('a command of the evening', () => {
  it('either asks first or can be undone: a new one must say which', () => {
    const said = [...asksFirst, ...(Object.keys(canBeUndone) as ActionName[])];
    expect([...said].sort()).toEqual([...ofTheEvening].sort());
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(asksFirst)('%s goes out only from a sheet that asked once more', (action) => {
    const places = sent(action);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter(({ isAsked }) => !isAsked)).toEqual([]);
  });
});

describe('the search for what is not asked', () => {
  const page = (button: string) => `function Page() {
    const adjourn = useCommand('meeting.adjourn', {});
    const send = () => void adjourn.run({});
    return ${button};
  }`;
  const isAsked = (button: string) => sendings('page.tsx', page(button), 'meeting.adjourn').map((one) => one.isAsked);

  it('tells a confirmed act from one that a single tap sends', () => {
    expect(isAsked('<ConfirmSheet isOpen={isOpen} onConfirm={send} />')).toEqual([true]);
    expect(isAsked('<ConfirmSheet onConfirm={() => { if (isOpen) send(); }} />')).toEqual([true]);
    expect(isAsked('<PrimaryButton onTap={send} />')).toEqual([false]);
    expect(isAsked('<Sheet onConfirm={send} />')).toEqual([false]);
    expect(isAsked('<><PrimaryButton onTap={send} /><ConfirmSheet onConfirm={send} /></>')).toEqual([false]);
    expect(isAsked('<ConfirmSheet onConfirm={other} onCancel={send} />')).toEqual([false]);
    expect(sendings('page.ts', "function act(queue) { queue.put('meeting.adjourn', {}); }", 'meeting.adjourn')).toEqual(
      [{ at: 'page.ts:1', isAsked: false }],
    );
  });
});
