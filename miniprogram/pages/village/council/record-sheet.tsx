import { useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import type { CouncilPage } from '@shared/contract/village';
import { howCharsMax } from '@shared/domain/village/council-change-draft';
import { councilChangeWords } from '@shared/text/words/council-change';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { SingleChoice } from '../../../components/choice-list';
import { DateField } from '../../../components/date-field';
import { TextArea } from '../../../components/text-area';
import {
  type ChangeForm,
  type ChangeKind,
  changeOfForm,
  newChangeForm,
  nextSeatForm,
  type PartProps,
  someoneEnters,
  someoneLeaves,
} from './change-form';
import { RecordDecided, WhereAndWho } from '../record-decided';
import { Deputies, Entrant, Leaver } from './change-people';

const words = councilChangeWords;
const kinds: ChangeKind[] = ['replace', 'leave', 'enter', 'deputies'];

interface RecordSheetProps {
  page: CouncilPage;
  /** What is known when it is opened: which seat, or that a new term begins. */
  begin: Partial<ChangeForm>;
  onClose: () => void;
  onDone: () => void;
}

/**
 * The clerk records what was decided about the council, seat by seat; it holds once somebody else has confirmed it. What
 * is the same for the next seat stays written.
 */
export function RecordSheet({ page, begin, onClose, onDone }: RecordSheetProps) {
  const [recorded, setRecorded] = useState<number | null>(null);
  const draft = useDraft<ChangeForm>('village.change', newChangeForm(page));
  const record = useCommand('village.record-change', {
    draftKey: 'village.change',
    onDone: () => {
      const next = nextSeatForm(page, draft.value);
      setRecorded(draft.value.seat);
      if (next) draft.change(next);
      else {
        draft.discard();
        onClose();
      }
      onDone();
    },
  });
  const { value: form, change } = draft;
  // Once, when it is opened: over what was half-written before.
  const opening = useRef(() => change(begin));
  useEffect(() => opening.current(), []);
  const payload = changeOfForm(form, page);
  return (
    <RecordDecided words={words} send={payload && (() => void record.run(payload))} command={record} onClose={onClose}>
      {recorded !== null && <View className="council-recorded">{words.seatRecorded(recorded)}</View>}
      <SingleChoice<ChangeKind>
        label={words.what}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        choices={kinds.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          note: kind === 'leave' ? words.leaveNote : undefined,
        }))}
      />
      {someoneLeaves(form.kind) && <Leaver page={page} form={form} change={change} />}
      {someoneEnters(form.kind) && <Entrant page={page} form={form} change={change} />}
      {form.kind === 'deputies' && <Deputies page={page} form={form} change={change} />}
      {form.kind !== null && <HowItWasDecided page={page} form={form} change={change} />}
    </RecordDecided>
  );
}

function HowItWasDecided({ form, change }: PartProps) {
  return (
    <>
      <DateField label={words.heldOn} value={form.heldOn} onChange={(heldOn) => change({ heldOn })} />
      <DateField label={words.fromOn} value={form.fromOn} onChange={(fromOn) => change({ fromOn })} />
      {someoneEnters(form.kind) && (
        <DateField label={words.toOn} value={form.toOn} onChange={(toOn) => change({ toOn })} />
      )}
      <WhereAndWho words={words} form={form} change={change} />
      <TextArea
        label={words.how}
        hint={words.howHint}
        value={form.how}
        onChange={(how) => change({ how })}
        charsMax={howCharsMax}
      />
    </>
  );
}
