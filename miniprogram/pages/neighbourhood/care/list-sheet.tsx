import { useState } from 'react';
import type { CareList } from '@shared/contract/care';
import { careWhyCharsMax } from '@shared/domain/neighbourhood/care-draft';
import { careWords, rhythmWords } from '@shared/text/words/care';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { TextArea } from '../../../components/text-area';

interface ListSheetProps {
  page: CareList;
  onClose: () => void;
  onDone: () => void;
}

/** Whom, why, by whom, and when first. */
export function ListSheet({ page, onClose, onDone }: ListSheetProps) {
  const [choosing, setChoosing] = useState<'person' | 'visitor' | null>(null);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [visitor, setVisitor] = useState<ChosenPerson | null>(null);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [firstOn, setFirstOn] = useState(page.today);
  const list = useCommand('neighbourhood.list-care', {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  if (choosing !== null) {
    return (
      <PersonPicker
        words={careWords.pick}
        onClose={() => setChoosing(null)}
        onChoose={(chosen) => {
          (choosing === 'person' ? setPerson : setVisitor)(chosen);
          setChoosing(null);
        }}
      />
    );
  }
  return (
    <ConfirmSheet
      isOpen
      title={careWords.listTitle}
      confirmLabel={careWords.list}
      isPending={list.isPending}
      problem={list.problem}
      onRetry={list.retry}
      disabledReason={person === null ? careWords.personFirst : reasonId === null ? careWords.reasonFirst : null}
      onConfirm={() => {
        if (person === null || reasonId === null) return;
        const who = { personId: person.villagerId, visitorId: visitor?.villagerId ?? null };
        void list.run({ ...who, reasonId, why: why.trim(), firstOn });
      }}
      onCancel={onClose}
    >
      <CellList>
        <Cell label={careWords.person} value={person?.name} onTap={() => setChoosing('person')} />
        <Cell
          label={careWords.visitor}
          note={careWords.visitorSelf}
          value={visitor?.name}
          onTap={() => setChoosing('visitor')}
        />
      </CellList>
      <SingleChoice
        label={careWords.reason}
        choices={page.reasons.map(({ id, title, everyDays }) => ({ value: id, label: rhythmWords(title, everyDays) }))}
        value={reasonId}
        onChange={setReasonId}
      />
      <TextArea
        label={careWords.why}
        hint={careWords.whyHint}
        value={why}
        charsMax={careWhyCharsMax}
        isOptional
        onChange={setWhy}
      />
      <DateField label={careWords.firstOn} value={firstOn} from={page.today} onChange={setFirstOn} />
    </ConfirmSheet>
  );
}
