import type { ReactNode } from 'react';

export interface MomentInputProps {
  mode: 'date' | 'time';
  label: string;
  value: string | null;
  /** The value as one says it: `11月22日（周日）`. */
  words: string | null;
  onChange: (value: string) => void;
  from?: string | undefined;
  to?: string | undefined;
}

/** The phone's own way of choosing a day or a time. Chosen at build time. */
export function MomentInput(props: MomentInputProps): ReactNode;
