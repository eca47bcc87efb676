import { fireEvent, render, screen } from '@testing-library/react';
import { PrimaryButton } from '../../../miniprogram/components/primary-button';
import { SecondaryButton } from '../../../miniprogram/components/secondary-button';
import { componentWords } from '../../../shared/text/components';

describe.each([
  ['primary', PrimaryButton],
  ['secondary', SecondaryButton],
] as const)('the %s button', (_, AButton) => {
  it('is a button to a screen reader, a finger and a keyboard', () => {
    const onTap = jest.fn();
    render(<AButton label="开会" onTap={onTap} />);
    const button = screen.getByRole('button', { name: '开会' });
    expect(button.getAttribute('tabindex')).toBe('0');
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: 'a' });
    expect(onTap).toHaveBeenCalledTimes(2);
  });

  it('says why it is closed and does nothing then', () => {
    const onTap = jest.fn();
    render(<AButton label="开会" onTap={onTap} disabledReason="还差 1 人" />);
    const button = screen.getByRole('button', { name: '开会' });
    fireEvent.click(button);
    expect(onTap).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('还差 1 人')).toBeTruthy();
  });

  it('shows that it is on its way and cannot be tapped twice', () => {
    const onTap = jest.fn();
    render(<AButton label="开会" onTap={onTap} isPending />);
    fireEvent.click(screen.getByText(new RegExp(componentWords.pending)));
    expect(onTap).not.toHaveBeenCalled();
  });
});
