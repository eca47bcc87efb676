import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BindingRow } from '@shared/contract/binding';
import { askedWords, bindingWords, personPickerWords } from '@shared/text/words/binding';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';

interface DecideSheetProps {
  row: BindingRow;
  onClose: () => void;
  onDone: () => void;
}

/** Is it them? The clerk confirms, or says why not. */
export function DecideSheet({ row, onClose, onDone }: DecideSheetProps) {
  const [isRefusing, setRefusing] = useState(false);
  return (
    <Sheet isOpen title={`${row.name} · ${bindingWords.confirmTitle}`} onClose={onClose}>
      <View>{askedWords(row.phoneLast4, row.askedAtMs, serverNowMs())}</View>
      {row.isDoubtful && <RefusalNote sentence={bindingWords.doubtfulNote} />}
      {isRefusing ? (
        <Refuse requestId={row.requestId} onDone={onDone} />
      ) : (
        <>
          <Confirm row={row} onDone={onDone} />
          <SecondaryButton label={bindingWords.refuse} onTap={() => setRefusing(true)} />
        </>
      )}
    </Sheet>
  );
}

function Confirm({ row, onDone }: { row: BindingRow; onDone: () => void }) {
  const matched = row.villagerId === null ? null : { villagerId: row.villagerId, name: row.name };
  const [person, setPerson] = useState<ChosenPerson | null>(matched);
  const [reason, setReason] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const confirm = useCommand('member.confirm-binding', { onDone });
  const isMatched = matched !== null && person?.villagerId === matched.villagerId;
  const missing = person === null ? bindingWords.personMissing : bindingWords.reasonMissing;
  const isComplete = person !== null && (isMatched || reason.trim() !== '');
  return (
    <>
      {!isMatched && (
        <>
          <CellList>
            <Cell
              label={bindingWords.who}
              value={person?.name ?? bindingWords.chooseWho}
              onTap={() => setChoosing(true)}
            />
          </CellList>
          <TextField
            label={bindingWords.reason}
            hint={bindingWords.reasonHint}
            charsMax={200}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
      <RefusalNote sentence={confirm.problem} onRetry={confirm.retry} />
      <PrimaryButton
        label={bindingWords.confirm}
        isPending={confirm.isPending}
        disabledReason={isComplete ? null : missing}
        onTap={() =>
          person && void confirm.run({ requestId: row.requestId, villagerId: person.villagerId, reason: reason.trim() })
        }
      />
      {isChoosing && (
        <PersonPicker
          words={personPickerWords}
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            setPerson(next);
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function Refuse({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const refuse = useCommand('member.refuse-binding', { onDone });
  return (
    <>
      <TextField
        label={bindingWords.refuseReason}
        hint={bindingWords.refuseHint}
        charsMax={200}
        value={reason}
        onChange={setReason}
      />
      <RefusalNote sentence={refuse.problem} onRetry={refuse.retry} />
      <PrimaryButton
        label={bindingWords.refuseSend}
        isDanger
        isPending={refuse.isPending}
        disabledReason={reason.trim().length >= 2 ? null : bindingWords.reasonMissing}
        onTap={() => void refuse.run({ requestId, reason: reason.trim() })}
      />
    </>
  );
}
