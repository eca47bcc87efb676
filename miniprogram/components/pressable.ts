import type { KeyboardEvent } from 'react';

interface Options {
  isDisabled?: boolean | undefined;
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'tab' | undefined;
  label?: string | undefined;
}

/** What makes a View a button: to a finger, to a keyboard in the browser, and to a screen reader. */
export function pressable(onPress: () => void, { isDisabled = false, role = 'button', label }: Options = {}) {
  const press = () => {
    if (!isDisabled) onPress();
  };
  return {
    role,
    tabIndex: isDisabled ? -1 : 0,
    'aria-disabled': isDisabled,
    ...(label === undefined ? {} : { 'aria-label': label }),
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    },
  };
}
