import { render, screen } from '@testing-library/react';
import { ScreenLink } from '../../../miniprogram/pages/meeting/evening/screen-link.weapp';
import type { EveningPage } from '../../../shared/contract/meeting-pages';
import { consoleWords } from '../../../shared/text/words/console';

const seenBy = (reader: { isChair: boolean; isClerk: boolean }) =>
  render(<ScreenLink page={{ reader } as EveningPage} />);

describe('on a phone, instead of the big screen', () => {
  it.each([
    [true, false],
    [false, true],
  ])('who leads reads how the hall can see it (chair %s, clerk %s)', (isChair, isClerk) => {
    seenBy({ isChair, isClerk });
    expect(screen.getByText(consoleWords.screenElsewhere)).toBeTruthy();
  });

  it('a member reads nothing of it', () => {
    expect(seenBy({ isChair: false, isClerk: false }).container.textContent).toBe('');
  });
});
