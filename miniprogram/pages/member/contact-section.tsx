import { useState } from 'react';
import { consentWords, contactWords } from '@shared/text/words/person';
import { useConfirmed } from '../../cloud/use-confirmed';
import { Cell, CellList } from '../../components/cell-list';
import { ConfirmSheet } from '../../components/confirm-sheet';
import { SecondaryButton } from '../../components/secondary-button';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';
import type { PersonPartProps } from './consents-section';

const phoneForm = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/;

/** The telephone for meetings, of whoever sits on the council or holds an office. */
export function ContactSection({ person, onDone }: PersonPartProps) {
  const [isGiving, setGiving] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const { contact } = person;
  if (!contact) return null;
  const isGiven = contact.phone !== '';
  return (
    <Section title={contactWords.title} note={contactWords.note}>
      <CellList>
        <Cell
          label={isGiven ? contact.phone : contactWords.none}
          note={isGiven ? contactWords.by[contact.by] : undefined}
        />
      </CellList>
      <SecondaryButton label={isGiven ? contactWords.change : contactWords.give} onTap={() => setGiving(true)} />
      {isGiven && <SecondaryButton label={contactWords.erase} onTap={() => setErasing(true)} />}
      {isGiving && <Give person={person} onClose={() => setGiving(false)} onDone={onDone} />}
      {isErasing && <Erase person={person} onClose={() => setErasing(false)} onDone={onDone} />}
    </Section>
  );
}

type SheetProps = PersonPartProps & { onClose: () => void };

function Give({ person, onClose, onDone }: SheetProps) {
  const [typed, setTyped] = useState('');
  const [consent, setConsent] = useState('');
  const { run, sheet } = useConfirmed('member.give-contact', { onDone, onClose });
  const phone = typed.replace(/\s/g, '');
  const isMissing = !person.isSelf && consent.trim() === '';
  const missing = isMissing ? consentWords.consentMissing : null;
  return (
    <ConfirmSheet
      {...sheet}
      title={contactWords.title}
      sentence={contactWords.note}
      confirmLabel={contactWords.save}
      disabledReason={phoneForm.test(phone) ? missing : contactWords.phoneMissing}
      onConfirm={() =>
        void run({ villagerId: person.isSelf ? null : person.villagerId, phone, consent: consent.trim() })
      }
    >
      <TextField
        label={contactWords.phone}
        hint={contactWords.phoneHint}
        kind="number"
        value={typed}
        onChange={setTyped}
      />
      {!person.isSelf && (
        <TextField label={consentWords.consent} hint={consentWords.consentHint} value={consent} onChange={setConsent} />
      )}
    </ConfirmSheet>
  );
}

function Erase({ person, onClose, onDone }: SheetProps) {
  const { run, sheet } = useConfirmed('member.erase-contact', { onDone, onClose });
  return (
    <ConfirmSheet
      {...sheet}
      isDanger
      title={contactWords.erase}
      sentence={contactWords.eraseNote}
      confirmLabel={contactWords.erase}
      onConfirm={() => void run({ villagerId: person.isSelf ? null : person.villagerId })}
    />
  );
}
