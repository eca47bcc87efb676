import { calendarDayInWords, dayAhead } from '@shared/text/dates';
import { planWords, windowHint } from '@shared/text/words/agenda';
import { serverNowMs } from '../../../cloud/clock';
import { DateField, TimeField } from '../../../components/date-field';
import { NumberStepper } from '../../../components/number-stepper';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import type { PlanForm } from './plan-form';

interface WhenAndWhereProps {
  form: PlanForm;
  onChange: (part: Partial<PlanForm>) => void;
  /** The days a notice must lie ahead; where they are known, the window is said in words. */
  window?: { daysMin: number; daysMax: number } | undefined;
}

/** Title, place and start of an evening. */
export function WhenAndWhere({ form, onChange, window }: WhenAndWhereProps) {
  const nowMs = serverNowMs();
  const from = dayAhead(nowMs, window?.daysMin ?? 0);
  const to = window && dayAhead(nowMs, window.daysMax);
  const hint =
    window && to && windowHint(window.daysMin, window.daysMax, calendarDayInWords(from), calendarDayInWords(to));
  return (
    <Section title={planWords.whenAndWhere}>
      <TextField label={planWords.title} value={form.title} charsMax={40} onChange={(title) => onChange({ title })} />
      <TextField label={planWords.place} value={form.place} charsMax={40} onChange={(place) => onChange({ place })} />
      <DateField
        label={planWords.day}
        hint={hint}
        value={form.on}
        from={from}
        to={to}
        onChange={(on) => onChange({ on })}
      />
      <TimeField label={planWords.time} value={form.time} onChange={(time) => onChange({ time })} />
      <NumberStepper
        label={planWords.eveningMinutes}
        value={form.eveningMinutes}
        min={30}
        max={300}
        step={15}
        unit={planWords.minutesUnit}
        onChange={(eveningMinutes) => onChange({ eveningMinutes })}
      />
    </Section>
  );
}
