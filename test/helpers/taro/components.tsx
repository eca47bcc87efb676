import { createElement, type ChangeEvent, type ReactNode } from 'react';

type Props = Record<string, unknown> & { children?: ReactNode };
interface Input {
  value?: string;
  onInput?: (event: { detail: { value: string } }) => void;
  onChange?: (event: { detail: { value: string } }) => void;
}

/** What Taro's components take and plain HTML does not know. */
const unknownToHtml = [
  'ariaLabel',
  'placeholderClass',
  'maxlength',
  'autoHeight',
  'lazyLoad',
  'mode',
  'hoverClass',
  'start',
  'end',
];

function plain(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !unknownToHtml.includes(name)));
}

const element = (tag: string) => (props: Props) => createElement(tag, plain(props));

export const View = element('div');
export const Text = element('span');
export const ScrollView = element('div');
export const Image = element('img');
/** Like Taro's own on the web it is no HTML button: role, focus and keys are the component's to give. */
export const Button = element('div');

const input = (tag: string) => (props: Props) => {
  const { value, onInput, ...rest } = props as Props & Input;
  return createElement(tag, {
    ...plain(rest),
    value: value ?? '',
    onChange: (event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } }),
  });
};

export const Input = input('input');
export const Textarea = input('textarea');

/** A picker is its own child, and a native field of its mode that a test can fill in. */
export const Picker = (props: Props) => {
  const { value, onChange, mode, children } = props as Props & Input & { mode: string };
  return (
    <div>
      {children}
      <input
        type={mode}
        value={value ?? ''}
        onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
      />
    </div>
  );
};
