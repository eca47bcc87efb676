import { useState } from 'react';
import { View } from '@tarojs/components';
import type { VillageRow } from '@shared/contract/binding';
import { welcomeWords, wrongInvitation } from '@shared/text/words/binding';
import { useCommand } from '../../../cloud/use-command';
import { PrimaryButton } from '../../../components/primary-button';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Tabs } from '../../../components/tabs';
import { TextField } from '../../../components/text-field';
import { OwnPhone } from './own-phone';

const digitsCount = 4;
const codeChars = 10;

interface AskFormProps {
  village: VillageRow;
  onChange: (() => void) | null;
  onDone: () => void;
}

/** Two ways to be recognised: by name and digits, which the clerk confirms, or by the clerk's own code. */
export function AskForm({ village, onChange, onDone }: AskFormProps) {
  const [way, setWay] = useState<'name' | 'code'>('name');
  return (
    <Section
      title={village.name}
      note={village.townName}
      action={onChange ? { label: welcomeWords.otherVillage, onTap: onChange } : undefined}
    >
      <View className="welcome-ways">
        <Tabs tabs={welcomeWords.ways} value={way} onChange={setWay} />
      </View>
      {way === 'name' ? <ByName village={village} onDone={onDone} /> : <ByCode onDone={onDone} />}
    </Section>
  );
}

function ByName({ village, onDone }: { village: VillageRow; onDone: () => void }) {
  const [name, setName] = useState('');
  const [digits, setDigits] = useState('');
  const ask = useCommand('member.ask-binding', { onDone });
  const phoneLast4 = digits.replace(/\D/g, '').slice(-digitsCount);
  const isComplete = name.trim() !== '' && phoneLast4.length === digitsCount;
  return (
    <>
      <TextField
        label={welcomeWords.name}
        hint={welcomeWords.nameHint}
        placeholder={welcomeWords.namePlaceholder}
        value={name}
        onChange={setName}
      />
      <TextField
        label={welcomeWords.digits}
        hint={welcomeWords.digitsHint}
        kind="number"
        value={digits}
        onChange={setDigits}
      />
      {village.asksPhone && <OwnPhone onDigits={setDigits} />}
      <RefusalNote sentence={ask.problem} onRetry={ask.retry} />
      <PrimaryButton
        label={welcomeWords.ask}
        isPending={ask.isPending}
        disabledReason={isComplete ? null : welcomeWords.incomplete}
        onTap={() => void ask.run({ villageId: village.villageId, name: name.trim(), phoneLast4 })}
      />
    </>
  );
}

function ByCode({ onDone }: { onDone: () => void }) {
  const [code, setCode] = useState('');
  const [triesLeft, setTriesLeft] = useState<number | null>(null);
  const redeem = useCommand('member.redeem-invitation', {
    onDone: (answer) => {
      setTriesLeft(answer.isBound ? null : answer.triesLeft);
      if (answer.isBound) onDone();
    },
  });
  const typed = code.replace(/[\s-]/g, '');
  const wrong = triesLeft === null ? null : wrongInvitation(triesLeft);
  return (
    <>
      <TextField label={welcomeWords.code} hint={welcomeWords.codeHint} value={code} onChange={setCode} />
      <RefusalNote sentence={redeem.problem ?? wrong} onRetry={redeem.retry} />
      <PrimaryButton
        label={welcomeWords.redeem}
        isPending={redeem.isPending}
        disabledReason={typed.length === codeChars ? null : welcomeWords.codeIncomplete}
        onTap={() => void redeem.run({ code: typed })}
      />
    </>
  );
}
