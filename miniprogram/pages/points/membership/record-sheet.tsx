import { useState } from 'react';
import type { MembershipPage } from '@shared/contract/membership';
import type { MemberChangeKind } from '@shared/domain/member/membership';
import { membershipWords as words } from '@shared/text/words/membership';
import { charsMinHint } from '@shared/text/words/points';
import { memberChangeNames } from '@shared/text/words/points-names';
import { useDraft } from '../../../cloud/drafts';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { TextArea } from '../../../components/text-area';
import { TextField } from '../../../components/text-field';

const kinds = (Object.keys(memberChangeNames) as MemberChangeKind[]).map((value) => ({
  value,
  label: memberChangeNames[value],
}));

interface Form {
  person: ChosenPerson | null;
  what: MemberChangeKind | null;
  on: string;
  householdId: string;
  reason: string;
}

interface RecordSheetProps {
  page: MembershipPage;
  onClose: () => void;
  onDone: () => void;
}

/** The steward enters somebody's change; it holds once the supervisor has confirmed it. */
export function RecordSheet({ page, onClose, onDone }: RecordSheetProps) {
  const empty: Form = { person: null, what: null, on: page.today, householdId: '', reason: '' };
  const draft = useDraft<Form>('points.member-change', empty);
  const [isChoosing, setChoosing] = useState(false);
  const { run, sheet } = useConfirmed('points.record-member-change', {
    onDone: () => {
      draft.discard();
      onDone();
    },
    onClose,
  });
  const { person, what, on, householdId, reason } = draft.value;
  const isHouseholdFit = what !== 'move' || /^[a-z]{1,2}\d{1,3}$/.test(householdId);
  const missing = person && what && isHouseholdFit ? null : isHouseholdFit ? words.incomplete : words.householdForm;
  const send = () => {
    if (!person || !what) return;
    const moved = what === 'move' ? householdId : null;
    void run({ villagerId: person.villagerId, what, on, householdId: moved, reason: reason.trim() });
  };
  if (isChoosing) {
    const choose = (next: ChosenPerson) => {
      draft.change({ person: next });
      setChoosing(false);
    };
    return <PersonPicker words={words.picker} onChoose={choose} onClose={() => setChoosing(false)} />;
  }
  return (
    <ConfirmSheet
      {...sheet}
      title={words.record}
      sentence={words.recordNote}
      confirmLabel={words.send}
      disabledReason={missing}
      onConfirm={send}
    >
      <CellList>
        <Cell label={words.who} value={person?.name ?? words.choose} onTap={() => setChoosing(true)} />
      </CellList>
      <SingleChoice<MemberChangeKind>
        label={words.what}
        value={what}
        onChange={(next) => draft.change({ what: next })}
        choices={kinds}
      />
      {what === 'move' && (
        <TextField
          label={words.household}
          hint={words.householdHint}
          value={householdId}
          charsMax={5}
          onChange={(next) => draft.change({ householdId: next.trim().toLowerCase() })}
        />
      )}
      <DateField label={words.on} value={on} to={page.today} onChange={(next) => draft.change({ on: next })} />
      <TextArea
        label={words.reason}
        hint={charsMinHint(page.reasonCharsMin)}
        value={reason}
        charsMax={200}
        onChange={(next) => draft.change({ reason: next })}
      />
    </ConfirmSheet>
  );
}
