import { TextField } from '../../../components/text-field';

interface CountFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A number of votes or papers, typed: forty of them are no matter of tapping. */
export function CountField({ label, value, onChange }: CountFieldProps) {
  return (
    <TextField
      label={label}
      kind="number"
      value={value === 0 ? '' : String(value)}
      placeholder="0"
      onChange={(text) => onChange(Number(text.replace(/\D/g, '').slice(0, 4)))}
    />
  );
}
