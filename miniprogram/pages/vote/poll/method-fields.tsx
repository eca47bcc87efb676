import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OpeningModel } from '@shared/contract/vote';
import type { PollMethod } from '@shared/domain/village/poll-method';
import { refusalSentence } from '@shared/text/refusals';
import { countersSentence, counterNames, tellerWords } from '@shared/text/words/poll-methods';
import { methodNames, openingWords } from '@shared/text/words/vote';
import { MultipleChoice, SingleChoice } from '../../../components/choice-list';
import { FoundByName } from '../../../components/member-choice/found-by-name';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Sheet } from '../../../components/sheet';

/** What the chair has chosen so far; kept as a draft. The first two count, the third looks on. */
export interface MethodDraft {
  method: PollMethod;
  counterIds: string[];
}

interface MethodFieldsProps {
  opening: OpeningModel;
  draft: MethodDraft;
  onChange: (part: Partial<MethodDraft>) => void;
}

export function isByHand(method: PollMethod): boolean {
  return method === 'showOfHands' || method === 'paper';
}

/** Who was chosen and may still count: somebody may have left or stood aside meanwhile. */
function countersOf({ tellerChoices }: OpeningModel, { counterIds }: MethodDraft) {
  return counterIds.flatMap((id) => tellerChoices.find((person) => person.villagerId === id) ?? []);
}

export function chosenTellers(opening: OpeningModel, draft: MethodDraft) {
  const [one, other, watcher] = countersOf(opening, draft);
  if (!one || !other || !watcher) return null;
  return { tellerIds: [one.villagerId, other.villagerId], watcherId: watcher.villagerId };
}

/** How to vote, one line each on what it means; what stands against a method stands beside it. Then who counts. */
export function MethodFields({ opening, draft, onChange }: MethodFieldsProps) {
  const [isChoosing, setChoosing] = useState(false);
  const { methods, tellerChoices, permissions } = opening;
  // What stands against every method is said once, below; here only what is against this one.
  const everywhere = permissions.open.isOpen ? '' : permissions.open.refusal.code;
  const chosen = countersOf(opening, draft);
  const chosenIds = chosen.map((person) => person.villagerId);
  return (
    <>
      <SingleChoice
        label={openingWords.methodLabel}
        value={draft.method}
        onChange={(method) => onChange({ method })}
        choices={methods.map(({ method, permission }) => ({
          value: method,
          label: methodNames[method],
          note: openingWords.methodNotes[method],
          disabledReason:
            permission.isOpen || permission.refusal.code === everywhere ? null : refusalSentence(permission.refusal),
        }))}
      />
      {isByHand(draft.method) && (
        <>
          <View className="poll-headcount">{countersSentence(chosen.map((person) => person.name))}</View>
          <SecondaryButton label={tellerWords.choose} onTap={() => setChoosing(true)} />
        </>
      )}
      <Sheet isOpen={isChoosing} title={tellerWords.choose} onClose={() => setChoosing(false)}>
        <View className="poll-teller-note">{tellerWords.chooseNote}</View>
        <FoundByName people={tellerChoices} chosenIds={chosenIds}>
          {(found) => (
            <MultipleChoice
              values={chosenIds}
              onChange={(counterIds) => onChange({ counterIds: counterIds.slice(0, counterNames.length) })}
              choices={found.map(({ villagerId, name }) => ({
                value: villagerId,
                label: name,
                note: counterNames[chosenIds.indexOf(villagerId)],
              }))}
            />
          )}
        </FoundByName>
        <PrimaryButton label={tellerWords.chosen} onTap={() => setChoosing(false)} />
      </Sheet>
    </>
  );
}
