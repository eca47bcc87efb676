import type { FollowUpPage } from '@shared/contract/follow-up-pages';
import { reportWords } from '@shared/text/words/follow-up';
import { useAskToTell } from '../../../cloud/use-ask-to-tell';
import { useCommand } from '../../../cloud/use-command';
import { EvidenceForm } from '../evidence-form';

const words = {
  label: reportWords.evidence,
  hint: reportWords.evidenceHint,
  submit: reportWords.done,
  confirm: reportWords.doneConfirm,
  note: reportWords.doneNote,
};

/** The matter is done: the evidence for the next night talk. */
export function DoneForm({ page, onSent }: { page: FollowUpPage; onSent: () => void }) {
  const report = useCommand('follow-up.report-done', { onDone: onSent });
  const askToTell = useAskToTell();
  const run: typeof report.run = (payload) => {
    const sending = report.run(payload);
    void askToTell(['task', 'matter']);
    return sending;
  };
  return (
    <EvidenceForm
      proposalId={page.row.id}
      budgetYuan={page.budget?.yuan ?? null}
      words={words}
      finish={{ ...report, run }}
    />
  );
}
