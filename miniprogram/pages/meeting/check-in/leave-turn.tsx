import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CheckInPage } from '@shared/contract/meeting-pages';
import '@shared/text/refusals/agenda';
import { dayAhead } from '@shared/text/dates';
import { leaveEntryLabels, leaveLine, leaveWayNames } from '@shared/text/words/leave';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import type { DeskMember } from './desk';

interface LeaveProps {
  page: CheckInPage;
  member: DeskMember;
  onDone: () => void;
}

/** Beside a member who has not come: enter leave that was told, or see who entered it and take it back. */
export function LeaveTurn({ page, member, onDone }: LeaveProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, leaveReason, enteredLeave } = member;
  const isTheirOwn = leaveReason !== null && enteredLeave === null;
  if (isTheirOwn) return null;
  const label = leaveReason === null ? leaveEntryLabels.enter : leaveEntryLabels.entered;
  const Part = leaveReason === null ? EnterLeave : EnteredLeave;
  return (
    <>
      <View className="check-in-turn" {...pressable(() => setOpen(true), { label: `${name} ${label}` })}>
        {label}
      </View>
      {isOpen && <Part page={page} member={member} onDone={onDone} onClose={() => setOpen(false)} />}
    </>
  );
}

type How = keyof typeof leaveWayNames;
const ways = (Object.keys(leaveWayNames) as How[]).map((value) => ({ value, label: leaveWayNames[value] }));

function EnterLeave({ page, member, onDone, onClose }: LeaveProps & { onClose: () => void }) {
  const today = dayAhead(serverNowMs(), 0);
  const [how, setHow] = useState<How | null>(null);
  const [toldOn, setToldOn] = useState(today);
  const [reason, setReason] = useState('');
  const enter = useCommand('agenda.enter-leave', { onDone: () => (onDone(), onClose()) });
  const { villagerId, name } = member;
  const missing = reason.trim() === '' ? leaveEntryLabels.reasonMissing : null;
  return (
    <ConfirmSheet
      isOpen
      title={leaveEntryLabels.title(name)}
      sentence={leaveEntryLabels.note}
      confirmLabel={leaveEntryLabels.confirm}
      disabledReason={how === null ? leaveEntryLabels.howMissing : missing}
      isPending={enter.isPending}
      problem={enter.problem}
      onRetry={enter.retry}
      onConfirm={() =>
        how && void enter.run({ meetingId: page.meeting.meetingId, villagerId, toldOn, how, reason: reason.trim() })
      }
      onCancel={onClose}
    >
      <SingleChoice label={leaveEntryLabels.how} choices={ways} value={how} onChange={setHow} />
      <TextField label={leaveEntryLabels.reason} value={reason} charsMax={100} onChange={setReason} />
      <DateField
        label={leaveEntryLabels.toldOn}
        value={toldOn}
        from={page.leaveToldFromOn}
        to={today}
        onChange={setToldOn}
      />
    </ConfirmSheet>
  );
}

function EnteredLeave({ page, member, onDone, onClose }: LeaveProps & { onClose: () => void }) {
  const undo = useCommand('agenda.undo-leave', { onDone: () => (onDone(), onClose()) });
  const { villagerId, name, leaveReason, enteredLeave } = member;
  return (
    <Sheet isOpen title={name} onClose={onClose}>
      <View className="check-in-left-line">{leaveLine(leaveReason ?? '', enteredLeave)}</View>
      <RefusalNote sentence={undo.problem} onRetry={undo.retry} />
      <SecondaryButton
        label={leaveEntryLabels.undo}
        isPending={undo.isPending}
        onTap={() => void undo.run({ meetingId: page.meeting.meetingId, villagerId })}
      />
    </Sheet>
  );
}
