import { type MouseEvent } from 'react';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import type { MomentInputProps } from './moment-input';

/** A browser writes days its own way (`11/22/2026`): ours are words, and its field lies over them unseen. */
export function MomentInput({ mode, label, value, words, onChange, from, to }: MomentInputProps) {
  return (
    <div
      className={classNames('field-box date-field-box date-field-wheel number', words === null && 'field-placeholder')}
    >
      {words ?? componentWords.choose}
      <input
        className="date-field-native"
        type={mode}
        aria-label={label}
        value={value ?? ''}
        min={from}
        max={to}
        onClick={openPicker}
        onChange={(event) => {
          // An emptied field is not a day; what was chosen before stays.
          if (event.target.value) onChange(event.target.value);
        }}
      />
    </div>
  );
}

/** A tap anywhere opens the browser's picker; older browsers open it by themselves or let the day be typed. */
function openPicker(event: MouseEvent<HTMLInputElement>): void {
  try {
    (event.currentTarget as { showPicker?: () => void }).showPicker?.();
  } catch {
    // Not allowed here (a frame, a test): the field still takes what is typed.
  }
}
