import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { type HelpFrom, helpersInNeed, needCharsMax } from '@shared/domain/follow-up/stuck-draft';
import { helpFromNames, stuckWords as words } from '@shared/text/words/stuck';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { SingleChoice } from '../../../components/choice-list';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { FormBar } from '../form-bar';

interface Stuck {
  need: string;
  from: HelpFrom | null;
  unitId: string | null;
}

const choices = helpersInNeed.map((value) => ({ value, label: helpFromNames[value] }));

/** What is needed, in one line, and from whom. */
export function StuckForm({ page, onSent }: { page: FollowUpPage; onSent: () => void }) {
  const proposalId = page.row.id;
  const draft = useDraft<Stuck>(`stuck.${proposalId}`, { need: '', from: null, unitId: null });
  const report = useCommand('follow-up.report-stuck', {
    onDone: () => {
      draft.discard();
      onSent();
    },
  });
  const { need, from, unitId } = draft.value;
  const isWritten = need.trim().length >= 2 && need.length <= needCharsMax;
  const isComplete = isWritten && from !== null && (from !== 'unit' || unitId !== null);
  return (
    <>
      <Section note={words.note}>
        <TextField
          label={words.need}
          placeholder={words.needHint}
          value={need}
          charsMax={needCharsMax}
          onChange={(next) => draft.change({ need: next })}
        />
        <SingleChoice<HelpFrom>
          label={words.from}
          choices={choices}
          value={from}
          onChange={(next) => draft.change({ from: next })}
        />
        {from === 'unit' && <WhichUnit value={unitId} onChange={(next) => draft.change({ unitId: next })} />}
      </Section>
      <FormBar>
        <RefusalNote sentence={report.problem} onRetry={report.retry} />
        <PrimaryButton
          label={words.send}
          isPending={report.isPending}
          disabledReason={isComplete ? null : words.incomplete}
          onTap={() =>
            from !== null && void report.run({ proposalId, need, from, unitId: from === 'unit' ? unitId : null })
          }
        />
      </FormBar>
    </>
  );
}

function WhichUnit({ value, onChange }: { value: string | null; onChange: (unitId: string) => void }) {
  const view = useView('village.units', {});
  const units = (view.data?.units ?? []).filter(({ endedOn }) => endedOn === null);
  if (view.data && units.length === 0) return <RefusalNote sentence={words.noUnits} />;
  return (
    <SingleChoice
      label={words.which}
      choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
