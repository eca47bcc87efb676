import type { MomentInputProps } from './moment-input';

/** The browser's own field: its picker fits the device, the reader's font size and the keyboard. */
export function MomentInput({ mode, label, value, onChange, from, to }: MomentInputProps) {
  return (
    <input
      className="field-box date-field-box number"
      type={mode}
      aria-label={label}
      value={value ?? ''}
      min={from}
      max={to}
      onChange={(event) => {
        // An emptied field is not a day; what was chosen before stays.
        if (event.target.value) onChange(event.target.value);
      }}
    />
  );
}
