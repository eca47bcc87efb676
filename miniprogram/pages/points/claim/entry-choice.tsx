import { View } from '@tarojs/components';
import type { TariffPage, TariffRow } from '@shared/contract/points-pages';
import { claimWords, entryNote, sourceWords } from '@shared/text/words/points';
import { categoryNames } from '@shared/text/words/points-names';
import { Cell, CellList } from '../../../components/cell-list';
import { type Choice, SingleChoice } from '../../../components/choice-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

interface EntryChoiceProps {
  page: TariffPage;
  chosen: TariffRow | undefined;
  isProposing: boolean;
  onChoose: (entryId: string | null) => void;
}

/** What earns points, by category; once chosen only that one is shown. */
export function EntryChoice({ page, chosen, isProposing, onChoose }: EntryChoiceProps) {
  const question = isProposing ? claimWords.proposeQuestion : claimWords.question;
  if (chosen) {
    return (
      <Section title={question}>
        <View className="claim-chosen">
          <View className="claim-chosen-title">{chosen.title}</View>
          <View className="claim-chosen-note">{entryNote(chosen)}</View>
          <View className="claim-chosen-note">{sourceWords(chosen.source)}</View>
        </View>
        <SecondaryButton label={claimWords.change} isInline onTap={() => onChoose(null)} />
      </Section>
    );
  }
  return (
    <>
      <Section title={question} note={claimWords.hint}>
        {page.categories.map(({ category, entries }) => (
          <View key={category} className="claim-category">
            <View className="claim-category-name" role="heading">
              {categoryNames[category]}
            </View>
            <SingleChoice choices={entries.map(choiceOf)} value={null} onChange={onChoose} />
          </View>
        ))}
      </Section>
      <Section title={claimWords.seeDuty}>
        <CellList>
          {page.duty.map((entry) => (
            <Cell key={entry.id} label={entry.title} note={entryNote(entry)} />
          ))}
        </CellList>
      </Section>
    </>
  );
}

function choiceOf(entry: TariffRow): Choice<string> {
  const choice = { value: entry.id, label: entry.title, note: entryNote(entry) };
  if (entry.isForClaims) return choice;
  const why = entry.direction === 'deduct' ? claimWords.deduct : claimWords.onlyByItself;
  return { ...choice, disabledReason: `${entryNote(entry)} · ${why}` };
}
