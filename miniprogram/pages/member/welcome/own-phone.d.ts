interface OwnPhoneProps {
  onDigits: (digits: string) => void;
}

/** WeChat's own button for the telephone number, which fills in its last digits; elsewhere there is none. */
export function OwnPhone(props: OwnPhoneProps): JSX.Element | null;
