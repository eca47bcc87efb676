import { memo } from 'react';
import { Picker, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import { useSteady } from '../use-steady';
import type { MomentInputProps } from './moment-input';

const eveningStart = '19:30';

/** WeChat's wheel, opened by a tap on the box. */
export function MomentInput({ onChange, ...moment }: MomentInputProps) {
  return <Wheel {...moment} onChange={useSteady(onChange)} />;
}

const Wheel = memo(function Wheel({ mode, label, value, words, onChange, from, to }: MomentInputProps) {
  const box = (
    <View
      className={classNames('field-box date-field-box date-field-wheel number', value === null && 'field-placeholder')}
      role="button"
      aria-label={label}
    >
      {words ?? componentWords.choose}
    </View>
  );
  if (mode === 'time') {
    return (
      <Picker mode="time" value={value ?? eveningStart} onChange={(event) => onChange(event.detail.value)}>
        {box}
      </Picker>
    );
  }
  return (
    <Picker
      mode="date"
      value={value ?? from ?? ''}
      {...(from === undefined ? {} : { start: from })}
      {...(to === undefined ? {} : { end: to })}
      onChange={(event) => onChange(event.detail.value)}
    >
      {box}
    </Picker>
  );
});
