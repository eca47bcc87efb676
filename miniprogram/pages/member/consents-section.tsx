import { useState } from 'react';
import type { PersonPage } from '@shared/contract/person';
import { consentWords } from '@shared/text/words/person';
import { useCommand } from '../../cloud/use-command';
import { MultipleChoice } from '../../components/choice-list';
import { RefusalNote } from '../../components/refusal-note';
import { Section } from '../../components/section';
import { TextField } from '../../components/text-field';

type Consent = (typeof consentWords.choices)[number]['value'];

export interface PersonPartProps {
  person: PersonPage;
  onDone: () => void;
}

/** What somebody agreed to 授权: changed by a tap of their own, or by the clerk who says how they said so. */
export function ConsentsSection({ person, onDone }: PersonPartProps) {
  const [consent, setConsent] = useState('');
  const [isReminded, setReminded] = useState(false);
  const change = useCommand('member.change-consents', { onDone });
  const given = consentWords.choices.map(({ value }) => value).filter((value) => person[value]);
  const isMissing = !person.isSelf && consent.trim() === '';
  const choose = (values: Consent[]) => {
    if (change.isPending) return;
    setReminded(isMissing);
    if (isMissing) return;
    const [isNamePublic, photosOnBoards, messages] = consentWords.choices.map(({ value }) => values.includes(value));
    void change.run({
      villagerId: person.isSelf ? null : person.villagerId,
      isNamePublic: isNamePublic ?? false,
      photosOnBoards: photosOnBoards ?? false,
      messages: messages ?? false,
      consent: consent.trim(),
    });
  };
  return (
    <Section
      title={person.isSelf ? consentWords.title : consentWords.titleOf}
      note={person.isSelf ? consentWords.note : consentWords.noteOf}
    >
      {!person.isSelf && (
        <TextField label={consentWords.consent} hint={consentWords.consentHint} value={consent} onChange={setConsent} />
      )}
      <MultipleChoice choices={consentWords.choices} values={given} onChange={choose} />
      <RefusalNote
        sentence={change.problem ?? (isReminded && isMissing ? consentWords.consentMissing : null)}
        onRetry={change.retry}
      />
    </Section>
  );
}
