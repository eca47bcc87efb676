import { useState } from 'react';
import { View } from '@tarojs/components';
import type { FiguresPage } from '@shared/contract/figures';
import { pageTitles } from '@shared/text/page-titles';
import { periodInWords } from '@shared/text/words/boards';
import { figureWords } from '@shared/text/words/figures';
import { useView } from '../../../cloud/use-view';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { type Tab, Tabs } from '../../../components/tabs';
import { WordButton } from '../../../components/word-button';
import { OpenNow } from './open-now';
import { PastFigures } from './past-figures';
import { RequestFigures } from './request-figures';
import './index.less';

const lengths = ['year', 'quarter', 'month'] as const;
type Length = (typeof lengths)[number];
const lengthTabs: Tab<Length>[] = lengths.map((value) => ({ value, label: figureWords.lengths[value] }));

/** How the village's matters go 办事情况: figures, each with its definition and the list behind it. */
export default function FiguresScreen() {
  const [period, setPeriod] = useState<string | null>(null);
  const view = useView('village.figures', { period });
  return (
    <PageFrame title={pageTitles.figures} view={view}>
      {(page) => (
        <>
          <Tabs tabs={lengthTabs} value={lengthOf(page.period)} onChange={(to) => setPeriod(page.current[to])} />
          <Turn page={page} onTurn={setPeriod} />
          <PastFigures page={page} />
          <OpenNow page={page} />
          <RequestFigures page={page} />
          <Section>
            <WordButton request={{ sheet: 'figures', period: page.period }} label={figureWords.print} />
          </Section>
        </>
      )}
    </PageFrame>
  );
}

function lengthOf(period: string): Length {
  if (period.includes('Q')) return 'quarter';
  return period.includes('-') ? 'month' : 'year';
}

function Turn({ page: { period, before, after }, onTurn }: { page: FiguresPage; onTurn: (period: string) => void }) {
  return (
    <Section title={periodInWords(period)} note={`${figureWords.intro}${figureWords.fresh}`}>
      <View className="figures-turn">
        <SecondaryButton label={periodInWords(before)} isInline onTap={() => onTurn(before)} />
        {after !== null && <SecondaryButton label={periodInWords(after)} isInline onTap={() => onTurn(after)} />}
      </View>
    </Section>
  );
}
