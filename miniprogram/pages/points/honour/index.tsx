import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { HonourBoard, HonourRollPage, HonourRow } from '@shared/contract/boards';
import { pageTitles } from '@shared/text/page-titles';
import {
  deedsWords,
  deedWords,
  honourPoints,
  honourWords,
  monthsCounted,
  moreWords,
  periodInWords,
  placeWords,
} from '@shared/text/words/boards';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { classNames } from '../../../components/class-names';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { type Tab, Tabs } from '../../../components/tabs';
import { WordButton } from '../../../components/word-button';
import './index.less';

const boards = ['persons', 'households', 'groups'] as const;
type BoardName = (typeof boards)[number];
const lengths = ['month', 'quarter', 'year'] as const;
type Length = (typeof lengths)[number];

const boardTabs: Tab<BoardName>[] = boards.map((value) => ({ value, label: honourWords.boards[value] }));
const lengthTabs: Tab<Length>[] = lengths.map((value) => ({ value, label: honourWords.lengths[value] }));
const mineWords: Record<BoardName, string> = {
  persons: honourWords.mine,
  households: honourWords.mineHousehold,
  groups: honourWords.mineGroup,
};

/** The honour roll 红榜: whose good deeds the village thanks, in a month, a quarter or a year. */
export default function HonourPage() {
  const [period, setPeriod] = useState<string | null>(null);
  const [board, setBoard] = useState<BoardName>('persons');
  const view = useView('points.honour-roll', { period });
  return (
    <PageFrame title={pageTitles.honour} view={view}>
      {(page) => (
        <>
          <View className="honour-choice">
            <Tabs tabs={lengthTabs} value={lengthOf(page.period)} onChange={(to) => setPeriod(page.current[to])} />
            <Tabs tabs={boardTabs} value={board} onChange={setBoard} />
          </View>
          <Roll page={page} board={board} onTurn={setPeriod} />
          <Consent isNamePublic={page.isNamePublic} />
        </>
      )}
    </PageFrame>
  );
}

function lengthOf(period: string): Length {
  if (period.includes('Q')) return 'quarter';
  return period.includes('-') ? 'month' : 'year';
}

interface RollProps {
  page: HonourRollPage;
  board: BoardName;
  onTurn: (period: string | null) => void;
}

function Roll({ page, board, onTurn }: RollProps) {
  const { before, after, period, months } = page;
  const title = `${periodInWords(period)} · ${honourWords.boards[board]}`;
  return (
    <>
      <Section title={title} note={period === months[0] ? undefined : monthsCounted(months)}>
        {months.length === 0 ? (
          <EmptyState picture="board" sentence={honourWords.none} />
        ) : (
          <Board board={page[board]} name={board} />
        )}
        <View className="action-row">
          <SecondaryButton label={periodInWords(before)} isInline onTap={() => onTurn(before)} />
          {after !== null && <SecondaryButton label={periodInWords(after)} isInline onTap={() => onTurn(after)} />}
        </View>
        <View className="honour-note">{honourWords.how}</View>
        {board !== 'groups' && <View className="honour-note">{honourWords.masked}</View>}
      </Section>
      <Section>
        <WordButton request={{ sheet: 'honourRoll', period }} label={honourWords.print} />
      </Section>
    </>
  );
}

function Board({ board: { rows, moreCount }, name }: { board: HonourBoard; name: BoardName }) {
  if (rows.length === 0 && moreCount === 0) return <EmptyState picture="board" sentence={honourWords.noneOnBoard} />;
  return (
    <>
      {rows.map((row) => (
        <Place key={row.id} row={row} mine={mineWords[name]} />
      ))}
      {moreCount > 0 && <View className="honour-note">{moreWords(moreCount)}</View>}
    </>
  );
}

function Place({ row: { place, name, points, deedCount, isMine }, mine }: { row: HonourRow; mine: string }) {
  return (
    <View className="honour-row">
      <View
        className={classNames('honour-place number', place <= 3 && 'honour-place-first')}
        aria-label={placeWords(place)}
      >
        {place}
      </View>
      <View className="honour-who">
        <View className="honour-name">
          <Text>{name}</Text>
          {isMine && <Badge label={mine} tone="lamp" />}
        </View>
        <View className="honour-deeds">{deedsWords(deedCount)}</View>
      </View>
      <View className="honour-points number">{honourPoints(points)}</View>
    </View>
  );
}

function Consent({ isNamePublic }: { isNamePublic: boolean }) {
  return (
    <Section>
      <CellList>
        <Cell label={deedWords.toWall} onTap={() => openPage('/pages/points/deeds/index')} />
        <Cell
          label={isNamePublic ? honourWords.agreed : honourWords.agree}
          note={isNamePublic ? honourWords.agreedNote : honourWords.agreeNote}
          onTap={() => openPage('/pages/member/privacy/index')}
        />
      </CellList>
    </Section>
  );
}
