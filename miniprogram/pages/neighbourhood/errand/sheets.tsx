import { useState } from 'react';
import type { ErrandDetail } from '@shared/contract/errand';
import { errandTextCharsMax, paperNameCharsMax } from '@shared/domain/neighbourhood/errand-draft';
import { errandWords } from '@shared/text/words/errand';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { TextArea } from '../../../components/text-area';
import { WordsSheet } from '../words-sheet';

type WordsStep = 'report' | 'finish' | 'close' | 'drop' | 'addPaper';
export type ErrandStep = WordsStep | 'assign' | 'take';

interface SheetProps {
  errand: ErrandDetail;
  onClose: () => void;
  onDone: () => void;
}

/** Who runs it and until when; whoever takes it for themselves only says until when. */
export function AssignSheet({ errand, isOwn, onClose, onDone }: SheetProps & { isOwn: boolean }) {
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [untilOn, setUntilOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const assign = useCommand('neighbourhood.assign-errand', {
    onDone: () => {
      onClose();
      onDone();
    },
    onRefused: onDone,
  });
  if (isChoosing) {
    return (
      <PersonPicker
        words={errandWords.pickRunner}
        onClose={() => setChoosing(false)}
        onChoose={(next) => {
          setPerson(next);
          setChoosing(false);
        }}
      />
    );
  }
  const isRunning = errand.status === 'running';
  const missing = !isOwn && person === null ? errandWords.runnerFirst : untilOn === null ? errandWords.until : null;
  return (
    <ConfirmSheet
      isOpen
      title={isOwn ? errandWords.take : isRunning ? errandWords.reassign : errandWords.assign}
      confirmLabel={isOwn ? errandWords.take : errandWords.assign}
      isPending={assign.isPending}
      problem={assign.problem}
      onRetry={assign.retry}
      disabledReason={missing}
      onConfirm={() => {
        if (untilOn === null) return;
        const runnerId = isOwn ? null : (person?.villagerId ?? null);
        void assign.run({ errandId: errand.id, runnerId, untilOn, reason: reason.trim() });
      }}
      onCancel={onClose}
    >
      {!isOwn && (
        <CellList>
          <Cell label={errandWords.chooseRunner} value={person?.name} onTap={() => setChoosing(true)} />
        </CellList>
      )}
      <DateField
        label={errandWords.until}
        value={untilOn}
        from={errand.earliestOn}
        to={errand.latestOn}
        onChange={setUntilOn}
      />
      {isRunning && (
        <TextArea label={errandWords.why} value={reason} charsMax={errandTextCharsMax} onChange={setReason} />
      )}
    </ConfirmSheet>
  );
}

/** The steps that ask for a word and nothing else. */
export function ErrandWordsSheet({ errand, step, onClose, onDone }: SheetProps & { step: WordsStep }) {
  const common = { charsMax: errandTextCharsMax, onClose, onDone };
  const errandId = errand.id;
  switch (step) {
    case 'report':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.report-errand"
          words={{ title: errandWords.report, text: errandWords.reportText, send: errandWords.report }}
          payloadOf={(text) => ({ errandId, text })}
        />
      );
    case 'finish':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.finish-errand"
          words={{
            title: errandWords.finish,
            sentence: errandWords.finishSentence,
            text: errandWords.finishText,
            send: errandWords.finish,
          }}
          payloadOf={(text) => ({ errandId, text })}
        />
      );
    case 'close':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.close-errand"
          isOptional={errand.side === 'villager'}
          words={{
            title: errandWords.closeTitle,
            sentence: errandWords.closeSentence,
            text: errandWords.how,
            hint: errandWords.howHint,
            send: errandWords.close,
          }}
          payloadOf={(how) => ({ errandId, how })}
        />
      );
    case 'drop':
      return (
        <WordsSheet
          {...common}
          action="neighbourhood.drop-errand"
          isDanger
          words={{ title: errandWords.dropTitle, text: errandWords.reason, send: errandWords.drop }}
          payloadOf={(reason) => ({ errandId, reason })}
        />
      );
    case 'addPaper':
      return (
        <WordsSheet
          {...common}
          charsMax={paperNameCharsMax}
          action="neighbourhood.add-paper"
          words={{ title: errandWords.addPaper, text: errandWords.paperName, send: errandWords.addPaper }}
          payloadOf={(name) => ({ errandId, name })}
        />
      );
  }
}
