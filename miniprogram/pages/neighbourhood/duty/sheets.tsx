import { useState } from 'react';
import type { DutyDay, DutyPage } from '@shared/contract/duty';
import { dayAndWeekday } from '@shared/text/dates';
import { dutyWords } from '@shared/text/words/duty';
import { daysThrough } from '@shared/domain/neighbourhood/duty-draft';
import { serverNowMs } from '../../../cloud/clock';
import { useCommand } from '../../../cloud/use-command';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { TextField } from '../../../components/text-field';

interface SheetProps {
  page: DutyPage;
  onClose: () => void;
  onDone: () => void;
}

/** One person for some days in a row. */
export function PlanSheet({ page, onClose, onDone }: SheetProps) {
  const [from, setFrom] = useState(page.today);
  const [to, setTo] = useState(page.today);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const plan = useCommand('neighbourhood.plan-duty', { onDone: closing({ onClose, onDone }) });
  if (isChoosing) return <Picker words={dutyWords.pickWho} onChoose={setPerson} onClose={() => setChoosing(false)} />;
  return (
    <ConfirmSheet
      isOpen
      title={dutyWords.planTitle}
      confirmLabel={dutyWords.save}
      isPending={plan.isPending}
      problem={plan.problem}
      onRetry={plan.retry}
      disabledReason={person === null ? dutyWords.whoFirst : null}
      onConfirm={() => {
        const villagerId = person?.villagerId ?? null;
        void plan.run({ days: daysThrough(from, to).map((on) => ({ on, villagerId })) });
      }}
      onCancel={onClose}
    >
      <CellList>
        <Cell label={dutyWords.who} value={person?.name} onTap={() => setChoosing(true)} />
      </CellList>
      <DateField label={dutyWords.from} value={from} from={page.today} to={page.lastOn} onChange={setFrom} />
      <DateField label={dutyWords.to} value={to < from ? from : to} from={from} to={page.lastOn} onChange={setTo} />
    </ConfirmSheet>
  );
}

/** One's day to somebody else, who has to agree; in exchange for one of theirs where they have one. */
export function SwapSheet({ page, day, onClose, onDone }: SheetProps & { day: DutyDay }) {
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [backOn, setBackOn] = useState('');
  const [isChoosing, setChoosing] = useState(false);
  const ask = useCommand('neighbourhood.ask-duty-swap', { onDone: closing({ onClose, onDone }) });
  if (isChoosing) return <Picker words={dutyWords.swapWho} onChoose={setPerson} onClose={() => setChoosing(false)} />;
  const theirs = page.days.filter(({ villagerId }) => villagerId !== '' && villagerId === person?.villagerId);
  return (
    <ConfirmSheet
      isOpen
      title={dutyWords.swapTitle}
      sentence={dutyWords.swapSentence}
      confirmLabel={dutyWords.ask}
      isPending={ask.isPending}
      problem={ask.problem}
      onRetry={ask.retry}
      disabledReason={person === null ? dutyWords.swapWithFirst : null}
      onConfirm={() => {
        if (person === null) return;
        void ask.run({ on: day.on, toId: person.villagerId, backOn: backOn === '' ? null : backOn });
      }}
      onCancel={onClose}
    >
      <CellList>
        <Cell label={dayAndWeekday(day.on, serverNowMs())} />
        <Cell label={dutyWords.swapWith} value={person?.name} onTap={() => setChoosing(true)} />
      </CellList>
      {theirs.length > 0 && (
        <SingleChoice
          label={dutyWords.back}
          choices={[
            { value: '', label: dutyWords.noBack },
            ...theirs.map(({ on }) => ({ value: on, label: dayAndWeekday(on, serverNowMs()) })),
          ]}
          value={backOn}
          onChange={setBackOn}
        />
      )}
    </ConfirmSheet>
  );
}

/** One's telephone on the rota, as one allows it. */
export function PhoneSheet({ page, onClose, onDone }: SheetProps) {
  const [phone, setPhone] = useState(page.ownPhone);
  const give = useCommand('neighbourhood.give-duty-phone', { onDone: closing({ onClose, onDone }) });
  const isRight = /^(\d{7,12})?$/.test(phone.trim());
  return (
    <ConfirmSheet
      isOpen
      title={dutyWords.phone}
      confirmLabel={dutyWords.phoneSave}
      isPending={give.isPending}
      problem={give.problem}
      onRetry={give.retry}
      disabledReason={isRight ? null : dutyWords.phoneWrong}
      onConfirm={() => void give.run({ phone: phone.trim() })}
      onCancel={onClose}
    >
      <TextField label={dutyWords.phone} hint={dutyWords.phoneHint} kind="number" value={phone} onChange={setPhone} />
    </ConfirmSheet>
  );
}

interface PickerProps {
  words: { title: string; search: string; none: string };
  onChoose: (person: ChosenPerson) => void;
  onClose: () => void;
}

function Picker({ words, onChoose, onClose }: PickerProps) {
  return (
    <PersonPicker
      words={words}
      onClose={onClose}
      onChoose={(person) => {
        onChoose(person);
        onClose();
      }}
    />
  );
}

function closing({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  return () => {
    onClose();
    onDone();
  };
}
