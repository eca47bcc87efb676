import type { RuleChangesPage } from '@shared/contract/village';
import { decidedByCharsMax, ruleDaysMax } from '@shared/domain/village/rule-change-draft';
import { ruleChangeWords } from '@shared/text/words/rule-change';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { DateField } from '../../../components/date-field';
import { NumberStepper } from '../../../components/number-stepper';
import { TextField } from '../../../components/text-field';
import { RecordDecided } from '../record-decided';
import { ChecklistItems } from './checklist-items';
import { chosenRule, newRuleForm, type RuleForm, ruleOfForm } from './rule-form';

const words = ruleChangeWords;

interface RecordRuleProps {
  page: RuleChangesPage;
  onClose: () => void;
  onDone: () => void;
}

/** The clerk records what a meeting decided about a rule; it holds once somebody else has confirmed it. */
export function RecordRule({ page, onClose, onDone }: RecordRuleProps) {
  const draftKey = `village.rule.${page.edition}`;
  const draft = useDraft<RuleForm>(draftKey, newRuleForm(page));
  const record = useCommand('village.record-rule', {
    draftKey,
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const { value: form, change } = draft;
  const payload = ruleOfForm(form);
  return (
    <RecordDecided words={words} send={payload && (() => void record.run(payload))} command={record} onClose={onClose}>
      <SingleChoice<NonNullable<RuleForm['rule']>>
        label={words.what}
        value={form.rule}
        onChange={(rule) => change(chosenRule(page, rule))}
        choices={[page.checklist, ...page.clocks].map(({ id, title }) => ({ value: id, label: title }))}
      />
      {form.rule === 'preparednessChecklist' && (
        <ChecklistItems items={form.items} onChange={(items) => change({ items })} />
      )}
      {form.rule !== null && form.rule !== 'preparednessChecklist' && <ClockFields form={form} change={change} />}
      {form.rule !== null && <HowItWasDecided form={form} change={change} />}
    </RecordDecided>
  );
}

interface PartProps {
  form: RuleForm;
  change: (part: Partial<RuleForm>) => void;
}

function ClockFields({ form, change }: PartProps) {
  return (
    <>
      <NumberStepper
        label={words.days}
        value={form.days}
        min={1}
        max={ruleDaysMax}
        onChange={(days) => change({ days })}
      />
      <SingleChoice
        label={words.unit}
        value={form.unit}
        onChange={(unit) => change({ unit })}
        choices={(['days', 'workingDays'] as const).map((unit) => ({ value: unit, label: words.units[unit] }))}
      />
    </>
  );
}

function HowItWasDecided({ form, change }: PartProps) {
  return (
    <>
      <TextField
        label={words.decidedBy}
        hint={words.decidedByHint}
        value={form.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
        charsMax={decidedByCharsMax}
      />
      <DateField label={words.decidedOn} value={form.decidedOn} onChange={(decidedOn) => change({ decidedOn })} />
      <TextField
        label={words.editionName}
        value={form.edition}
        onChange={(edition) => change({ edition })}
        charsMax={40}
      />
    </>
  );
}
