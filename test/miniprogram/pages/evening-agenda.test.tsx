import { render, screen } from '@testing-library/react';
import { EveningAgenda } from '../../../miniprogram/pages/meeting/evening/evening-agenda';
import { itemResultNames, itemStatusNames } from '../../../shared/text/words/agenda';

const item = {
  kind: 'matter',
  title: '路灯',
  minutes: 30,
  status: 'done',
  result: null,
  pollId: null,
  assignment: null,
};
const show = (part: object) =>
  render(<EveningAgenda page={{ items: [{ ...item, itemId: 'i1', ...part }], openPollId: null } as never} />);

it.each(['adopted', 'rejected', 'deferred'] as const)(
  'says of an item that it was %s, not only that it is over',
  (result) => {
    show({ result });
    expect(screen.getByText(new RegExp(itemResultNames[result]))).toBeTruthy();
    expect(screen.queryByText(new RegExp(itemStatusNames.done))).toBeNull();
  },
);

it('says how an item stands that came to no result', () => {
  show({ status: 'pending' });
  expect(screen.getByText(new RegExp(itemStatusNames.pending))).toBeTruthy();
});
