import { useState } from 'react';
import type { CareDetail } from '@shared/contract/care';
import type { CareWay } from '@shared/domain/neighbourhood/care';
import { careNoteCharsMax, careWhyCharsMax } from '@shared/domain/neighbourhood/care-draft';
import { careWayNames, careWords } from '@shared/text/words/care';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { PhotoPicker } from '../../../components/photo-picker';
import { WordsSheet } from '../words-sheet';

interface SheetProps {
  care: CareDetail;
  onClose: () => void;
  onDone: () => void;
}

/** How, what was seen, and photos where they help. */
export function VisitSheet({ care, onClose, onDone }: SheetProps) {
  const [way, setWay] = useState<CareWay>('home');
  const [photoIds, setPhotoIds] = useState<string[]>([]);
  return (
    <WordsSheet
      action="neighbourhood.record-care-visit"
      words={{ title: careWords.recordTitle, text: careWords.note, hint: careWords.whyHint, send: careWords.record }}
      charsMax={careNoteCharsMax}
      isOptional
      payloadOf={(note) => ({ careId: care.id, way, note, photoIds })}
      onClose={onClose}
      onDone={onDone}
    >
      <SingleChoice
        label={careWords.way}
        choices={(['home', 'phone'] as const).map((value) => ({ value, label: careWayNames[value] }))}
        value={way}
        onChange={setWay}
      />
      <PhotoPicker label={careWords.photos} isOptional fileIds={photoIds} onChange={setPhotoIds} />
    </WordsSheet>
  );
}

/** Somebody else, or another day. */
export function ArrangeSheet({ care, onClose, onDone }: SheetProps) {
  const [visitor, setVisitor] = useState<ChosenPerson | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [nextOn, setNextOn] = useState(care.today);
  const arrange = useCommand('neighbourhood.arrange-care', {
    onDone: () => {
      onClose();
      onDone();
    },
  });
  if (isChoosing) {
    return (
      <PersonPicker
        words={careWords.pick}
        onClose={() => setChoosing(false)}
        onChoose={(person) => {
          setVisitor(person);
          setChoosing(false);
        }}
      />
    );
  }
  return (
    <ConfirmSheet
      isOpen
      title={careWords.arrange}
      confirmLabel={careWords.save}
      isPending={arrange.isPending}
      problem={arrange.problem}
      onRetry={arrange.retry}
      onConfirm={() => void arrange.run({ careId: care.id, visitorId: visitor?.villagerId ?? null, nextOn })}
      onCancel={onClose}
    >
      <CellList>
        <Cell label={careWords.visitor} value={visitor?.name ?? care.visitorName} onTap={() => setChoosing(true)} />
      </CellList>
      <DateField label={careWords.nextOn} value={nextOn} from={care.today} onChange={setNextOn} />
    </ConfirmSheet>
  );
}

export function EndSheet({ care, onClose, onDone }: SheetProps) {
  return (
    <WordsSheet
      action="neighbourhood.end-care"
      isDanger
      words={{
        title: careWords.endTitle,
        sentence: careWords.endSentence,
        text: careWords.endWhy,
        send: careWords.end,
      }}
      charsMax={careWhyCharsMax}
      payloadOf={(reason) => ({ careId: care.id, reason })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
