import { useState } from 'react';
import { View } from '@tarojs/components';
import type { CouncilChangeModel, CouncilPage as CouncilModel } from '@shared/contract/village';
import type { CouncilCategory } from '@shared/domain/village/council';
import { sourceSentence } from '@shared/text/explanations';
import { pageTitles } from '@shared/text/page-titles';
import { absencesRuleWords, councilWords, inARowWords, termWords } from '@shared/text/words/council';
import { councilChangeWords } from '@shared/text/words/council-change';
import { councilCategoryNames } from '@shared/text/words/me';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { PrimaryButton } from '../../../components/primary-button';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ChangeCard } from './change-card';
import { type ChangeForm, seatForm } from './change-form';
import { RecordSheet } from './record-sheet';
import { CouncilSeatRow } from './seat-row';
import '@shared/text/refusals/member';
import '@shared/text/refusals/village';
import './index.less';

/** The council 议事会: its members by category, its term, who came to the last meetings, and the replacement list. */
export default function CouncilPage() {
  const view = useView('village.council', {});
  const [begin, setBegin] = useState<Partial<ChangeForm> | null>(null);
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.council} view={view}>
      {(page) => (
        <>
          <Section title={page.name} note={councilWords.members(page.seats.length)}>
            <Term page={page} />
            {page.mayRecord && <RecordButton page={page} onBegin={setBegin} />}
          </Section>
          <Changes title={councilChangeWords.waiting} changes={page.waiting} onChanged={reload} />
          {page.toReplace.length > 0 && <ToReplace page={page} />}
          {categoriesOf(page).map((category) => (
            <Section key={category} title={councilCategoryNames[category as CouncilCategory]}>
              {page.seats
                .filter((seat) => seat.category === category)
                .map((seat) => (
                  <CouncilSeatRow
                    key={seat.villagerId}
                    seat={seat}
                    absencesMax={page.absencesMax}
                    onFill={
                      page.mayRecord && seat.left !== null
                        ? () => setBegin({ kind: 'enter', ...seatForm(page.seats, seat.seat) })
                        : undefined
                    }
                  />
                ))}
            </Section>
          ))}
          <Changes title={councilChangeWords.decided} changes={page.decided} onChanged={reload} />
          {begin && <RecordSheet page={page} begin={begin} onClose={() => setBegin(null)} onDone={reload} />}
        </>
      )}
    </PageFrame>
  );
}

/** The categories in the order of their first seats. */
function categoriesOf({ seats }: CouncilModel): string[] {
  return [...new Set(seats.map(({ category }) => category))];
}

function ToReplace({ page }: { page: CouncilModel }) {
  return (
    <Section title={councilWords.toReplace} note={councilWords.toReplaceNote}>
      {page.toReplace.map(({ villagerId, name, unexcusedInARow }) => (
        <View key={villagerId} className="council-name">
          {name}
          <View className="council-quiet">{inARowWords(unexcusedInARow, page.absencesMax)}</View>
        </View>
      ))}
      <View className="council-quiet">{absencesRuleWords(page.absencesRule.title, page.absencesMax)}</View>
      <View className="council-quiet">{sourceSentence(page.absencesRule)}</View>
    </Section>
  );
}

/** How and for how long the council was selected; that the term is over is said before all else, and who acts. */
function Term({ page: { term, termState } }: { page: CouncilModel }) {
  if (!term) return <View className="council-quiet">{councilWords.noTerm}</View>;
  return (
    <>
      {termState === 'over' && (
        <View className="council-term-over">
          <View className="council-name">{councilWords.termOver}</View>
          <View>{councilWords.termOverNote}</View>
        </View>
      )}
      {termState === 'ending' && <View className="council-recorded">{councilWords.termEnding}</View>}
      {termWords(term).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </>
  );
}

interface RecordButtonProps {
  page: CouncilModel;
  onBegin: (begin: Partial<ChangeForm>) => void;
}

/** The clerk's way to record something new; the new term first, where the old one is over. */
function RecordButton({ page: { termState, seats }, onBegin }: RecordButtonProps) {
  if (termState !== 'over') return <SecondaryButton label={councilChangeWords.record} onTap={() => onBegin({})} />;
  const first = seatForm(seats, seats[0]?.seat ?? 1);
  const begin = { kind: 'enter' as const, isNewTerm: true, toOn: null, ...first };
  return <PrimaryButton label={councilWords.recordNewTerm} onTap={() => onBegin(begin)} />;
}

interface ChangesProps {
  title: string;
  changes: CouncilChangeModel[];
  onChanged: () => void;
}

function Changes({ title, changes, onChanged }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <Section title={title}>
      {changes.map((change) => (
        <ChangeCard key={change.id} change={change} onDone={onChanged} />
      ))}
    </Section>
  );
}
