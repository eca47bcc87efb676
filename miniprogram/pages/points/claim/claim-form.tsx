import { useState } from 'react';
import { View } from '@tarojs/components';
import { neighbourNameCharsMax } from '@shared/domain/points/neighbour-draft';
import type { TariffPage, TariffRow } from '@shared/contract/points-pages';
import { correctionWords } from '@shared/text/words/correction';
import { claimWords } from '@shared/text/words/claim';
import { batchWords, charsMinHint, evidenceWanted, textHint } from '@shared/text/words/points';
import type { Draft } from '../../../cloud/drafts';
import { openPage } from '../../../cloud/open-page';
import { Cell, CellList } from '../../../components/cell-list';
import { DateField } from '../../../components/date-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { pressable } from '../../../components/pressable';
import { Question, type Questions } from '../../../components/questions';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { TextField } from '../../../components/text-field';
import { TextArea } from '../../../components/text-area';
import { type ChosenPerson, PersonPicker } from '../../../components/person-picker';
import { EntryChoice } from './entry-choice';

/** For oneself; for anybody, by an office that sees the list of people; or for a neighbour, by their name. */
export type ClaimWay = 'own' | 'byOffice' | 'neighbour';

export interface ClaimDraft {
  person: ChosenPerson | null;
  /** A neighbour's, as it was typed; drafts of before have none. */
  name?: string;
  entryId: string | null;
  text: string;
  photoIds: string[];
  /** Null stands for today. */
  doneOn: string | null;
}

export const emptyDraft: ClaimDraft = { person: null, entryId: null, text: '', photoIds: [], doneOn: null };

interface ClaimFormProps {
  page: TariffPage;
  draft: Draft<ClaimDraft>;
  way: ClaimWay;
  questions: Questions;
}

/** First what was done, of the tariff's plain entries; then the sentence, the day and the photos. */
export function ClaimForm({ page, draft, way, questions }: ClaimFormProps) {
  const { entryId } = draft.value;
  const entry = page.categories.flatMap(({ entries }) => entries).find(({ id }) => id === entryId);
  return (
    <>
      <Question questions={questions} at={0}>
        {draft.isRestored && entry && (
          <Section>
            <View className="claim-restored">
              <View>{claimWords.restored}</View>
              <View className="claim-anew" {...pressable(draft.discard)}>
                {claimWords.startAnew}
              </View>
            </View>
          </Section>
        )}
        {way === 'byOffice' && <ForWhom draft={draft} />}
        {way === 'neighbour' && <ForNeighbour draft={draft} />}
        {way === 'own' && <ForOthers isOffice={page.propose.isOpen} />}
        <EntryChoice page={page} chosen={entry} way={way} onChoose={(next) => draft.change({ entryId: next })} />
      </Question>
      {entry && <Deed page={page} entry={entry} draft={draft} questions={questions} />}
    </>
  );
}

/** Whoever sees the list of people chooses from it; everybody else knows the neighbour by name. */
function ForOthers({ isOffice }: { isOffice: boolean }) {
  const [label, query] = isOffice ? [batchWords.propose, 'propose=1'] : [claimWords.forNeighbour, 'neighbour=1'];
  return (
    <Section>
      <SecondaryButton label={label} onTap={() => openPage(`/pages/points/claim/index?${query}`)} />
    </Section>
  );
}

function ForNeighbour({ draft }: { draft: Draft<ClaimDraft> }) {
  return (
    <Section note={claimWords.forNeighbourNote}>
      <TextField
        label={claimWords.neighbourName}
        hint={claimWords.neighbourNameHint}
        value={draft.value.name ?? ''}
        charsMax={neighbourNameCharsMax}
        onChange={(name) => draft.change({ name })}
      />
    </Section>
  );
}

function ForWhom({ draft }: { draft: Draft<ClaimDraft> }) {
  const [isChoosing, setChoosing] = useState(false);
  const { person } = draft.value;
  return (
    <Section>
      <CellList>
        <Cell
          label={claimWords.forWhom}
          note={claimWords.forWhomNote}
          value={person?.name}
          onTap={() => setChoosing(true)}
        />
      </CellList>
      {isChoosing && (
        <PersonPicker
          words={claimWords.forWhomPicker}
          onClose={() => setChoosing(false)}
          onChoose={(next) => {
            draft.change({ person: next });
            setChoosing(false);
          }}
        />
      )}
    </Section>
  );
}

interface DeedProps {
  page: TariffPage;
  entry: TariffRow;
  draft: Draft<ClaimDraft>;
  questions: Questions;
}

function Deed({ page, entry, draft, questions }: DeedProps) {
  const { text, photoIds, doneOn } = draft.value;
  const isDeduction = entry.direction === 'deduct';
  const note = isDeduction ? correctionWords.deduct : evidenceWanted(entry.evidence);
  const parts = [
    <DateField
      key="doneOn"
      label={claimWords.doneOn}
      value={doneOn ?? page.today}
      from={page.earliestOn}
      to={page.today}
      onChange={(next) => draft.change({ doneOn: next })}
    />,
    <TextArea
      key="text"
      label={isDeduction ? claimWords.deductText : claimWords.text}
      hint={isDeduction ? charsMinHint(page.textCharsMin) : textHint(page.textCharsMin)}
      placeholder={isDeduction ? claimWords.deductPlaceholder : claimWords.textPlaceholder}
      value={text}
      charsMax={page.textCharsMax}
      onChange={(next) => draft.change({ text: next })}
    />,
    <PhotoPicker
      key="photos"
      label={claimWords.photos}
      isOptional
      fileIds={photoIds}
      photosMax={page.photosMax}
      onChange={(next) => draft.change({ photoIds: next })}
    />,
  ];
  if (!questions.isOneByOne) return <Section note={note}>{parts}</Section>;
  return questions.at === 0 ? null : <Section note={note}>{parts[questions.at - 1]}</Section>;
}
