import { isNoteComplete, noteCharsMax } from '@shared/domain/follow-up/carry-out-draft';
import { serviceFieldWords as words, serviceFormWords } from '@shared/text/words/service';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { Section } from '../../../components/section';
import { TextArea } from '../../../components/text-area';
import { Finish } from './finish';

interface NoteFormProps {
  act: 'check' | 'giveBack' | 'withdraw' | 'bringToCouncil';
  requestId: string;
  isShared: boolean;
  onDone: () => void;
}

const sharing = [
  { value: 'keep', label: words.keepShared },
  { value: 'hide', label: words.hide },
] as const;

/** A step that needs a few words and nothing else: checked, given back, taken back, brought to the council. */
export function NoteForm({ act, requestId, isShared, onDone }: NoteFormProps) {
  const draft = useDraft(`service.${act}.${requestId}`, { note: '', share: 'keep' });
  const finished = () => {
    draft.discard();
    onDone();
  };
  const check = useCommand('service.check', { onDone: finished });
  const giveBack = useCommand('service.give-back', { onDone: finished });
  const withdraw = useCommand('service.withdraw', { onDone: finished });
  const council = useCommand('service.bring-to-council', { onDone: finished });
  const sending = { check, giveBack, withdraw, bringToCouncil: council }[act];
  const { note, share } = draft.value;
  const send = () => {
    const reason = { requestId, reason: note.trim() };
    if (act === 'check') void check.run({ requestId, note: note.trim(), isShared: isShared && share === 'keep' });
    if (act === 'giveBack') void giveBack.run(reason);
    if (act === 'withdraw') void withdraw.run(reason);
    if (act === 'bringToCouncil') void council.run(reason);
  };
  return (
    <>
      <Section>
        <TextArea
          label={serviceFormWords[act].note}
          placeholder={serviceFormWords[act].hint}
          isOptional={act === 'withdraw'}
          value={note}
          charsMax={noteCharsMax}
          onChange={(next) => draft.change({ note: next })}
        />
        {act === 'check' && isShared && (
          <SingleChoice
            label={words.isShared}
            choices={sharing}
            value={share}
            onChange={(next) => draft.change({ share: next })}
          />
        )}
      </Section>
      <Finish
        act={act}
        isComplete={act === 'withdraw' || isNoteComplete(note)}
        isDanger={act === 'withdraw'}
        onSend={send}
        sending={sending}
      />
    </>
  );
}
