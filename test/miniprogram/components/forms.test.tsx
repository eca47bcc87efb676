import { useState } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { MultipleChoice, SingleChoice } from '../../../miniprogram/components/choice-list';
import { ConfirmSheet } from '../../../miniprogram/components/confirm-sheet';
import { DateField, TimeField } from '../../../miniprogram/components/date-field';
import { MomentInput as browserFields } from '../../../miniprogram/components/date-field/moment-input.h5';
import { MomentInput as wechatFields } from '../../../miniprogram/components/date-field/moment-input.weapp';
import { NumberStepper } from '../../../miniprogram/components/number-stepper';
import { TextArea } from '../../../miniprogram/components/text-area';
import { TextField } from '../../../miniprogram/components/text-field';
import { componentWords } from '../../../shared/text/components';

function WrittenField({ isArea }: { isArea: boolean }) {
  const [value, setValue] = useState('');
  const AField = isArea ? TextArea : TextField;
  return <AField label="题目" value={value} onChange={setValue} charsMax={4} hint="写短些" isOptional />;
}

describe.each([false, true])('a text (several lines: %s)', (isArea) => {
  it('counts what is written and says how much is too much', () => {
    const { container } = render(<WrittenField isArea={isArea} />);
    const input = screen.getByLabelText('题目');
    fireEvent.change(input, { target: { value: '修路灯吧' } });
    expect(screen.getByText('4/4')).toBeTruthy();
    expect(container.querySelector('.field-count-over')).toBeNull();
    fireEvent.change(input, { target: { value: '修路灯吧。' } });
    expect(screen.getByText('多了 1 个字')).toBeTruthy();
    expect(container.querySelector('.field-count-over')).toBeTruthy();
  });
});

it('says what is wrong with a field', () => {
  render(<TextField label="题目" value="" onChange={jest.fn()} problem="题目不能空着" />);
  expect(screen.getByRole('alert').textContent).toBe('题目不能空着');
});

const choices = [
  { value: 'roads', label: '道路' },
  { value: 'water', label: '用水' },
  { value: 'land', label: '征地', disabledReason: '由村民会议来定' },
] as const;

it('chooses one, and never a closed one', () => {
  const onChange = jest.fn();
  render(<SingleChoice label="哪一类" choices={choices} value="roads" onChange={onChange} />);
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('道路');
  fireEvent.click(screen.getByText('征地'));
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('用水'));
  expect(onChange).toHaveBeenCalledWith('water');
});

it('chooses several, adding and taking away', () => {
  const onChange = jest.fn();
  render(<MultipleChoice choices={choices} values={['roads']} onChange={onChange} />);
  fireEvent.click(screen.getByText('用水'));
  expect(onChange).toHaveBeenLastCalledWith(['roads', 'water']);
  fireEvent.click(screen.getByText('道路'));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

describe.each([
  ['the browser', browserFields],
  ['WeChat', wechatFields],
])('a day and a time in %s', (_, MomentInput) => {
  it('are taken as they are chosen', () => {
    const onDay = jest.fn();
    const onTime = jest.fn();
    const { container } = render(
      <>
        <MomentInput mode="date" label="哪一天" value={null} words={null} onChange={onDay} from="2026-11-22" />
        <MomentInput mode="time" label="几点" value="19:30" words="19:30" onChange={onTime} />
      </>,
    );
    fireEvent.change(container.querySelector('input[type=date]') as Element, { target: { value: '2026-11-28' } });
    fireEvent.change(container.querySelector('input[type=time]') as Element, { target: { value: '20:00' } });
    expect(onDay).toHaveBeenCalledWith('2026-11-28');
    expect(onTime).toHaveBeenCalledWith('20:00');
  });
});

it('says the day that was chosen in words', () => {
  render(<DateField label="哪一天" value="2026-11-28" onChange={jest.fn()} />);
  expect(screen.getByText(/11月28日（周六）/)).toBeTruthy();
});

it('keeps the day that was chosen when the browser’s field is emptied', () => {
  const onChange = jest.fn();
  render(<DateField label="哪一天" value="2026-11-28" onChange={onChange} />);
  fireEvent.change(screen.getByLabelText('哪一天'), { target: { value: '' } });
  expect(onChange).not.toHaveBeenCalled();
});

it('names the field of a time', () => {
  render(<TimeField label="几点" value="19:30" onChange={jest.fn()} problem="太晚了" />);
  expect(screen.getByLabelText<HTMLInputElement>('几点').value).toBe('19:30');
  expect(screen.getByRole('alert').textContent).toBe('太晚了');
});

it('steps a number inside its bounds', () => {
  const onChange = jest.fn();
  const { rerender } = render(<NumberStepper label="分钟" value={8} min={5} max={10} step={5} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: componentWords.add }));
  expect(onChange).toHaveBeenLastCalledWith(10);
  fireEvent.click(screen.getByRole('button', { name: componentWords.subtract }));
  expect(onChange).toHaveBeenLastCalledWith(5);
  rerender(<NumberStepper label="分钟" value={10} min={5} max={10} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: componentWords.add }));
  expect(onChange).toHaveBeenCalledTimes(2);
});

describe('the sheet that asks once more', () => {
  const sheet = (isOpen: boolean, onConfirm = jest.fn(), onCancel = jest.fn()) => (
    <ConfirmSheet
      isOpen={isOpen}
      title="结束表决？"
      sentence="结束以后不能再改"
      confirmLabel="结束表决"
      onConfirm={onConfirm}
      onCancel={onCancel}
      problem="没有连上"
    />
  );

  it('is not there while it is closed', () => {
    render(sheet(false));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('confirms, or goes back by its button, its cross or a tap outside', () => {
    const onConfirm = jest.fn();
    const onCancel = jest.fn();
    const { container } = render(sheet(true, onConfirm, onCancel));
    expect(screen.getByRole('alert').textContent).toBe('没有连上');
    fireEvent.click(screen.getByRole('button', { name: '结束表决' }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: componentWords.cancel }));
    fireEvent.click(screen.getByRole('button', { name: componentWords.close }));
    fireEvent.click(container.querySelector('.sheet-mask') as Element);
    expect(onCancel).toHaveBeenCalledTimes(3);
  });
});
