import type { HandOverPage } from '@shared/contract/follow-up-pages';
import {
  areMilestonesComplete,
  budgetOf,
  type BudgetDraft,
  daysAhead,
  isBudgetComplete,
  type MilestoneDraft,
} from '@shared/domain/follow-up/carry-out-draft';
import { handOverWords } from '@shared/text/words/follow-up';
import { carryOutWords } from '@shared/text/words/hand-over';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { EmptyState } from '../../../components/empty-state';
import type { ChosenPerson } from '../../../components/person-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { type CarrierDraft, CarrierFields, chosenName } from './carrier-fields';
import { MilestoneFields } from './milestone-fields';
import { AssistantFields, BudgetFields } from './more-fields';

interface HandOverDraft extends CarrierDraft {
  dueOn: string | null;
  milestones: MilestoneDraft[];
  assistants: ChosenPerson[];
  budget: BudgetDraft;
}

const empty: HandOverDraft = {
  to: 'person',
  assigneeId: null,
  unitId: null,
  dueOn: null,
  milestones: [{ title: '', dueOn: null, weight: 1 }],
  assistants: [],
  budget: { yuan: '', source: '' },
};

/** Who does it, with whom, until when, by which steps, and for how much. */
export function HandOverForm({ page, onDone }: { page: HandOverPage; onDone: () => void }) {
  const proposalId = page.row.id;
  const draft = useDraft(`hand-over.${proposalId}`, { ...empty, ...page.agreed });
  const sheet = useSheet();
  const handOver = useCommand('follow-up.hand-over', {
    onDone: () => {
      draft.discard();
      sheet.close();
      onDone();
    },
  });
  const { dueOn, milestones, assistants, budget } = draft.value;
  const name = chosenName(page, draft.value);
  const days = daysAhead(serverNowMs(), 'due');
  if (page.people.length === 0 && page.units.length === 0)
    return <EmptyState picture="seats" sentence={handOverWords.nobody} />;
  const send = () => dueOn !== null && void handOver.run({ proposalId, dueOn, ...givenIn(draft.value, dueOn) });
  return (
    <>
      <Section>
        <CarrierFields
          page={page}
          label={handOverWords.who}
          value={draft.value}
          showsPlace
          onChange={(part) => draft.change(part)}
        />
        <DateField
          label={handOverWords.dueOn}
          value={dueOn}
          {...days}
          onChange={(next) => draft.change({ dueOn: next })}
        />
      </Section>
      <Section title={handOverWords.milestones} note={handOverWords.milestonesHint}>
        <MilestoneFields
          milestones={milestones}
          from={days.from}
          to={dueOn ?? days.to}
          onChange={(next) => draft.change({ milestones: next })}
        />
      </Section>
      <Section>
        <AssistantFields assistants={assistants} onChange={(next) => draft.change({ assistants: next })} />
        <BudgetFields value={budget} onChange={(part) => draft.change({ budget: { ...budget, ...part } })} />
      </Section>
      <FormBar>
        <PrimaryButton
          label={handOverWords.handOver}
          disabledReason={missingIn(draft.value, name)}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={handOverWords.handOver}
        sentence={name !== null && dueOn !== null ? handOverWords.confirm(name, dueOn) : ''}
        confirmLabel={handOverWords.handOver}
        onConfirm={send}
        onCancel={sheet.close}
        isPending={handOver.isPending}
        problem={handOver.problem}
        onRetry={handOver.retry}
      />
    </>
  );
}

/** What the form says beside the date; a step without a date of its own ends with the whole. */
function givenIn({ to, assigneeId, unitId, assistants, milestones, budget }: HandOverDraft, dueOn: string) {
  return {
    assigneeId: to === 'person' ? assigneeId : null,
    unitId: to === 'unit' ? unitId : null,
    assistantIds: assistants.map(({ villagerId }) => villagerId),
    milestones: milestones.map(({ title, dueOn: on, weight }) => ({ title, dueOn: on ?? dueOn, weight })),
    budget: budgetOf(budget),
  };
}

/** What is not filled in yet, in words; null where everything is. */
function missingIn({ milestones, dueOn, budget }: HandOverDraft, name: string | null): string | null {
  if (name === null || !areMilestonesComplete(milestones, dueOn)) return handOverWords.incomplete;
  return isBudgetComplete(budget) ? null : carryOutWords.budgetIncomplete;
}
