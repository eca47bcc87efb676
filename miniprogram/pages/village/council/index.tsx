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
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ChangeCard } from './change-card';
import { RecordSheet } from './record-sheet';
import { CouncilSeatRow } from './seat-row';
import '@shared/text/refusals/member';
import '@shared/text/refusals/village';
import './index.less';

/** The council 议事会: its members by category, its term, who came to the last meetings, and the replacement list. */
export default function CouncilPage() {
  const view = useView('village.council', {});
  return (
    <PageFrame title={pageTitles.council} view={view}>
      {(page) => (
        <>
          <Section title={page.name} note={councilWords.members(page.seats.length)}>
            {page.term ? (
              termWords(page.term).map((line) => <View key={line}>{line}</View>)
            ) : (
              <View className="council-quiet">{councilWords.noTerm}</View>
            )}
          </Section>
          <Waiting page={page} onChanged={() => void view.reload()} />
          {page.toReplace.length > 0 && <ToReplace page={page} />}
          {categoriesOf(page).map((category) => (
            <Section key={category} title={councilCategoryNames[category as CouncilCategory]}>
              {page.seats
                .filter((seat) => seat.category === category)
                .map((seat) => (
                  <CouncilSeatRow key={seat.villagerId} seat={seat} absencesMax={page.absencesMax} />
                ))}
            </Section>
          ))}
          <Changes title={councilChangeWords.decided} changes={page.decided} onChanged={() => void view.reload()} />
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

/** What waits for somebody to confirm it, and the clerk's way to record something new. */
function Waiting({ page, onChanged }: { page: CouncilModel; onChanged: () => void }) {
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <Changes title={councilChangeWords.waiting} changes={page.waiting} onChanged={onChanged} />
      {page.mayRecord && (
        <View className="council-record">
          <SecondaryButton label={councilChangeWords.record} onTap={() => setRecording(true)} />
        </View>
      )}
      {isRecording && <RecordSheet page={page} onClose={() => setRecording(false)} onDone={onChanged} />}
    </>
  );
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
