import { urgentWords } from '@shared/text/words/agenda';
import { MultipleChoice } from '../../../components/choice-list';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import type { PlanForm } from './plan-form';

interface UrgentSwitchProps {
  form: PlanForm;
  hoursMin: number;
  onChange: (part: Partial<PlanForm>) => void;
}

/** Makes the evening an urgent meeting 紧急会议: a shorter notice, one matter, and a reason that everybody reads. */
export function UrgentSwitch({ form, hoursMin, onChange }: UrgentSwitchProps) {
  const isUrgent = form.urgentReason !== null;
  return (
    <Section title={urgentWords.title}>
      <MultipleChoice
        choices={[{ value: 'urgent', label: urgentWords.isUrgent, note: urgentWords.note(hoursMin) }]}
        values={isUrgent ? ['urgent'] : []}
        onChange={(values) => onChange({ urgentReason: values.length > 0 ? '' : null })}
      />
      {form.urgentReason !== null && (
        <TextField
          label={urgentWords.reason}
          placeholder={urgentWords.reasonHint}
          value={form.urgentReason}
          charsMax={100}
          onChange={(urgentReason) => onChange({ urgentReason })}
        />
      )}
    </Section>
  );
}
