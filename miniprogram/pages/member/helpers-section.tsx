import { useState } from 'react';
import type { PersonPage } from '@shared/contract/person';
import { consentWords, helperNote, helperWords } from '@shared/text/words/person';
import { serverNowMs } from '../../cloud/clock';
import { useCommand } from '../../cloud/use-command';
import { Cell, CellList } from '../../components/cell-list';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { EmptyState } from '../../components/empty-state';
import { type ChosenPerson, PersonPicker } from '../../components/person-picker';
import { SecondaryButton } from '../../components/secondary-button';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import type { PersonPartProps } from './consents-section';

type Named = PersonPage['helpers'][number];

/** Who may fill in for somebody 代办人: named and ended by the person, or at the clerk's desk. */
export function HelpersSection({ person, onDone }: PersonPartProps) {
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [ending, setEnding] = useState<Named | null>(null);
  const done = () => {
    setChosen(null);
    setEnding(null);
    onDone();
  };
  return (
    <Section title={helperWords.title} note={helperWords.note}>
      {person.helpers.length === 0 && <EmptyState picture="seats" sentence={helperWords.none} />}
      <CellList>
        {person.helpers.map((helper) => (
          <Cell
            key={helper.villagerId}
            label={helper.name}
            note={helperNote(helper.by, helper.sinceMs, serverNowMs())}
            value={helperWords.end}
            onTap={() => setEnding(helper)}
          />
        ))}
      </CellList>
      <SecondaryButton label={helperWords.add} onTap={() => setChoosing(true)} />
      {isChoosing && (
        <PersonPicker
          words={helperWords.picker}
          purpose={person.isSelf ? 'helper' : 'any'}
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            setChosen(next);
            setChoosing(false);
          }}
        />
      )}
      {chosen && <NameHelper person={person} helper={chosen} onClose={() => setChosen(null)} onDone={done} />}
      {ending && <EndHelper person={person} helper={ending} onClose={() => setEnding(null)} onDone={done} />}
    </Section>
  );
}

type SheetProps = PersonPartProps & { helper: ChosenPerson; onClose: () => void };

function NameHelper({ person, helper, onClose, onDone }: SheetProps) {
  const [consent, setConsent] = useState('');
  const name = useCommand('member.name-helper', { onDone });
  const isMissing = !person.isSelf && consent.trim() === '';
  const about = { villagerId: person.isSelf ? null : person.villagerId, helperId: helper.villagerId };
  return (
    <ConfirmSheet
      isOpen
      title={`${helper.name} · ${helperWords.title}`}
      sentence={helperWords.note}
      confirmLabel={helperWords.add}
      isPending={name.isPending}
      disabledReason={isMissing ? consentWords.consentMissing : null}
      problem={name.problem}
      onRetry={name.retry}
      onCancel={onClose}
      onConfirm={() => void name.run({ ...about, consent: consent.trim() })}
    >
      {!person.isSelf && (
        <TextField label={consentWords.consent} hint={consentWords.consentHint} value={consent} onChange={setConsent} />
      )}
    </ConfirmSheet>
  );
}

function EndHelper({ person, helper, onClose, onDone }: SheetProps) {
  const end = useCommand('member.end-helper', { onDone });
  const about = { villagerId: person.isSelf ? null : person.villagerId, helperId: helper.villagerId };
  return (
    <ConfirmSheet
      isOpen
      title={`${helper.name} · ${helperWords.endTitle}`}
      sentence={helperWords.endNote}
      confirmLabel={helperWords.end}
      isPending={end.isPending}
      problem={end.problem}
      onRetry={end.retry}
      onCancel={onClose}
      onConfirm={() => void end.run(about)}
    />
  );
}
