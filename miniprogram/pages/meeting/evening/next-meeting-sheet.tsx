import { useState } from 'react';
import type { EveningPage } from '@shared/contract/meeting-pages';
import { dayAhead, instantOf, momentFields } from '@shared/text/dates';
import { nextMeetingWords } from '@shared/text/words/console';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField, TimeField } from '../../../components/date-field';
import { TextField } from '../../../components/text-field';

interface NextMeetingSheetProps {
  page: EveningPage;
  onDone: () => void;
  onClose: () => void;
}

const weeksAhead = 4;

/** When and where to meet again 下次什么时候: begins with the same hour and place four weeks on. */
export function NextMeetingSheet({ page, onDone, onClose }: NextMeetingSheetProps) {
  const { meetingId, startAtMs, place: usualPlace } = page.meeting;
  const [form, setForm] = useState(() => ({
    on: dayAhead(startAtMs, weeksAhead * 7),
    time: momentFields(startAtMs).time,
    place: usualPlace,
  }));
  const propose = useCommand('meeting.propose-next', {
    onDone: () => {
      onDone();
      onClose();
    },
  });
  const { on, time, place } = form;
  const send = () => void propose.run({ meetingId, startAtMs: instantOf(on, time), place: place.trim() });
  return (
    <ConfirmSheet
      isOpen
      title={nextMeetingWords.title}
      sentence={nextMeetingWords.sentence}
      confirmLabel={nextMeetingWords.confirm}
      disabledReason={place.trim() === '' ? nextMeetingWords.incomplete : null}
      isPending={propose.isPending}
      problem={propose.problem}
      onRetry={propose.retry}
      onConfirm={send}
      onCancel={onClose}
    >
      <DateField
        label={nextMeetingWords.on}
        value={on}
        from={dayAhead(serverNowMs(), 1)}
        to={dayAhead(serverNowMs(), 365)}
        onChange={(next) => setForm({ ...form, on: next })}
      />
      <TimeField label={nextMeetingWords.time} value={time} onChange={(next) => setForm({ ...form, time: next })} />
      <TextField
        label={nextMeetingWords.place}
        value={place}
        charsMax={40}
        onChange={(next) => setForm({ ...form, place: next })}
      />
    </ConfirmSheet>
  );
}
