import type { HandOverPage } from '@shared/contract/follow-up-pages';
import { areMilestonesComplete, daysAhead, type MilestoneDraft } from '@shared/domain/follow-up/carry-out-draft';
import { handOverWords } from '@shared/text/words/follow-up';
import { serverNowMs } from '../../../cloud/clock';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { EmptyState } from '../../../components/empty-state';
import { PrimaryButton } from '../../../components/primary-button';
import { Section } from '../../../components/section';
import { FormBar } from '../form-bar';
import { useSheet } from '../use-sheet';
import { MilestoneFields } from './milestone-fields';
import { PeopleChoice } from './people-choice';

interface HandOverDraft {
  assigneeId: string | null;
  dueOn: string | null;
  milestones: MilestoneDraft[];
}

const empty: HandOverDraft = { assigneeId: null, dueOn: null, milestones: [{ title: '', dueOn: null }] };

/** Who does it, until when, and by which steps. */
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
  const { assigneeId, dueOn, milestones } = draft.value;
  const assignee = page.people.find((person) => person.villagerId === assigneeId);
  const days = daysAhead(serverNowMs(), 'due');
  const isComplete = assignee !== undefined && areMilestonesComplete(milestones, dueOn);
  if (page.people.length === 0) return <EmptyState sentence={handOverWords.nobody} />;
  const send = () => {
    if (!assignee || dueOn === null) return;
    const dated = milestones.map(({ title, dueOn: on }) => ({ title, dueOn: on ?? dueOn }));
    void handOver.run({ proposalId, assigneeId: assignee.villagerId, dueOn, milestones: dated });
  };
  return (
    <>
      <Section>
        <PeopleChoice
          label={handOverWords.who}
          people={page.people}
          value={assigneeId}
          showsPlace
          onChange={(next) => draft.change({ assigneeId: next })}
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
      <FormBar>
        <PrimaryButton
          label={handOverWords.handOver}
          disabledReason={isComplete ? null : handOverWords.incomplete}
          onTap={sheet.open}
        />
      </FormBar>
      <ConfirmSheet
        isOpen={sheet.isOpen}
        title={handOverWords.handOver}
        sentence={assignee && dueOn !== null ? handOverWords.confirm(assignee.name, dueOn) : ''}
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
