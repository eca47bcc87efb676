import { useState } from 'react';
import { View } from '@tarojs/components';
import type { TariffPage, TariffRow } from '@shared/contract/points-pages';
import { claimWords, ideaNote } from '@shared/text/words/claim';
import { entryNote, sourceWords } from '@shared/text/words/points';
import { categoryNames } from '@shared/text/words/points-names';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import type { ClaimWay } from './claim-form';
import { heading } from '../../../components/spoken';

interface EntryChoiceProps {
  page: TariffPage;
  chosen: TariffRow | undefined;
  way: ClaimWay;
  onChoose: (entryId: string | null) => void;
}

/** What earns points: for oneself a few ideas first, then everything by category; once chosen only that one is shown. */
export function EntryChoice({ page, chosen, way, onChoose }: EntryChoiceProps) {
  const [seesAll, setSeesAll] = useState(false);
  const mayHaveIdeas = way === 'own' && page.claim.isOpen;
  const ideas = useView('points.ideas', {}, { isEnabled: mayHaveIdeas });
  const question = way === 'own' ? claimWords.question : claimWords.proposeQuestion;
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
  if (mayHaveIdeas && !seesAll) {
    if (ideas.status === 'loading') return <Skeleton cards={1} />;
    const suggested = suggestedOf(page, ideas.data?.ideas ?? []);
    if (suggested.length > 0) {
      return (
        <Section title={claimWords.ideas} note={claimWords.ideasNote}>
          <SingleChoice choices={suggested} value={null} onChange={onChoose} />
          <SecondaryButton label={claimWords.seeAll} onTap={() => setSeesAll(true)} />
        </Section>
      );
    }
  }
  return <WholeTariff page={page} question={question} way={way} onChoose={onChoose} />;
}

function suggestedOf(page: TariffPage, ideas: readonly { entryId: string; timesLeft: number }[]) {
  const entries = page.categories.flatMap((group) => group.entries);
  return ideas.flatMap(({ entryId, timesLeft }) => {
    const entry = entries.find(({ id }) => id === entryId);
    return entry ? [{ value: entry.id, label: entry.title, note: ideaNote(entry, timesLeft) }] : [];
  });
}

type WholeTariffProps = Omit<EntryChoiceProps, 'chosen'> & { question: string };

function WholeTariff({ page, question, way, onChoose }: WholeTariffProps) {
  const isOpen = (entry: TariffRow) => (way === 'byOffice' ? entry.isForProposals : entry.isForClaims);
  const groups = page.categories.map((group) => ({ ...group, entries: group.entries.filter(isOpen) }));
  const others = page.categories.flatMap(({ entries }) => entries.filter((entry) => !isOpen(entry)));
  return (
    <>
      <Section title={question} note={claimWords.hint}>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ category, entries }) => (
            <View key={category} className="claim-category">
              <View className="claim-category-name" {...heading(3)}>
                {categoryNames[category]}
              </View>
              <SingleChoice choices={entries.map(choiceOf)} value={null} onChange={onChoose} />
            </View>
          ))}
      </Section>
      <NotForClaims title={claimWords.notForClaims} entries={others} />
      <NotForClaims title={claimWords.seeDuty} entries={page.duty} />
    </>
  );
}

type ListedEntry = Pick<TariffRow, 'id' | 'title' | 'points' | 'monthlyPointsMax' | 'yearlyPointsMax'> &
  Partial<Pick<TariffRow, 'direction' | 'isForHousehold'>>;

/** What the tariff holds beside: to be read, not chosen. */
function NotForClaims({ title, entries }: { title: string; entries: readonly ListedEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <CellList>
        {entries.map((entry) => (
          <Cell key={entry.id} label={entry.title} note={entryNote(entry)} />
        ))}
      </CellList>
    </Section>
  );
}

function choiceOf(entry: TariffRow) {
  return { value: entry.id, label: entry.title, note: entryNote(entry) };
}
