import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningItem, EveningPage } from '@shared/contract/meeting-pages';
import { daysAhead } from '@shared/domain/follow-up/carry-out-draft';
import { assignWords } from '@shared/text/words/console';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { MemberChoice } from '../../../components/member-choice';
import { RefusalNote } from '../../../components/refusal-note';
import { Skeleton } from '../../../components/skeleton';

interface AssignSheetProps {
  page: EveningPage;
  item: EveningItem;
  onDone: () => void;
  onClose: () => void;
}

/** Who carries out what was adopted, and by when, agreed while all are in the room 当场定人定期. */
export function AssignSheet({ page, item, onDone, onClose }: AssignSheetProps) {
  const candidates = useView('follow-up.candidates', { proposalId: item.proposalId ?? '' });
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const agree = useCommand('follow-up.agree-assignment', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { meetingId } = page.meeting;
  const people = candidates.data?.people ?? [];
  const isComplete = assigneeId !== null && dueOn !== null;
  const send = () => isComplete && void agree.run({ meetingId, itemId: item.itemId, assigneeId, dueOn });
  return (
    <ConfirmSheet
      isOpen
      title={assignWords.title}
      sentence={assignWords.sentence}
      confirmLabel={assignWords.confirm}
      disabledReason={isComplete ? null : assignWords.incomplete}
      isPending={agree.isPending}
      problem={agree.problem}
      onRetry={agree.retry}
      onConfirm={send}
      onCancel={onClose}
    >
      <View className="evening-sheet-about">{item.title}</View>
      {candidates.status === 'loading' && <Skeleton />}
      <RefusalNote sentence={candidates.data ? null : candidates.problem} onRetry={candidates.reload} />
      {people.length > 0 && (
        <MemberChoice label={assignWords.who} members={people} value={assigneeId} onChange={setAssigneeId} />
      )}
      <DateField label={assignWords.dueOn} value={dueOn} {...daysAhead(serverNowMs(), 'due')} onChange={setDueOn} />
    </ConfirmSheet>
  );
}
